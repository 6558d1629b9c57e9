import express from "express";
import knex from "knex";

const db = knex({ client: "pg" });
const app = express();

async function writeAudit(actorId: string, action: string) {
  await db("audit_log").insert({ actor_id: actorId, action });
}

// The column tells what the value is.
app.patch("/payouts/:id", async (req, res) => { // want change-not-audited "PATCH /payouts/:id"
  await db("payouts").where({ id: req.params.id }).update({ bank_account_number: req.body.value });
  res.sendStatus(204);
});
app.patch("/payouts/:id/state", async (req, res) => {
  await db("payouts").where({ id: req.params.id }).update({ state: req.body.value });
  res.sendStatus(204);
});
app.patch("/payouts/:id/blank", async (req, res) => {
  await db("payouts").where({ id: req.params.id }).update({ bank_account_number: null });
  res.sendStatus(204);
});

export async function removePayee(id: string, actorId: string) {
  await db("payees").where({ id }).update({ bank_account_number: null });
  await writeAudit(actorId, `payee ${id} removed`);
}
