import { drizzle } from "drizzle-orm/node-postgres";
import express from "express";
import { writeToStream } from "fast-csv";
import knex from "knex";
import xlsx from "node-xlsx";
import { mariners } from "./tables";

const db = drizzle(process.env.DATABASE_URL!);
const tables = knex({ client: "pg" });
const app = express();

app.get("/mariners/all", async (_req, res) => {
  const rows = await db.select().from(mariners);
  const data = [["Name", "Passport"], ...rows.map((m) => [m.fullName, m.passportNo])];
  res.send(xlsx.build([{ name: "mariners", data, options: {} }])); // want bulk-export-uncontrolled "GET /mariners/all"
});
app.get("/mariners/count", async (_req, res) => {
  const rows = await db.select({ id: mariners.id }).from(mariners);
  res.send(xlsx.build([{ name: "mariners", data: rows.map((m) => [m.id]), options: {} }]));
});

// The table is declared nowhere; what its columns hold, their names say.
app.get("/deckhands/all", async (_req, res) => {
  const rows = await tables("deckhands").select("*");
  writeToStream(res, rows.map((r) => ({ passport: r.passport_no, name: r.full_name })), { headers: true }); // want bulk-export-uncontrolled "GET /deckhands/all"
});
app.get("/deckhands/masked", async (_req, res) => {
  const rows = await tables("deckhands").select("*");
  writeToStream(res, rows.map((r) => ({ passport: maskPassport(r.passport_no), ship: r.ship })), { headers: true });
});
app.get("/deckhands/one", async (_req, res) => {
  const row = await tables("deckhands").where({ id: 1 }).first();
  writeToStream(res, [{ passport: row.passport_no }], { headers: true });
});

function maskPassport(passportNo: string) {
  return `***${passportNo.slice(-2)}`;
}
