import { error } from "@sveltejs/kit";

export async function guard(event: { locals: { user?: object } }, resolve: (event: object) => Promise<Response>) {
  if (!event.locals.user) error(401, "sign in");
  return resolve(event);
}
