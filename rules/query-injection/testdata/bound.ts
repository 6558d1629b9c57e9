// What is sent stands beside the text, is a number, is escaped, or is taken from a list.
import express from "express";
import { Pool } from "pg";
import mysql from "mysql2/promise";
import format from "pg-format";
import postgres from "postgres";
import { z } from "zod";
import { config } from "./config";

const app = express();
const pool = new Pool();
const maria = mysql.createPool({ host: "db" });
const sql = postgres("postgres://db/claims");
const SORTS = { name: "full_name", date: "created_at" } as const;
const COLUMNS = ["full_name", "created_at"];
const Page = z.object({ limit: z.coerce.number().max(100), dir: z.enum(["asc", "desc"]), q: z.string() });
enum Order {
  up = "ASC",
  down = "DESC",
}

app.get("/a", async (req, res) => {
  const { rows } = await pool.query("SELECT id, full_name, id_card_no FROM customers WHERE mobile = $1", [req.query.mobile]);
  res.json(rows.length);
});

app.get("/b/:id", async (req, res) => {
  const id = Number(req.params.id);
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers WHERE id = ${id} LIMIT ${parseInt(String(req.query.limit), 10)}`);
  res.json(rows.length);
});

app.get("/c", async (req, res) => {
  const [rows] = await maria.query(`SELECT full_name, id_card_no FROM customers WHERE mobile = ${maria.escape(req.query.mobile)} ORDER BY ${mysql.escapeId(String(req.query.sort))}`);
  res.json(rows);
});

app.get("/d", async (req, res) => {
  const text = format("SELECT full_name, id_card_no FROM customers WHERE mobile = %L ORDER BY %I", req.query.mobile, req.query.sort);
  res.json((await pool.query(text)).rows.length);
});

app.get("/e", async (req, res) => {
  const rows = await sql`select full_name, id_card_no from customers where city = ${String(req.query.city)}`;
  res.json(rows.length);
});

app.get("/f", async (req, res) => {
  const sort = SORTS[req.query.sort as keyof typeof SORTS] ?? "full_name";
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers ORDER BY ${sort} ${req.query.dir === "desc" ? "DESC" : "ASC"}`);
  res.json(rows.length);
});

app.get("/g", async (req, res) => {
  const sort = String(req.query.sort);
  if (!COLUMNS.includes(sort)) return res.status(400).end();
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers ORDER BY ${sort}`);
  res.json(rows.length);
});

app.get("/h", async (req, res) => {
  const { limit, dir } = Page.parse(req.query);
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers ORDER BY id ${dir} LIMIT ${limit}`);
  res.json(rows.length);
});

app.get("/i/:id", async (req, res) => {
  if (!/^\d+$/.test(req.params.id)) return res.status(400).end();
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers WHERE id = ${req.params.id}`);
  res.json(rows.length);
});

app.get("/j", async (req, res) => {
  const dir = req.query.dir;
  if (dir !== "ASC" && dir !== "DESC") throw new Error("direction");
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM ${config.schema}.customers ORDER BY id ${dir}`);
  res.json(rows.length);
});

app.get("/k", async (req, res) => {
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers WHERE branch_id = '${req.user.branchId}'`);
  res.json(rows.length);
});

app.get("/l", async (req, res) => {
  const marks = req.query.ids.map((_: string, i: number) => `$${i + 1}`).join(",");
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers WHERE id IN (${marks})`, req.query.ids);
  res.json(rows.length);
});

app.get("/m", async (req, res) => {
  const { rows } = await pool.query(`SELECT code, label FROM product_codes WHERE label = '${req.query.label}'`);
  res.json(rows);
});

app.get("/n", async (req, res) => {
  switch (req.query.by) {
    case "full_name":
    case "created_at":
      res.json(await pool.query(`SELECT full_name, id_card_no FROM customers ORDER BY ${req.query.by}`));
      break;
    default:
      res.status(400).end();
  }
});

async function inOrder(order: Order, page: number) {
  return pool.query(`SELECT full_name, id_card_no FROM customers ORDER BY id ${order} OFFSET ${page}`);
}
app.get("/o", async (req, res) => res.json(await inOrder(req.query.order as Order, Number(req.query.page))));

app.get("/p/:id", async (req, res) => {
  if (!isUuid(req.params.id)) return res.status(400).end();
  res.json(await pool.query(`SELECT full_name, id_card_no FROM customers WHERE id = '${req.params.id}'`));
});
declare function isUuid(text: string): boolean;

app.get("/q", async (req, res) => {
  console.log(`SELECT of customers by ${req.query.mobile}`);
  const key = `customers:${req.query.mobile}`;
  res.json(await pool.query("SELECT full_name, id_card_no FROM customers WHERE key = $1", [key]));
});
