import express from "express";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const app = express();

function calculatePremium(sumInsured: number, age: number) {
  return sumInsured * 0.002 * (1 + age / 100);
}

app.patch("/policies/:id/premium", async (req, res) => {
  const policy = await prisma.policy.findUniqueOrThrow({ where: { id: req.params.id } });
  await prisma.policy.update({ where: { id: policy.id }, data: { premium: req.body.premium } }); // want manual-override-unrecorded "PATCH /policies/:id/premium sets premium to what it is given, past calculatePremium"
  res.sendStatus(204);
});

app.post("/policies/:id/override", async (req, res) => {
  const { overridePremium } = req.body;
  const policy = await prisma.policy.findUniqueOrThrow({ where: { id: req.params.id } });
  const premium = overridePremium ?? policy.premium;
  await prisma.policy.update({ where: { id: req.params.id }, data: { premium } }); // want manual-override-unrecorded "sets premium"
  res.sendStatus(204);
});

app.post("/claims/:id/settlement", async (req, res) => {
  const settlementAmount = Number(req.body.amount);
  await prisma.claim.update({ where: { id: req.params.id }, data: { settlementAmount } }); // want manual-override-unrecorded "sets settlementAmount"
  res.sendStatus(204);
});

app.post("/claims/:id/clear-fraud", async (req, res) => {
  await prisma.claim.update({ where: { id: req.params.id }, data: { fraudFlag: false } }); // want manual-override-unrecorded "sets fraudFlag"
  res.sendStatus(204);
});

app.post("/policies", async (req, res) => {
  const { holderId, premium } = req.body;
  res.json(await prisma.policy.create({ data: { holderId, premium } }));
});

app.post("/policies/:id/rerate", async (req, res) => {
  const premium = calculatePremium(req.body.sumInsured, req.body.age);
  await prisma.policy.update({ where: { id: req.params.id }, data: { premium } });
  res.sendStatus(204);
});

app.patch("/policies/:id/premium-with-reason", async (req, res) => {
  const { premium, reasonCode } = req.body;
  if (!reasonCode) throw new Error("REASON_REQUIRED");
  await prisma.policy.update({ where: { id: req.params.id }, data: { premium } });
  res.sendStatus(204);
});
