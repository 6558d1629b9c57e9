import { PrismaClient } from "@prisma/client";
import express from "express";
import { riskModel } from "./riskModel.js";

const prisma = new PrismaClient();
const app = express();

app.post("/applications/:id/level", async (req, res) => {
  const { riskLevel } = await prisma.application.findUniqueOrThrow({ where: { id: req.params.id } });
  const status = riskLevel === "HIGH" ? "DECLINED" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { status } }); // want? automated-decision-unreviewed "riskLevel"
  res.sendStatus(204);
});

app.get("/quotes/:id/decision", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  res.json({ quote: req.params.id, decision: score < 0.4 ? "DECLINED" : "ACCEPTED" }); // want? automated-decision-unreviewed "score"
});
