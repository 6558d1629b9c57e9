import bcrypt from "bcrypt";
import express from "express";

interface Account {
  passwordHash: string;
  failedLogins: number;
  lockedUntil: Date | null;
}
declare function findAccount(login: string): Promise<Account | null>;
declare function save(account: Account): Promise<void>;
declare const redis: { incr(key: string): Promise<number>; get(key: string): Promise<string | null> };
declare const sms: { send(mobile: string, code: string): Promise<void> };
const app = express();

app.post("/login", async (req, res) => {
  const account = await findAccount(req.body.login);
  if (!account || (account.lockedUntil && account.lockedUntil > new Date())) return res.sendStatus(401);
  if (await bcrypt.compare(req.body.password, account.passwordHash)) return res.sendStatus(204);
  account.failedLogins += 1;
  await save(account);
  return res.sendStatus(401);
});

app.post("/otp/verify", async (req, res) => {
  if ((await redis.incr(`otp:${req.body.mobile}`)) > 5) return res.sendStatus(401);
  return res.json({ ok: (await redis.get(req.body.mobile)) === req.body.code });
});

app.post("/otp/send", async (req, res) => {
  const lastSent = await redis.get(`sent:${req.body.mobile}`);
  if (lastSent) return res.sendStatus(409);
  await sms.send(req.body.mobile, "code");
  return res.sendStatus(204);
});
