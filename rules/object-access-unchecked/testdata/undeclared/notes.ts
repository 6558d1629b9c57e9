import { and, eq } from "drizzle-orm";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { db } from "../db";
import { visits } from "../schema";

const app = new Hono().basePath("/visits");
app.use("*", bearerAuth({ token: process.env.TOKEN! }));

app.put("/:id/diagnosis", async (c) => {
  const { diagnosis } = await c.req.json();
  await db.update(visits).set({ diagnosis }).where(eq(visits.id, c.req.param("id"))); // want object-access-unchecked "change any visits"
  return c.body(null, 204);
});

app.put("/:id/own-diagnosis", async (c) => {
  const { diagnosis } = await c.req.json();
  const own = and(eq(visits.id, c.req.param("id")), eq(visits.patientId, c.get("userId")));
  await db.update(visits).set({ diagnosis }).where(own);
  return c.body(null, 204);
});

app.put("/:id/room", async (c) => {
  const { room } = await c.req.json();
  await db.update(visits).set({ room }).where(eq(visits.id, c.req.param("id")));
  return c.body(null, 204);
});

export default app;
