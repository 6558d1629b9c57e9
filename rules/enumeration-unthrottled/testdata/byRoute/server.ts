import rateLimit from "@fastify/rate-limit";
import Fastify from "fastify";
import { texts } from "./texts";

export async function server() {
  const app = Fastify();
  await app.register(rateLimit, { global: false });
  app.post("/otp/check", { config: { rateLimit: { max: 5, timeWindow: "1 minute" } } }, async (req) => {
    const { phone, code } = req.body as { phone: string; code: string };
    return { ok: await texts.verify(phone, code) };
  });
  app.post("/otp/again", async (req) => { // want enumeration-unthrottled "POST /otp/again has no limit of calls; other handlers of this file have rateLimit before them"
    const { phone } = req.body as { phone: string };
    await texts.sendCode(phone);
    return { sent: true };
  });
  return app;
}
