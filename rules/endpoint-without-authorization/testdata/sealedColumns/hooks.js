// What is sealed in a column is changed all the same.
const crypto = require("node:crypto");
const express = require("express");
const { pool } = require("./pool");

const app = express();

function signed(req, res, next) {
  const wanted = crypto.createHmac("sha256", process.env.HOOK_KEY).update(req.raw).digest();
  const given = Buffer.from(req.get("x-seal") || "", "hex");
  if (wanted.length !== given.length || !crypto.timingSafeEqual(wanted, given)) return res.sendStatus(401);
  next();
}

app.post("/hooks/clinic", async (req, res) => { // want endpoint-without-authorization
  const sql = "UPDATE treatment SET diagnosis_enc = pgp_sym_encrypt($2, $3) WHERE id = $1";
  await pool.query(sql, [req.body.id, req.body.diagnosis, process.env.DB_KEY]);
  res.sendStatus(204);
});

app.post("/hooks/lab", signed, async (req, res) => {
  const sql = "UPDATE treatment SET diagnosis_enc = pgp_sym_encrypt($2, $3) WHERE id = $1";
  await pool.query(sql, [req.body.id, req.body.diagnosis, process.env.DB_KEY]);
  res.sendStatus(204);
});

/** Nothing of persons is in it, sealed or not. */
app.post("/hooks/tide", async (req, res) => {
  await pool.query("UPDATE harbour SET tide_enc = $2 WHERE id = $1", [req.body.id, req.body.tide]);
  res.sendStatus(204);
});

module.exports = app;
