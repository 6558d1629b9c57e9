const express = require("express");
const knex = require("knex")({ client: "pg" });
const { Parser } = require("@json2csv/plainjs");
const { staff, auditRead } = require("./guards");

const router = express.Router();

router.post("/guests/export", staff("guest:export"), auditRead("guest-export"), async (req, res) => {
  const rows = await knex("guest").select("full_name", "passport_no").limit(100);
  res.attachment("guests.csv").send(new Parser().parse(rows));
});

router.get("/guests.csv", staff("everybody"), async (req, res) => { // want bulk-export-uncontrolled "Permission: no"
  const rows = await knex("guest").select("full_name", "passport_no");
  res.attachment("guests.csv").send(new Parser().parse(rows));
});

module.exports = router;
