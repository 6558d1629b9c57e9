import ExcelJS from "exceljs";
import { Router } from "express";
import { Parser } from "json2csv";
import { knex, pool } from "./connections";
import { toSheet } from "./sheets";

export const downloads = Router();

downloads.get("/members.csv", async (_req, res) => { // want bulk-export-uncontrolled "GET /members.csv exports .* with 0 of 5"
  const { rows } = await pool.query("SELECT full_name, passport_no, mobile FROM member");
  res.attachment("members.csv").send(new Parser().parse(rows));
});

downloads.get("/members.xlsx", async (_req, res) => {
  const rows = await knex("member").select("full_name", "passport_no");
  res.attachment("members.xlsx").send(await toSheet(rows)); // want bulk-export-uncontrolled "GET /members.xlsx"
});

downloads.get("/plans.csv", async (_req, res) => {
  const { rows } = await pool.query("SELECT plan_code, plan_name FROM plan");
  res.attachment("plans.csv").send(new Parser().parse(rows));
});

downloads.get("/my-data.csv", async (_req, res) => {
  const rows = await knex("member").select("full_name", "passport_no").where({ id: res.locals.memberId });
  res.attachment("my-data.csv").send(new Parser().parse(rows));
});

downloads.get("/:id/report", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name, passport_no FROM member WHERE id = $1", [req.params.id]);
  res.json(rows);
});

/** A job: nobody calls it by a route. */
export async function mailMembers() {
  const rows = await knex("member").select("full_name", "passport_no");
  const sheet = new ExcelJS.Workbook().addWorksheet("members");
  sheet.addRows(rows); // want bulk-export-uncontrolled "mailMembers exports"
}

export async function mailWards() {
  const rows = await knex("member").select("ward").count("* as n").groupBy("ward");
  new ExcelJS.Workbook().addWorksheet("wards").addRows(rows);
}
