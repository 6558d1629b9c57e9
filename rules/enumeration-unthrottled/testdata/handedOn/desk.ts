import axios from "axios";
import Fastify from "fastify";

const identity = axios.create({ baseURL: process.env.IDENTITY_URL });
const app = Fastify();

app.post("/desk/otp", { config: { rateLimit: { max: 3 } } }, async (request) => {
  const { account } = request.body as { account: string };
  await identity.post("/notify/sms", { account, template: "OTP", code: "…" });
  return { sent: true };
});

app.post("/desk/login", async (request) => { // want enumeration-unthrottled "other handlers of this file have rateLimit"
  const { account, password } = request.body as { account: string; password: string };
  const { data } = await identity.post("/accounts/verify", { account, password });
  return { token: data.token };
});
