import { Hono } from "hono";
import { replaceAccount, setEmail, setMobile } from "./customers.js";
import { tellOldAddress } from "./letters.js";

const app = new Hono();

app.post("/policyholders/:id/mobile", async (c) => {
  const { mobile } = await c.req.json();
  await setMobile(c.req.param("id"), mobile);
  return c.body(null, 204);
});

app.put("/policyholders/:id/account", async (c) => {
  const { iban } = await c.req.json();
  await replaceAccount(c.req.param("id"), iban);
  return c.body(null, 204);
});

app.put("/policyholders/:id/email", async (c) => {
  const { email } = await c.req.json();
  await setEmail(c.req.param("id"), email);
  await tellOldAddress(c.req.param("id"));
  return c.body(null, 204);
});

export default app;
