import { Hono } from "hono";
import { grantDiscount, rerate, writePremium } from "./policies.js";

const app = new Hono();

app.put("/policies/:id/premium", async (c) => {
  const { premium } = await c.req.json();
  await writePremium(c.req.param("id"), premium);
  return c.body(null, 204);
});

app.put("/policies/:id/discount", async (c) => {
  const { discount } = await c.req.json();
  await grantDiscount(c.req.param("id"), discount, c.get("user").id);
  return c.body(null, 204);
});

app.post("/policies/:id/rerate", async (c) => {
  const { sum } = await c.req.json();
  await rerate(c.req.param("id"), sum);
  return c.body(null, 204);
});

export default app;
