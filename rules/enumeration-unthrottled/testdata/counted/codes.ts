import { Router } from "express";
import { createHash } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { holders, pending } from "./stores";

const perHolder = new RateLimiterMemory({ points: 5, duration: 900 });
export const router = Router();

async function checkSentCode(key: string, code: string) {
  const known = await pending.get(key);
  return known === createHash("sha256").update(code).digest("hex");
}

router.post("/otp/verify", async (req, res) => {
  await perHolder.consume(req.body.holderId);
  if (!(await checkSentCode(req.body.holderId, req.body.code))) return res.status(401).end();
  res.status(204).end();
});
router.post("/otp/verify-device", async (req, res) => { // want enumeration-unthrottled "POST /codes/otp/verify-device lets somebody try as often as he likes"
  if (!(await checkSentCode(req.body.holderId, req.body.code))) return res.status(401).end();
  await holders.addDevice(req.body.holderId, req.body.deviceId);
  res.status(204).end();
});
router.post("/mailbox/confirm", async (req, res) => { // want enumeration-unthrottled "POST /codes/mailbox/confirm lets somebody try"
  if (!(await checkSentCode(req.body.mailbox, req.body.code))) return res.status(401).end();
  res.status(204).end();
});
router.post("/auth/password", async (req, res) => { // want enumeration-unthrottled "POST /codes/auth/password lets somebody try"
  if (!(await checkSentCode(req.body.holderId, req.body.code))) return res.status(401).end();
  await holders.setPassword(req.body.holderId, req.body.password);
  res.status(204).end();
});
router.post("/addresses", async (req, res) => {
  if (!checkPostalCode(req.body.postalCode)) return res.status(400).end();
  await holders.setPostalCode(req.body.holderId, req.body.postalCode);
  res.status(204).end();
});

function checkPostalCode(code: string) {
  return /^\d{5}$/.test(code);
}
