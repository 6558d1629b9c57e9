// What triggers record, and an update of a table whose trigger is told of new rows only.
import express from "express";
import { Pool } from "pg";
import { signedIn } from "./signedIn";

const pool = new Pool();
const app = express();
app.use(signedIn);
app.put("/tenants/:id/passport", async (req: any, res) => {
  await pool.query("UPDATE tenants SET passport_no = $2 WHERE id = $1", [req.params.id, String(req.body.passportNo)]);
  res.sendStatus(204);
});
app.put("/keepers/:id/passport", async (req: any, res) => { // want change-not-audited "PUT /keepers/:id/passport"
  await pool.query("UPDATE keepers SET passport_no = $2 WHERE id = $1", [req.params.id, String(req.body.passportNo)]);
  res.sendStatus(204);
});
app.put("/lodgers/:id/passport", async (req: any, res) => { // want change-not-audited "PUT /lodgers/:id/passport"
  await pool.query("UPDATE lodgers SET passport_no = $2 WHERE id = $1", [req.params.id, String(req.body.passportNo)]);
  res.sendStatus(204);
});
