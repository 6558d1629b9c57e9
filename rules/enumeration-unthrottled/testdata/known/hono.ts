import { Hono } from "hono";
import { holders, pins } from "@mutual/holders";

const app = new Hono();

app.post("/holders/exists", async (c) => { // want enumeration-unthrottled "POST /holders/exists tells whoever asks whether somebody with this idCardNo is known"
  const { idCardNo } = await c.req.json<{ idCardNo: string }>();
  return c.json({ exists: await holders.has(idCardNo) });
});
app.get("/policies/check", async (c) => c.json(await holders.isInsured(c.req.query("plateNo")))); // want? enumeration-unthrottled "plateNo"
app.post("/sms/code", async (c) => { // want enumeration-unthrottled "POST /sms/code sends a one-time code"
  const { mobile } = await c.req.json<{ mobile: string }>();
  await pins.sendCode(mobile);
  return c.body(null, 204);
});
app.post("/session/login", async (c) => { // want enumeration-unthrottled "POST /session/login compares a password"
  const { name, password } = await c.req.json<{ name: string; password: string }>();
  return c.json({ ok: await holders.authenticate(name, password) });
});

app.post("/products/exists", async (c) => {
  const { code } = await c.req.json<{ code: string }>();
  return c.json({ exists: await holders.hasProduct(code) });
});
app.post("/holders/check", async (c) => {
  if (c.req.header("x-key") !== process.env.KEY) return c.json({ error: "unauthorized" }, 401);
  const { idCardNo } = await c.req.json<{ idCardNo: string }>();
  return c.json({ exists: await holders.has(idCardNo) });
});
app.post("/sms/code/texts", async (c) => c.json(await holders.texts(await c.req.text())));
app.post("/session/login/page", async (c) => c.html(await holders.page(c.req.path)));
