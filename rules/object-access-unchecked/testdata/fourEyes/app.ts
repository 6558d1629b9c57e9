import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { verify } from "hono/jwt";

const claims = sqliteTable("claims", {
  id: text("id").primaryKey(),
  diagnosis: text("diagnosis"),
  amount: integer("amount"),
  handledBy: text("handled_by"),
  ownerId: text("owner_id"),
});

const signedIn = createMiddleware(async (c, next) => {
  const token = c.req.header("authorization");
  if (!token) return c.json({}, 401);
  c.set("user", await verify(token, c.env.SECRET));
  await next();
});
const role = (...roles: string[]) =>
  createMiddleware(async (c, next) => (roles.includes(c.get("user").role) ? next() : c.json({}, 403)));

// Whoever handled a case may not approve it: that says nothing of whose it is.
export const staff = new Hono();
staff.use("*", signedIn, role("handler", "manager"));
staff.post("/:id/approve", async (c) => {
  const db = drizzle(c.env.DB);
  const [claim] = await db.select().from(claims).where(eq(claims.id, c.req.param("id")));
  const user = c.get("user");
  if (claim.handledBy === user.id) return c.json({ error: "four eyes" }, 403);
  if (claim.amount > user.limit) return c.json({ error: "above limit" }, 403);
  return c.json(claim);
});
staff.get("/:id/file", async (c) => {
  const [claim] = await drizzle(c.env.DB).select().from(claims).where(eq(claims.id, c.req.param("id")));
  return c.json(claim);
});

// Here it is the other way round, and the second forgets it.
export const desk = new Hono();
desk.use("*", signedIn, role("desk"));
desk.get("/:id", async (c) => {
  const [claim] = await drizzle(c.env.DB).select().from(claims).where(eq(claims.id, c.req.param("id")));
  if (claim.ownerId !== c.get("user").id) return c.json({ error: "not yours" }, 403);
  return c.json(claim);
});
desk.get("/:id/medical", async (c) => {
  const [claim] = await drizzle(c.env.DB).select().from(claims).where(eq(claims.id, c.req.param("id"))); // want object-access-unchecked "GET /:id/medical gives"
  return c.json(claim);
});
