// Rows of SELECT * of tables that nothing declares: what the code reads from a row is in it.
import express from "express";
import mysql from "mysql2/promise";
import { pool } from "./pool.js";
import { requireStaff } from "./auth.js";

const db = mysql.createPool(process.env.DB_URL!);
export const app = express();

app.get("/claims/:id", async (req, res) => { // want endpoint-without-authorization "Diagnosis"
  const [rows] = await db.query("SELECT * FROM claims WHERE id = ?", [req.params.id]);
  const claim = rows[0];
  if (claim.diagnosis === "") return res.sendStatus(404);
  res.json(claim);
});

app.get("/claims/:id/first", async (req, res) => { // want endpoint-without-authorization "Diagnosis"
  const { rows } = await pool.query("SELECT * FROM claims WHERE id = $1", [req.params.id]);
  for (const row of rows) row.diagnosis = row.diagnosis.trim();
  res.json(rows);
});

app.get("/staff/claims/:id", requireStaff, async (req, res) => {
  const [rows] = await db.query("SELECT * FROM claims WHERE id = ?", [req.params.id]);
  if (rows[0].diagnosis === "") return res.sendStatus(404);
  res.json(rows[0]);
});

app.get("/tariffs/:id", async (req, res) => {
  const [rows] = await db.query("SELECT * FROM tariffs WHERE id = ?", [req.params.id]);
  if (rows[0].validFrom > new Date()) return res.sendStatus(404);
  res.json(rows[0]);
});

app.get("/claims/:id/state", async (req, res) => {
  const [rows] = await db.query("SELECT * FROM claims WHERE id = ?", [req.params.id]);
  if (rows[0].diagnosis === "") return res.sendStatus(404);
  res.json({ state: rows[0].state, length: rows.length });
});
