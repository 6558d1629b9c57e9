import { auth } from "./lib/auth";

export default auth((request: { auth?: unknown; nextUrl: { origin: string } }) => {
  if (!request.auth) return Response.redirect(new URL("/login", request.nextUrl.origin));
});
