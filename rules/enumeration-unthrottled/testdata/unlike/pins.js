const express = require("express");
const rateLimit = require("express-rate-limit");
const { matches } = require("./codes");

const app = express();
app.use("/recovery", rateLimit({ windowMs: 600_000, limit: 5 }));

app.post("/recovery/check-otp", async (req, res) => {
  res.json({ ok: await matches(req.body.email, req.body.code) });
});

app.post("/cards/confirm-pin", async (req, res) => { // want enumeration-unthrottled "no limit of calls"
  res.json({ ok: await matches(req.body.card, req.body.pin) });
});

app.post("/messages/pin", async (req, res) => {
  res.json({ ok: await matches(req.body.message) });
});

module.exports = app;
