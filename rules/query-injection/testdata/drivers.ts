// Values of the request in texts of statements, by driver; and beside them, as parameters.
import express from "express";
import { Pool } from "pg";
import mysql from "mysql2/promise";
import sql from "mssql";
import Database from "better-sqlite3";
import format from "pg-format";
import postgres from "postgres";

const app = express();
const pool = new Pool();
const maria = mysql.createPool({ host: "db" });
const lite = new Database("claims.db");
const pgsql = postgres("postgres://db/claims");

app.get("/a", async (req, res) => {
  const { rows } = await pool.query(`SELECT id, full_name, id_card_no FROM customers WHERE mobile = '${req.query.mobile}'`); // want query-injection "req\.query\.mobile"
  res.json(rows.length);
});

app.get("/b", async (req, res) => {
  const sort = String(req.query.sort ?? "full_name");
  const text = "SELECT full_name, id_card_no FROM customers ORDER BY " + sort; // want query-injection "lets req\.query\.sort say a part"
  const { rows } = await pool.query(text);
  res.json(rows.length);
});

app.post("/c", async (req, res) => {
  let text = "SELECT full_name, id_card_no FROM customers WHERE 1 = 1";
  if (req.body.name) text += ` AND full_name LIKE '%${req.body.name}%'`; // want query-injection "req\.body\.name"
  const [rows] = await maria.query(text);
  res.json({ found: rows.length });
});

app.get("/d/:id", async (req, res) => {
  const found = await new sql.Request().query(`select full_name, id_card_no from customers where id = ${req.params.id}`); // want query-injection "req\.params\.id"
  res.json(found.recordset.length);
});

app.get("/e/:id", (req, res) => {
  const row = lite.prepare(`SELECT full_name, id_card_no FROM customers WHERE id = '${req.params.id}'`).get(); // want query-injection "req\.params\.id"
  res.json(row !== undefined);
});

app.get("/f", async (req, res) => {
  const text = format("SELECT full_name, id_card_no FROM customers WHERE status = %L ORDER BY %s", req.query.status, req.query.sort); // want query-injection "req\.query\.sort"
  res.json((await pool.query(text)).rows.length);
});

app.get("/g", async (req, res) => {
  const ids = String(req.query.ids).split(",").map((id) => `'${id}'`).join(","); 
  const { rows } = await pool.query({ text: `SELECT full_name, id_card_no FROM customers WHERE id IN (${ids})` }); // want query-injection "req\.query\.ids"
  res.json(rows.length);
});

app.get("/h", async (req, res) => {
  const rows = await pgsql.unsafe(`select full_name, id_card_no from customers where city = '${req.query.city}'`); // want query-injection "req\.query\.city"
  res.json(rows.length);
});

app.post("/i", async (req, res) => {
  const conditions: string[] = [];
  if (req.body.status !== "all") conditions.push(`status = '${req.body.status}'`);
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers WHERE ${conditions.join(" AND ")}`); // want query-injection "req\.body\.status"
  res.json(rows.length);
});

app.post("/login", async (req, res) => {
  const found = await pool.query("SELECT id FROM logins WHERE login = '" + req.body.login + "' AND password_hash = crypt($1, salt)", [req.body.password]); // want query-injection "req\.body\.login"
  res.json(found.rows.length === 1);
});
