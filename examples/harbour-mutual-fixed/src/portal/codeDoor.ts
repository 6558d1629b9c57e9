import express from "express";
import { rateLimit } from "express-rate-limit";
import { confirmCode } from "./signIn";

export const codeDoor = express();
const fewTries = rateLimit({ windowMs: 15 * 60_000, limit: 5 });

codeDoor.post("/sms-codes/verify", fewTries, async (req, res) => {
  res.json({ ok: await confirmCode(String(req.body.id), String(req.body.smsCode)) });
});
