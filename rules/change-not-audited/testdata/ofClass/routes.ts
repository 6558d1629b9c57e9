// A base class records what is written through those that extend it, not what is written past them, and not other classes.
import { Router } from "express";
import knexLib from "knex";
import { Model } from "objection";
import { Claimant, Driver, Leaflet } from "./models";
import { staffOnly } from "./session";

const knex = knexLib({ client: "pg" });
Model.knex(knex);

export const routes = Router();
routes.use(staffOnly);

routes.patch("/claimants/:id/street", async (req, res) => {
  const claimant = await Claimant.query().findById(req.params.id).throwIfNotFound();
  await claimant.$query().context({ actor: res.locals.staffNo }).patch({ street: req.body.street });
  res.sendStatus(204);
});

routes.patch("/claimants/:id/mobile", async (req, res) => { // want change-not-audited "PATCH /claimants/:id/mobile"
  await knex("claimants").where({ id: req.params.id }).update({ mobile: req.body.mobile });
  res.sendStatus(204);
});

routes.patch("/drivers/:id/street", async (req, res) => { // want change-not-audited "PATCH /drivers/:id/street"
  await Driver.query().findById(req.params.id).patch({ street: req.body.street });
  res.sendStatus(204);
});

routes.patch("/leaflets/:id", async (req, res) => {
  await Leaflet.query().findById(req.params.id).patch({ title: req.body.title });
  res.sendStatus(204);
});
