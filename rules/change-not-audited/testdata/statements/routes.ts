import { PrismaClient } from "@prisma/client";
import express from "express";
import { Pool } from "pg";
import { Sequelize } from "sequelize";
import { audited, rename } from "./store";
import { requireStaff } from "./staff";

const pool = new Pool();
const prisma = new PrismaClient();
const sequelize = new Sequelize("postgres://db.internal/crm");
const app = express();
app.use(requireStaff);

app.put("/customers/:id/phone", async (req, res) => { // want change-not-audited "PUT /customers/:id/phone changes Mobile phone number \(pool.query\)"
  await pool.query("UPDATE customers SET mobile = $1 WHERE id = $2", [req.body.value, req.params.id]);
  res.sendStatus(204);
});
app.delete("/customers/:id", async (req, res) => { // want change-not-audited "DELETE /customers/:id deletes .* \(pool.query\)"
  await pool.query("DELETE FROM customers WHERE id = $1", [req.params.id]);
  res.sendStatus(204);
});
app.post("/customers", async (req, res) => { // want change-not-audited "POST /customers creates"
  const { a, b } = req.body;
  await sequelize.query("INSERT INTO customers (full_name, id_card_no) VALUES (?, ?)", { replacements: [a, b] });
  res.sendStatus(201);
});
app.post("/customers/import", async (req, res) => { // want change-not-audited "POST /customers/import writes"
  const known = "INSERT INTO customers (id, id_card_no) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET id_card_no = $2";
  await pool.query(known, [req.body.id, req.body.value]);
  res.sendStatus(201);
});
app.patch("/customers/:id", async (req, res) => { // want change-not-audited "PATCH /customers/:id changes .* \(prisma.\$executeRaw\)"
  await prisma.$executeRaw`UPDATE customers SET id_card_no = ${req.body.value} WHERE id = ${req.params.id}`;
  res.sendStatus(204);
});
app.post("/customers/:id/name", async (req, res) => { // want change-not-audited "POST /customers/:id/name changes .* \(pool.query\)"
  await rename(req.params.id, req.body.value);
  res.sendStatus(204);
});
app.put("/payees/:id", async (req, res) => { // want change-not-audited "PUT /payees/:id changes Bank account number"
  await pool.query("UPDATE payees SET bank_account_no = $1 WHERE id = $2", [req.body.value, req.params.id]);
  res.sendStatus(204);
});
app.put("/customers/:id/state", async (req, res) => {
  await pool.query("UPDATE customers SET state = $1, changed_by = $2 WHERE id = $3", ["open", res.locals.name, req.params.id]);
  res.sendStatus(204);
});
app.put("/customers/:id/card", async (req, res) => {
  await pool.query("UPDATE customers SET id_card_no = $1 WHERE id = $2", [req.body.value, req.params.id]);
  await pool.query("INSERT INTO audit_log (actor_id, action, record_id) VALUES ($1, $2, $3)", [res.locals.id, "card", req.params.id]);
  res.sendStatus(204);
});
app.post("/customers/:id/audited", async (req, res) => {
  await audited(req.params.id, req.body.value, res.locals.id);
  res.sendStatus(204);
});
app.put("/tariffs/:id", async (req, res) => {
  await pool.query("UPDATE tariffs SET title = $1 WHERE id = $2", [req.body.value, req.params.id]);
  res.sendStatus(204);
});
app.delete("/leads/:id", async (req, res) => {
  await pool.query("DELETE FROM leads WHERE id = $1", [req.params.id]);
  res.sendStatus(204);
});
app.get("/customers/:id/name", async (req, res) => {
  const { rows } = await pool.query("SELECT full_name FROM customers WHERE id = $1", [req.params.id]);
  res.json({ known: rows.length > 0 });
});
app.post("/notes", (req, res) => {
  res.json({ text: describe("UPDATE customers SET id_card_no = 1"), body: req.body });
});
app.put("/customers/:id/any", async (req, res) => { // want? change-not-audited
  const sets = Object.keys(req.body).map((key, i) => `${key} = $${i + 2}`);
  await pool.query(`UPDATE customers SET ${sets.join(", ")} WHERE id = $1`, [req.params.id]);
  res.sendStatus(204);
});

function describe(text: string): string {
  return text.toLowerCase();
}
