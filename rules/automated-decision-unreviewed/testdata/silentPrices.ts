import { PrismaClient } from "@prisma/client";
import express from "express";
import { riskModel } from "./riskModel.js";

const prisma = new PrismaClient();
const app = express();

app.post("/quotes/:id/state", async (req, res) => {
  const prediction = await riskModel.predict(req.params.id);
  await prisma.quote.update({ where: { id: req.params.id }, data: { loading: prediction.label === "slow" } });
  res.sendStatus(204);
});

app.post("/quotes/:id/premium", async (req, res) => {
  const { sumInsured, age } = await prisma.quote.findUniqueOrThrow({ where: { id: req.params.id } });
  await prisma.quote.update({ where: { id: req.params.id }, data: { premium: sumInsured * (age > 50 ? 0.02 : 0.01) } });
  res.sendStatus(204);
});
