const express = require("express");
const rateLimit = require("express-rate-limit");
const { pool } = require("./pool");
const { matches } = require("./codes");

const app = express();

app.post("/entry/find-my-policy", async (req, res) => { // want enumeration-unthrottled "POST /entry/find-my-policy has no limit of calls"
  const { rows } = await pool.query("SELECT 1 FROM holders WHERE passport_no = $1", [String(req.body.passportNo)]);
  res.json({ found: rows.length > 0 });
});

app.use("/entry", rateLimit({ windowMs: 600_000, limit: 5 }));

app.post("/entry/login", async (req, res) => {
  res.json({ ok: await matches(req.body.email, req.body.password) });
});

app.post("/entry/pin-otp", async (req, res) => {
  const { rows } = await pool.query("DELETE FROM pins WHERE mobile = $1 AND pin = $2 RETURNING holder", [
    String(req.body.mobile),
    String(req.body.pin),
  ]);
  res.json({ ok: rows.length === 1 });
});

app.post("/app/otp", async (req, res) => { // want enumeration-unthrottled "POST /app/otp has no limit of calls"
  const { rows } = await pool.query("DELETE FROM pins WHERE mobile = $1 AND pin = $2 RETURNING holder", [
    String(req.body.mobile),
    String(req.body.pin),
  ]);
  res.json({ ok: rows.length === 1 });
});

app.post("/app/otp-languages", async (req, res) => {
  res.json(await pool.query("SELECT name FROM languages WHERE name = $1", [String(req.body.name)]));
});

app.post("/app/find-my-branch", async (req, res) => {
  res.json(await pool.query("SELECT name FROM branches WHERE district = $1", [String(req.body.district)]));
});

module.exports = app;
