import express from "express";
import { Pool } from "pg";
import { z } from "zod";

const pool = new Pool();
const app = express();
const Contact = z.object({ mobile: z.string() });
const ALLOWED = ["mobile", "full_name"];

/** What columns are called, the caller says. */
app.patch("/members/:id", async (req, res) => {
  const keys = Object.keys(req.body);
  await pool.query(`update members set ${keys.map((k, i) => `${k} = $${i + 2}`).join(", ")} where id = $1`, [req.params.id, ...Object.values(req.body)]); // want query-injection
  res.sendStatus(204);
});

app.patch("/members/:id/listed", async (req, res) => {
  const keys = Object.keys(req.body).filter((k) => ALLOWED.includes(k));
  await pool.query(`update members set ${keys.map((k, i) => `${k} = $${i + 2}`).join(", ")} where id = $1`, [req.params.id, ...keys.map((k) => req.body[k])]);
  res.sendStatus(204);
});

app.patch("/members/:id/parsed", async (req, res) => {
  const contact = Contact.parse(req.body);
  const keys = Object.keys(contact);
  await pool.query(`update members set ${keys.map((k, i) => `${k} = $${i + 2}`).join(", ")} where id = $1`, [req.params.id, ...Object.values(contact)]);
  res.sendStatus(204);
});

app.patch("/members/:id/one", async (req, res) => {
  const keys = Object.keys({ mobile: "" });
  await pool.query(`update members set ${keys.map((k, i) => `${k} = $${i + 2}`).join(", ")} where id = $1`, [req.params.id, req.body.mobile]);
  res.sendStatus(204);
});
