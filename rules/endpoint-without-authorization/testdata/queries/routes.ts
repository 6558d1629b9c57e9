import express, { Router } from "express";
import { knex, pool } from "./connections";
import { patients } from "./patients";
import { requireDoctor } from "./guards";

const app = express();

app.get("/by-text/:id", async (req, res) => { // want endpoint-without-authorization "GET /by-text/:id hands out .*"
  const { rows } = await pool.query(
    "SELECT p.full_name, p.passport_no, p.diagnosis, p.blood_type FROM clinic.patient p WHERE p.id = $1 ORDER BY p.id",
    [req.params.id],
  );
  res.json(rows);
});

app.get("/first/:id", async (req, res) => { // want endpoint-without-authorization "GET /first/:id"
  const [[row]] = await pool.query(`SELECT diagnosis AS "diagnosis" FROM patient WHERE id = ?`, [req.params.id]);
  res.json({ diagnosis: row.diagnosis });
});

app.get("/built/:id", async (req, res) => { // want endpoint-without-authorization "GET /built/:id"
  res.json(await knex("patient").select("passport_no", "diagnosis").where({ id: req.params.id }).first());
});

app.get("/unknown/:id", async (req, res) => { // want endpoint-without-authorization "GET /unknown/:id"
  const found = await patients.findOne(req.params.id);
  res.json({ passportNo: found.passportNo });
});

app.get("/asked/:id", async (req, res) => { // want endpoint-without-authorization "GET /asked/:id"
  const all = await patients.find({ ward: req.params.id });
  res.json(all.map((one) => ({ passportNo: one.passportNo })));
});

app.get("/attributes", async (_req, res) => { // want endpoint-without-authorization "GET /attributes"
  res.json(await patients.findAll({ attributes: ["id", "passportNo"] }));
});

app.get("/counted", async (_req, res) => {
  const { rows } = await pool.query("SELECT count(diagnosis), left(passport_no, 2) AS prefix FROM patient");
  res.json(rows);
});

app.get("/wards", async (_req, res) => {
  res.json(await knex("ward").select("ward_code", "beds"));
});

app.post("/echo", async (req, res) => {
  const input = await patients.readForm(req.body);
  res.json({ passportNo: input.passportNo });
});

// A check on a router says nothing about another router.
export const staff = Router();
staff.use(requireDoctor);
staff.get("/patient/:id", async (req, res) => {
  res.json(await knex("patient").select("diagnosis").where({ id: req.params.id }).first());
});
export const desk = Router();
desk.get("/patient/:id", async (req, res) => { // want endpoint-without-authorization
  res.json(await knex("patient").select("diagnosis").where({ id: req.params.id }).first());
});
