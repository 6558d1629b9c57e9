import express from "express";
import pg from "pg";
import { requireInsured } from "./auth";

const pool = new pg.Pool();
const app = express();

app.put("/my/address", requireInsured, async (req, res) => {
  await pool.query("UPDATE insured_persons SET home_address = $1 WHERE id = $2", [req.body.address, res.locals.insuredId]);
  res.sendStatus(204);
});

app.post("/my/claims", requireInsured, async (req, res) => {
  await pool.query("INSERT INTO claims (insured_id, text) VALUES ($1, $2)", [res.locals.insuredId, req.body.text]);
  res.sendStatus(201);
});
