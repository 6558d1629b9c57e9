// A hook before all routes that asks for a session below some paths only.
import { redirect, type Handle } from "@sveltejs/kit";
import { sessionOf } from "./sessions";

const OPEN = ["/api/shops"];

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.member = await sessionOf(event.cookies.get("sid"));
  const { pathname } = event.url;
  if (OPEN.some((start) => pathname.startsWith(start))) return resolve(event);
  if (pathname.startsWith("/my") && !event.locals.member) redirect(303, "/login");
  return resolve(event);
};
