const ExcelJS = require("exceljs");
const { Router } = require("express");
const { stringify } = require("csv-stringify/sync");
const { Pensioner, Month } = require("./rows");

const router = Router();

router.get("/pensioners.xlsx", async (_req, res) => {
  const sheet = new ExcelJS.Workbook().addWorksheet("all");
  const all = await Pensioner.findAll();
  all.forEach((one) => sheet.addRow([one.fullName, one.ssn])); // want bulk-export-uncontrolled "GET /pensioners.xlsx exports .* 0 of 5"
  res.end();
});
router.get("/names.csv", async (_req, res) => { // want bulk-export-uncontrolled "GET /names.csv"
  res.send(stringify(await Pensioner.findAll({ attributes: ["fullName", "mobile"] })));
});
// Figures of months point at nobody.
router.get("/figures.csv", async (_req, res) => {
  res.send(stringify(await Month.findAll({ attributes: ["month", "sumInsured", "premium"] })));
});
router.get("/figures.xlsx", async (_req, res) => {
  const sheet = new ExcelJS.Workbook().addWorksheet("figures");
  for (const one of await Month.findAll()) sheet.addRow([one.month, one.premium]);
  res.end();
});
module.exports = router;
