import { Router } from "express";
import knex from "knex";
import { onlyUnderwriters } from "./roles";

const db = knex({ client: "pg" });
export const desk = Router();
desk.use(onlyUnderwriters);

desk.put("/policies/:id/extra", async (req, res) => {
  await db("policies").where({ id: req.params.id }).update({ extra_premium: Number(req.body.value), manual: true }); // want manual-override-unrecorded "extra_premium"
  res.sendStatus(204);
});

desk.put("/advisers/:id/commission", async (req, res) => {
  await db("advisers").where({ id: req.params.id }).update({ commission_override: Number(req.body.rate) }); // want manual-override-unrecorded "commission_override"
  res.sendStatus(204);
});

/** An entry like any other, and one that says that nobody set it by hand. */
desk.put("/policies/:id/entry", async (req, res) => {
  await db("policies").where({ id: req.params.id }).update({ extra_premium: Number(req.body.value) });
  await db("policies").where({ id: req.params.id }).update({ extra_premium: Number(req.body.value), manual: false });
  await db("policies").where({ id: req.params.id }).update({ manual: true });
  res.sendStatus(204);
});
