const express = require("express");
const rateLimit = require("express-rate-limit");
const { RateLimiterRedis } = require("rate-limiter-flexible");
const { redis } = require("./redis");
const { texter, accounts } = require("./services");

const app = express();
const slowly = rateLimit({ windowMs: 60_000, limit: 5 });
const perNumber = new RateLimiterRedis({ storeClient: redis, points: 3, duration: 600 });
const pool = new Map();

app.post("/otp/verify", slowly, async (req, res) => {
  res.json({ ok: await accounts.checkCode(req.body.phone, req.body.code) });
});

app.post("/otp/send", async (req, res) => {
  await perNumber.consume(req.body.phone);
  await texter.sendCode(req.body.phone);
  res.sendStatus(204);
});

app.post("/otp/resend", async (req, res) => { // want enumeration-unthrottled "POST /otp/resend has no limit of calls"
  pool.set(req.body.phone, Date.now());
  await texter.sendCode(req.body.phone);
  res.sendStatus(204);
});
