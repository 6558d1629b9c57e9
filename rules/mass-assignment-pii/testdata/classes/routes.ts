// Classes of a library whose members are types: without a schema nothing is left out of what is patched.
import { Router } from "express";
import { Annuity, Policyholder, Theme } from "./models";
import { staffOnly } from "./session";

export const routes = Router();
routes.use(staffOnly);

routes.patch("/holders/:id", async (req, res) => {
  const holder = await Policyholder.query().findById(req.params.id).throwIfNotFound();
  await holder.$query().patch(req.body); // want mass-assignment-pii "into Policyholder"
  res.sendStatus(204);
});

routes.patch("/holders/:id/street", async (req, res) => {
  await Policyholder.query().findById(req.params.id).patch({ street: req.body.street });
  res.sendStatus(204);
});

routes.patch("/annuities/:id", async (req, res) => {
  await Annuity.query().patchAndFetchById(req.params.id, { street: req.body.street, city: req.body.city });
  res.sendStatus(204);
});

routes.patch("/themes/:id", async (req, res) => {
  await Theme.query().findById(req.params.id).patch(req.body);
  res.sendStatus(204);
});
