import { createMiddleware } from "hono/factory";

export const signedIn = createMiddleware(async (c, next) => {
  if (!c.req.header("authorization")) return c.text("", 401);
  await next();
});

export const counted = createMiddleware(async (c, next) => {
  await next();
  c.header("x-seen", "1");
});

export const right = (name: string) =>
  createMiddleware(async (c, next) => (c.get("staff").rights.includes(name) ? next() : c.json({ need: name }, 403)));
