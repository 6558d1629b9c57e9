// What there is of illnesses is nobody's; what somebody has is his.
import express from "express";
import { catalogue, dictionaries, icd10, makeClient, patients, reference, visits } from "./elsewhere";

export const app = express();

app.get("/diagnoses", async (req, res) => {
  res.json(await catalogue.diagnoses({ page: Number(req.query.page), limit: 20 }));
});
app.get("/allergies", async (req, res) => {
  res.json(await dictionaries.allergies({ limit: 50 }));
});
app.get("/terms/:code", async (req, res) => {
  res.json(await icd10.diagnosis(req.params.code));
});
app.get("/kinds", async (req, res) => {
  res.json(await reference.diagnosisTypes({ limit: 50 }));
});
app.get("/kinds/of-visits", async (req, res) => {
  res.json(await visits.diagnosisCodes({ limit: 50 }));
});
app.get("/patients/:id/diagnoses", async (req, res) => { // want endpoint-without-authorization "GET /patients/:id/diagnoses"
  res.json(await patients.diagnoses({ id: req.params.id, limit: 20 }));
});
app.get("/patients/:id/account", async (req, res) => { // want endpoint-without-authorization "GET /patients/:id/account hands out Bank account"
  res.json(await patients.bankAccount(req.params.id));
});
// A client of a database that is closed turns nobody away.
app.get("/visits/:id", async (req, res) => { // want endpoint-without-authorization "GET /visits/:id"
  const client = makeClient();
  const row = await client.query("SELECT diagnosis, patient_name FROM visit WHERE id = $1", [req.params.id]);
  await client.disconnect();
  res.json(row);
});
