import express from "express";
import knex from "knex";
import type { DataSource } from "typeorm";
import { audited } from "./clients";
import { requireStaff } from "./staff";

const db = knex({ client: "pg" });
const app = express();

app.use(requireStaff);

export function routes(source: DataSource) {
  // What the tables hold is said where they are declared: in a script, a migration, a class.
  app.patch("/guests/:id", async (req, res) => { // want change-not-audited "PATCH /guests/:id changes Postal / residential address"
    await db("guests").where("id", req.params.id).update({ address: req.body.value });
    res.sendStatus(204);
  });
  app.delete("/guests/:id", async (req, res) => { // want change-not-audited "DELETE /guests/:id deletes Diagnosis"
    await db("guests").where({ id: req.params.id }).del();
    res.sendStatus(204);
  });
  app.patch("/patients/:id", async (req, res) => { // want change-not-audited "PATCH /patients/:id changes Postal / residential address"
    await db.from("patients").where({ id: req.params.id }).update({ address: req.body.value });
    res.sendStatus(204);
  });
  app.delete("/pensioners/:id", async (req, res) => { // want change-not-audited "DELETE /pensioners/:id deletes"
    await source.query("DELETE FROM pensioners WHERE id = $1", [req.params.id]);
    res.sendStatus(204);
  });
  app.put("/pensioners/:id", async (req, res) => { // want change-not-audited "PUT /pensioners/:id changes"
    await source.query("UPDATE pensioners SET tax_number = $2 WHERE id = $1", [req.params.id, req.body.value]);
    res.sendStatus(204);
  });
  // Named by an adjective, the client records nothing.
  app.put("/all-guests", async (req, res) => { // want change-not-audited "PUT /all-guests changes"
    await audited.$executeRaw`UPDATE guests SET address = ${req.body.value}`;
    res.sendStatus(204);
  });
  app.patch("/guests/:id/recorded", async (req, res) => {
    await db("guests").where("id", req.params.id).update({ address: req.body.value });
    await db("audit_log").insert({ action: "moved", actor_id: res.locals.id, record_id: req.params.id });
    res.sendStatus(204);
  });
  app.patch("/depots/:id", async (req, res) => {
    await db("depots").where("id", req.params.id).update({ title: req.body.value });
    res.sendStatus(204);
  });
  app.patch("/patients/:id/shelf", async (req, res) => {
    await db("patients").where({ id: req.params.id }).update({ shelf: req.body.value });
    res.sendStatus(204);
  });
  app.delete("/tariffs/:id", async (req, res) => {
    await source.query("DELETE FROM tariff WHERE id = $1", [req.params.id]);
    await db("tariff").where({ id: req.params.id }).del();
    res.sendStatus(204);
  });
  return app;
}
