// Events of which one is listened to by what records.
import { EventEmitter } from "node:events";
import express from "express";
import { Pool } from "pg";
import { signedIn } from "./signedIn";

const pool = new Pool();
const bus = new EventEmitter();
async function keep(told: { by: string; id: string }) {
  await pool.query("INSERT INTO audit_trail(actor, subject, at) VALUES ($1, $2, now())", [told.by, told.id]);
}
bus.on("tenant.changed", keep);
bus.on("tenant.moved", ({ id }) => pool.query("UPDATE counters SET moved = moved + 1 WHERE id = $1", [id]));

const app = express();
app.use(signedIn);
app.put("/tenants/:id/passport", async (req: any, res) => {
  await pool.query("UPDATE tenants SET passport_no = $2 WHERE id = $1", [req.params.id, String(req.body.passportNo)]);
  bus.emit("tenant.changed", { by: req.staff.id, id: req.params.id });
  res.sendStatus(204);
});
app.put("/keepers/:id/passport", async (req: any, res) => { // want change-not-audited "PUT /keepers/:id/passport"
  await pool.query("UPDATE keepers SET passport_no = $2 WHERE id = $1", [req.params.id, String(req.body.passportNo)]);
  bus.emit("tenant.moved", { id: req.params.id });
  res.sendStatus(204);
});
