// What stands beside the path, or is not decided by it, may turn somebody away.
import type { Handle } from "@sveltejs/kit";
import { guard } from "./guard";

export const handle: Handle = async ({ event, resolve }) => {
  if (event.url.pathname.startsWith("/health")) return resolve(event);
  return guard(event, resolve);
};
