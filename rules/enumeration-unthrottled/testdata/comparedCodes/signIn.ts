// Ways in by a code that is compared in place, beside one that counts.
import express from "express";
import { rateLimit } from "express-rate-limit";

declare const redis: { get(key: string): Promise<string | null>; del(key: string): Promise<void> };
declare function memberOf(mobile: string): Promise<{ id: string } | null>;

const few = rateLimit({ windowMs: 600_000, max: 5 });
export const router = express.Router();

router.post("/login/member", async (req, res) => { // want enumeration-unthrottled "POST /login/member has no limit of calls"
  const member = await memberOf(req.body.mobile);
  const kept = member && (await redis.get(`in:${member.id}`));
  if (!kept || kept !== req.body.otp) return res.status(401).end();
  await redis.del(`in:${member.id}`);
  res.json({ ok: true });
});

router.post("/denglu/huiyuan", async (req, res) => { // want enumeration-unthrottled "POST /denglu/huiyuan has no limit of calls"
  const { shoujihao, yanzhengma } = req.body;
  const member = await memberOf(shoujihao);
  if (!member || (await redis.get(`in:${member.id}`)) !== yanzhengma) return res.status(401).end();
  res.json({ ok: true });
});

router.post("/login/broker", few, async (req, res) => {
  const broker = await memberOf(req.body.mobile);
  if (!broker || (await redis.get(`in:${broker.id}`)) !== req.body.otp) return res.status(401).end();
  res.json({ ok: true });
});

router.post("/login/device", async (req, res) => {
  const { deviceId, smsCode } = req.body;
  if (smsCode === undefined) return res.status(400).end();
  res.json({ deviceId, asks: true });
});

router.get("/session/kinds", async (req, res) => {
  const kinds = [{ id: "otp" }, { id: "password" }];
  res.json(kinds.filter(({ id }) => id === req.query.kind));
});
