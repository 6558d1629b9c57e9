// The database takes no larger amount than its CHECK says; that it is more than nothing bounds nobody.
import { Router } from "express";
import knex from "knex";
import { requireRole } from "./session";

const db = knex({ client: "pg" });
export const routes = Router();
routes.use(requireRole("approver"));

routes.post("/goodwill/:id/approve", async (req, res) => {
  await db("goodwill_payouts").where({ id: req.params.id, status: "PENDING" }).update({ status: "APPROVED" });
  res.sendStatus(204);
});

routes.post("/payouts/:id/approve", async (req, res) => {
  await db("claim_payouts").where({ id: req.params.id, status: "PENDING" }).update({ status: "APPROVED" }); // want approval-limit-unchecked "POST /payouts/:id/approve"
  res.sendStatus(204);
});
