import bcrypt from "bcrypt";
import express from "express";
import rateLimit from "express-rate-limit";

declare function findHash(login: string): Promise<string>;
declare function findCode(mobile: string): Promise<string>;
const app = express();
const fewTries = rateLimit({ windowMs: 60_000, limit: 5 });

app.post("/login", fewTries, async (req, res) => {
  res.json({ ok: await bcrypt.compare(req.body.password, await findHash(req.body.login)) });
});

app.post("/otp/verify", async (req, res) => { // want enumeration-unthrottled "POST /otp/verify has no limit of calls; other handlers of this file have rateLimit before them"
  res.json({ ok: (await findCode(req.body.mobile)) === req.body.code });
});
