import ExcelJS from "exceljs";
import { Router } from "express";
import { toCsv } from "./tables";
import { Holder } from "./models";

declare const claimRepo: {
  claimants(): Promise<object[]>;
  status(): Promise<object[]>;
  claimant(id: string): Promise<object>;
  premiumTotals(): Promise<object[]>;
};
export const exportsOfDesk = Router();

exportsOfDesk.get("/exports/claimants", async (_req, res) => {
  const rows = await claimRepo.claimants();
  res.type("text/csv").send(toCsv(rows, ["name", "idNumber", "mobile", "diagnosis"])); // want bulk-export-uncontrolled "GET /exports/claimants"
});

exportsOfDesk.get("/exports/holders", async (_req, res) => {
  const rows = await Holder.findAll();
  res.send(await sheetOf(rows, ["name", "idNumber", "bankAccount"])); // want bulk-export-uncontrolled "GET /exports/holders"
});

exportsOfDesk.get("/exports/totals", async (_req, res) => {
  const rows = await claimRepo.premiumTotals();
  res.type("text/csv").send(toCsv(rows, ["product", "count", "premium"]));
});

exportsOfDesk.get("/exports/status", async (_req, res) => {
  const rows = await claimRepo.status();
  res.type("text/csv").send(toCsv(rows, ["name", "idNumber"]));
});

exportsOfDesk.get("/claimants/:id/file", async (req, res) => {
  const row = await claimRepo.claimant(req.params.id);
  res.type("text/csv").send(toCsv(row, ["name", "idNumber"]));
});

exportsOfDesk.get("/columns", async (_req, res) => {
  const rows = await Holder.findAll();
  res.json(labelled(rows, ["name", "idNumber", "bankAccount"]).length);
});

async function sheetOf(rows: object[], columns: string[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("list");
  for (const row of rows) sheet.addRow(columns.map((key) => row[key as keyof typeof row]));
  return book.xlsx.writeBuffer();
}

function labelled(rows: object[], columns: string[]) {
  return rows.map(() => columns.length);
}
