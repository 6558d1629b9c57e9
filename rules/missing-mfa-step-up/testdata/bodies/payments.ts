import { Hono } from "hono";
import { codes } from "./codes";

declare const accounts: { save(change: object): Promise<void>; pay(amount: number): Promise<void> };
declare const gateway: { send(body: object): Promise<void> };

export const app = new Hono();

app.post("/payouts", async (c) => {
  const { amount, otp } = await c.req.json();
  await codes.verify(c.get("userId"), otp);
  await accounts.pay(amount);
  return c.body(null, 204);
});

app.post("/withdrawals", async (c) => {
  const session = c.get("session");
  if (!session.amr.includes("fido")) return c.body(null, 403);
  await accounts.pay((await c.req.json()).amount);
  return c.body(null, 204);
});

app.put("/beneficiaries/:id", async (c) => {
  await codes.verify(c.get("userId"), c.req.header("x-otp"));
  await accounts.save(await c.req.json());
  return c.body(null, 204);
});

app.put("/bank-account", async (c) => { // want missing-mfa-step-up "PUT /bank-account .* as .* does for "
  await accounts.save(await c.req.json());
  return c.body(null, 204);
});

app.post("/payouts/preview", async (c) => {
  await gateway.send(await c.req.json());
  return c.body(null, 204);
});

app.post("/webhooks/payouts", async (c) => {
  await accounts.save(await c.req.json());
  return c.body(null, 204);
});
