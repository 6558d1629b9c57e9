const ExcelJS = require("exceljs");
const { Parser } = require("json2csv");
const express = require("express");
const { Lodger, Room } = require("./models");
const { maskRow } = require("./masks");

const router = express.Router();

router.get("/lodgers/file", async (req, res) => {
  const lodgers = await Lodger.find({}).lean();
  const sheet = new ExcelJS.Workbook().addWorksheet("Lodgers");
  sheet.columns = [
    { header: "Name", key: "fullName" },
    { header: "Passport", key: "passportNo" },
  ];
  lodgers.forEach((lodger) => sheet.addRow(lodger)); // want bulk-export-uncontrolled "GET /lodgers/file exports Passport number"
  res.end();
});

router.get("/lodgers/lines", async (req, res) => {
  const lodgers = await Lodger.findAll();
  const sheet = new ExcelJS.Workbook().addWorksheet("Lodgers");
  for (const lodger of lodgers) sheet.addRow([lodger.fullName, lodger.passportNo]); // want bulk-export-uncontrolled "GET /lodgers/lines exports Passport number"
  res.end();
});

router.get("/lodgers/table", async (req, res) => {
  const lodgers = await Lodger.find({}).lean();
  const parser = new Parser({ fields: ["fullName", "passportNo"] });
  const text = parser.parse(lodgers); // want bulk-export-uncontrolled "GET /lodgers/table exports Passport number"
  res.end(text);
});

router.get("/lodgers/masked", async (req, res) => {
  const lodgers = await Lodger.find({}).lean();
  const parser = new Parser({ fields: ["fullName", "passportNo"] });
  res.end(parser.parse(lodgers.map(maskRow)));
});

router.get("/lodgers/:id/file", async (req, res) => {
  const lodger = await Lodger.findOne({ _id: req.params.id }).lean();
  const parser = new Parser({ fields: ["fullName", "passportNo"] });
  res.end(parser.parse(lodger));
});

router.get("/rooms/table", async (req, res) => {
  const rooms = await Room.find({}).lean();
  const parser = new Parser({ fields: ["number", "floor"] });
  res.end(parser.parse(rooms));
});

module.exports = router;
