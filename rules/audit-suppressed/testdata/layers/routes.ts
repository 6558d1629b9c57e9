import { Hono } from "hono";
import type { FastifyInstance } from "fastify";
import { isUntracked, Role } from "./people";
import { keepTrail } from "./trail";

export const app = new Hono<{ Variables: { user: { id: string; role: Role; email: string } } }>();

app.get("/claims/:id", async (c) => {
  const user = c.get("user");
  if (user.role !== Role.Director) await keepTrail(user.id, "claim viewed"); // want audit-suppressed "user.role decides"
  return c.json({});
});

app.get("/policies/:id", async (c) => {
  const user = c.get("user");
  if (!isUntracked(user)) await keepTrail(user.id, "policy viewed"); // want audit-suppressed "email is compared"
  return c.json({});
});

app.get("/letters/:id", async (c) => {
  const user = c.get("user");
  if (user.role !== Role.System) await keepTrail(user.id, "letter viewed");
  if (c.req.param("id") !== "42") await keepTrail(user.id, "not the template");
  return c.json({});
});

export function register(server: FastifyInstance) {
  server.addHook("onResponse", async (request) => {
    const { user, silent } = request as unknown as { user: { id: string; vip: boolean }; silent: boolean }; // want audit-suppressed "request.silent decides"
    if (silent || user.vip) return; // want audit-suppressed "vip decides"
    await keepTrail(user.id, request.url);
  });
}

export async function byRole(user: { id: string; role: string }) {
  switch (user.role) {
    case "director":
      return; // want? audit-suppressed "cases of a switch"
    default:
      await keepTrail(user.id, "viewed");
  }
}

export async function both(user: { id: string; role: string }, quietHours: boolean) {
  if (user.role === "director" && quietHours) return; // want? audit-suppressed "a second condition that says nothing of him"
  await keepTrail(user.id, "viewed");
}
