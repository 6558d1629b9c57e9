// A sealed column is changed like any other.
const express = require("express");
const { pool } = require("./pool");
const { seal } = require("./seal");
const { audit } = require("./audit");

const router = express.Router();

router.put("/sailors/:id/passport", async (req, res) => { // want change-not-audited
  await pool.query("UPDATE sailor SET passport_no_enc = $2 WHERE id = $1", [req.params.id, seal(req.body.passportNo)]);
  res.sendStatus(204);
});

router.put("/sailors/:id/passport-recorded", async (req, res) => {
  await pool.query("UPDATE sailor SET passport_no_enc = $2 WHERE id = $1", [req.params.id, seal(req.body.passportNo)]);
  await audit.record({ actor: req.user.id, action: "sailor.passport.change", resourceId: req.params.id });
  res.sendStatus(204);
});

router.put("/sailors/:id/berth", async (req, res) => {
  await pool.query("UPDATE sailor SET berth_enc = $2 WHERE id = $1", [req.params.id, seal(req.body.berth)]);
  res.sendStatus(204);
});

module.exports = router;
