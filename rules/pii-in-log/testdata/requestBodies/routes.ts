import { PrismaClient } from "@prisma/client";
import express from "express";
import { z } from "zod";

interface Claimant {
  idCardNo: string;
  fullName: string;
}
const schema = z.object({ idCardNo: z.string(), fullName: z.string() });
const plan = z.object({ name: z.string(), code: z.string() });
const claimants = {
  submit(claimant: Claimant) {
    return claimant.idCardNo.length;
  },
  count(rows: object) {
    return Object.keys(rows).length;
  },
};
const prisma = new PrismaClient();
const app = express();

app.post("/declared", (req, res) => {
  const claimant: Claimant = req.body;
  console.log(claimant); // want pii-in-log "PRC resident identity number and Person name"
  res.sendStatus(204);
});
app.post("/asserted", (req, res) => {
  console.log("claimant", JSON.stringify(req.body as Claimant)); // want pii-in-log "PRC resident identity number"
  res.sendStatus(204);
});
app.post("/declared-later", (req, res) => {
  console.log("body", req.body); // want pii-in-log "PRC resident identity number"
  const claimant: Claimant = req.body;
  res.json(claimants.submit(claimant));
});
app.post("/parsed-later", (req, res) => {
  console.log("body", req.body); // want pii-in-log "PRC resident identity number"
  const { fullName } = schema.parse(req.body);
  res.json(fullName.length);
});
app.post("/handed-on", (req, res) => {
  console.log("body", JSON.stringify(req.body)); // want pii-in-log "PRC resident identity number"
  res.json(claimants.submit(req.body));
});
app.post("/whole-request", (req, res) => {
  console.log(req); // want pii-in-log "PRC resident identity number"
  res.json(claimants.submit(req.body));
});
app.post("/text", (req, res) => {
  const claimant = JSON.parse(req.body ?? "{}");
  console.log("claimant", claimant); // want pii-in-log "PRC resident identity number"
  res.json(claimant.idCardNo.length);
});

app.post("/stored", async (req, res) => {
  console.log("body", req.body); // want pii-in-log "PRC resident identity number"
  await prisma.claimant.create({ data: req.body });
  res.sendStatus(204);
});

// Nothing of a person is ever read from these.
app.post("/plans", (req, res) => {
  console.log("body", req.body);
  res.json(plan.parse(req.body).code);
});
app.post("/counted", (req, res) => {
  console.log("body", req.body);
  res.json(claimants.count(req.body));
});
app.post("/parts", (req, res) => {
  console.log(req.method, req.body.planCode, Object.keys(req.body).length, typeof req.body);
  const claimant: Claimant = req.body;
  res.json(claimants.submit(claimant));
});
app.post("/echo-is-no-disclosure", (req, res) => {
  const claimant: Claimant = req.body;
  res.json(claimant);
});
