// One handler asks, its neighbour does not.
import express from "express";
import knex from "knex";

const db = knex({ client: "pg" });
const app = express();

app.post("/children", async (req, res) => {
  const { child_name, birth_certificate_no, guardian_id } = req.body;
  if (!guardian_id) return res.sendStatus(400);
  await db("children").insert({ child_name, birth_certificate_no, guardian_id });
  res.sendStatus(201);
});

app.post("/newborns", async (req, res) => { // want minor-guardian-consent-missing "a child"
  const { child_name, birth_certificate_no } = req.body;
  await db("newborns").insert({ child_name, birth_certificate_no });
  res.sendStatus(201);
});
