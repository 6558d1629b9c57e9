import express from "express";
import { query } from "./db";
import { requireStaff } from "./staff";

const app = express();
app.use(requireStaff);

app.post("/sign-in", async (req, res) => {
  const [clerk] = await query<{ id: string }>("select id from clerks where email = $1", [req.body.email]);
  res.json({ id: clerk?.id });
});
app.get("/reports/holder/:policyNo", async (req, res) => {
  res.json(await query("select full_name, mobile from customers where policy_no = $1", [req.params.policyNo]));
});
app.put("/customers/:id/mail", async (req, res) => { // want change-not-audited
  await query("update customers set email = $2 where id = $1", [req.params.id, req.body.email]);
  res.sendStatus(204);
});
app.post("/customers", async (req, res) => { // want change-not-audited
  const statement = "insert into customers (email, mobile) values ($1, $2)";
  await query(statement, [req.body.email, req.body.mobile]);
  res.sendStatus(201);
});
app.post("/customers/old", async (req, res) => { // want change-not-audited
  await query("with gone as (delete from customers where email = $1 returning *) select * from gone", [req.body.email]);
  res.sendStatus(204);
});
app.put("/customers/:id/phone", async (req, res) => {
  await query("update customers set mobile = $2 where id = $1", [req.params.id, req.body.mobile]);
  await query("insert into audit_log (actor_id, action, record_id) values ($1, $2, $3)", [res.locals.id, "phone", req.params.id]);
  res.sendStatus(204);
});
