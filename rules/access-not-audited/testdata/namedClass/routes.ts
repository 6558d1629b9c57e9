import express from "express";
import { AuditLog, AuditTrail, type Journal, VisitCounter } from "./trail";

interface Patient {
  id: string;
  fullName: string;
  diagnosis: string;
}
declare const patients: { byId(id: string): Promise<Patient> };
declare const journal: Journal;

const trail = new AuditTrail(journal);
const silent = new AuditLog();
const visits = new VisitCounter(journal);
const app = express();

app.get("/patients/:id", async (req, res) => {
  const patient = await patients.byId(req.params.id);
  await trail.record({ actor: req.user.id, action: "read" });
  res.json(patient);
});
app.get("/silent/:id", async (req, res) => { // want access-not-audited "GET /silent/:id"
  const patient = await patients.byId(req.params.id);
  await silent.record({ actor: req.user.id, action: "read" });
  res.json(patient);
});
app.get("/visits/:id", async (req, res) => { // want access-not-audited "GET /visits/:id"
  const patient = await patients.byId(req.params.id);
  await visits.record({ actor: req.user.id, action: "read" });
  res.json(patient);
});

export class Records {
  constructor(private readonly out: AuditTrail) {}
  async open(id: string) {
    await this.out.record({ actor: "desk", action: "open" });
    return patients.byId(id);
  }
}
const records = new Records(trail);
app.get("/records/:id", async (req, res) => {
  res.json(await records.open(req.params.id));
});
