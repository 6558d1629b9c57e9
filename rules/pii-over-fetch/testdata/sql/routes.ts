import express from "express";
import { Pool } from "pg";
import { requireStaff } from "./staff";

const pool = new Pool();
const app = express();
app.use(requireStaff);

app.get("/holders", async (_req, res) => {
  const { rows } = await pool.query("SELECT * FROM policy_holders ORDER BY created_at"); // want pii-over-fetch "GET /holders hands out whole rows of policy_holders"
  res.json(rows);
});
app.get("/holders/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT * FROM policy_holders WHERE id = $1", [req.params.id]); // want pii-over-fetch "GET /holders/:id hands out a whole row"
  res.json(rows[0]);
});
app.get("/holders/:id/cards", async (req, res) => {
  const { rows } = await pool.query("SELECT id, bank_card_no FROM policy_holders WHERE id = $1", [req.params.id]);
  res.json(rows);
});
app.get("/tariffs", async (_req, res) => {
  const { rows } = await pool.query("SELECT * FROM tariffs");
  res.json(rows);
});
