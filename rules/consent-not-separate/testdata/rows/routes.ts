import { Router } from "express";
import knex from "knex";
import { clinicNet } from "./partners";

const db = knex({ client: "pg" });
export const routes = Router();

routes.post("/terms", async (req, res) => {
  await db("blanket_consents").insert({ holder_id: req.session.holderId, agreed: true, at: new Date() }); // want consent-not-separate "blanket_consents keeps that somebody agreed"
  res.sendStatus(204);
});

routes.put("/consents/:purpose", async (req, res) => {
  await db("consents").insert({ holder_id: req.session.holderId, purpose: req.params.purpose, granted_at: new Date() });
  await db("general_consents").insert({ ...req.body, agreed: true });
  await db("all_consents").insert({ holder_id: req.session.holderId, agreed: true, version: "2024-05" });
  res.sendStatus(204);
});

routes.post("/clinic", async (req, res) => {
  const agreed = await db("blanket_consents").where({ holder_id: req.session.holderId, agreed: true }).first("id");
  if (!agreed) return res.sendStatus(412);
  const row = await db("holders").where({ id: req.session.holderId }).first("name", "allergies");
  await clinicNet.hospitals.push({ name: row.name, allergies: row.allergies }); // want consent-not-separate "clinicNet.hospitals.push is let through by blanket_consents"
  res.sendStatus(204);
});

routes.post("/clinic/own", async (req, res) => {
  const agreed = await db("consents").where({ holder_id: req.session.holderId, purpose: "clinic" }).first("id");
  if (!agreed) return res.sendStatus(412);
  const row = await db("holders").where({ id: req.session.holderId }).first("name", "allergies");
  await clinicNet.hospitals.push({ name: row.name, allergies: row.allergies });
  res.sendStatus(204);
});

routes.post("/clinic/one", async (req, res) => {
  const agreed = await db("general_consents").where({ holder_id: req.session.holderId, purpose: "clinic" }).first("id");
  if (!agreed) return res.sendStatus(412);
  const row = await db("holders").where({ id: req.session.holderId }).first("name", "allergies");
  await clinicNet.hospitals.push({ name: row.name, allergies: row.allergies });
  res.sendStatus(204);
});
