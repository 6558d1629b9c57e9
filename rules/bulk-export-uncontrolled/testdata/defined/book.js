const archiver = require("archiver");
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
router.get("/all.zip", async (_req, res) => {
  const bundle = archiver("zip");
  const all = await Pensioner.findAll();
  bundle.append(all.map((one) => `${one.fullName};${one.ssn}`).join("\n"), { name: "all.csv" }); // want bulk-export-uncontrolled "GET /all.zip"
  bundle.pipe(res);
});
router.get("/:id/file.zip", async (req, res) => {
  const bundle = archiver("zip");
  const one = await Pensioner.findByPk(req.params.id);
  bundle.append(`${one.fullName};${one.ssn}`, { name: "one.csv" });
  bundle.pipe(res);
});
module.exports = router;
