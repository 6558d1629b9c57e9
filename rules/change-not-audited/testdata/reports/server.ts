import { PrismaClient } from "@prisma/client";
import express from "express";

interface Witness {
  fullName: string;
  mobile: string;
}
const prisma = new PrismaClient();
const app = express();

async function audit(action: string, id: string) {
  await prisma.auditLog.create({ data: { action, id } });
}

app.put("/witnesses/:id", async (req, res) => {
  const { mobile } = req.body as Witness;
  await prisma.witness.update({ where: { id: req.params.id }, data: { mobile } });
  await audit("change", req.params.id);
  res.sendStatus(204);
});
app.post("/witnesses", async (req, res) => { // want change-not-audited "POST /witnesses"
  const { fullName, mobile } = req.body as Witness;
  await prisma.witness.create({ data: { fullName, mobile } });
  res.sendStatus(204);
});
// Nobody is there to be recorded.
app.post("/whistleblowing", async (req, res) => {
  const { fullName, mobile } = req.body as Witness;
  await prisma.witness.create({ data: { fullName, mobile } });
  res.sendStatus(204);
});
app.put("/whistleblowing/:id", async (req, res) => { // want change-not-audited "PUT /whistleblowing/:id"
  const { mobile } = req.body as Witness;
  await prisma.witness.update({ where: { id: req.params.id }, data: { mobile } });
  res.sendStatus(204);
});
