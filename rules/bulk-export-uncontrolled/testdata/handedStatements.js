const { Router } = require("express");
const QueryStream = require("pg-query-stream");
const { stringify } = require("csv-stringify");
const pool = require("./pool");
const { rowsTo } = require("./rows");

async function linesTo(text, values, out) {
  const client = await pool.connect();
  client.query(new QueryStream(text, values)).pipe(stringify()).pipe(out);
}
const router = Router();

router.get("/brokers/clients", async (req, res) => {
  await linesTo("SELECT client_name, mobile, national_id FROM broker_client WHERE broker = $1", [req.user.broker], res); // want bulk-export-uncontrolled "brokers/clients"
});
router.get("/brokers/figures", async (req, res) => {
  await linesTo("SELECT month, sum_insured, premium FROM broker_month WHERE broker = $1", [req.user.broker], res);
});
router.get("/lapsed.csv", async (req, res) => {
  await rowsTo("SELECT full_name, passport_no FROM lapsed", [], res); // want? bulk-export-uncontrolled "lapsed"
});
router.get("/brokers/log", async (req, res) => {
  await linesTo("SELECT id, level FROM broker_log", [], res);
});
module.exports = router;
