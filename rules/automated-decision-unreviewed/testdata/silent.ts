import { PrismaClient } from "@prisma/client";
import express from "express";
import { riskModel } from "./riskModel.js";

const prisma = new PrismaClient();
const app = express();
const reviewQueue = { add: async (_case: { id: string }) => undefined };

app.post("/applications/:id/refer", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  const status = score < 0.4 ? "REFERRED_TO_UNDERWRITER" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { status } });
  res.sendStatus(204);
});

app.post("/applications/:id/reasons", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  const data = { status: score < 0.4 ? "DECLINED" : "ACCEPTED", reasonCodes: ["R12"] };
  await prisma.application.update({ where: { id: req.params.id }, data });
  res.sendStatus(204);
});

app.post("/claims/:id/queue", async (req, res) => {
  const fraudScore = await riskModel.fraud(req.params.id);
  if (fraudScore > 0.9) await reviewQueue.add({ id: req.params.id });
  await prisma.claim.update({ where: { id: req.params.id }, data: { status: fraudScore > 0.9 ? "REJECTED" : "OPEN" } });
  res.sendStatus(204);
});

app.post("/claims/:id/documents", async (req, res) => {
  const { documents } = await prisma.claim.findUniqueOrThrow({ where: { id: req.params.id } });
  if (documents.length === 0) await prisma.claim.update({ where: { id: req.params.id }, data: { status: "REJECTED" } });
  res.sendStatus(204);
});

app.post("/claims/:id/scan", async (req, res) => {
  const ocrScore = await riskModel.evaluate(req.params.id);
  if (ocrScore < 0.5) await prisma.claim.update({ where: { id: req.params.id }, data: { status: "REJECTED" } });
  res.sendStatus(204);
});

app.post("/applications/:id/suggest", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  const recommendedDecision = score < 0.4 ? "DECLINED" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { recommendedDecision } });
  res.sendStatus(204);
});

app.post("/applications/:id/age", async (req, res) => {
  const { age } = await prisma.application.findUniqueOrThrow({ where: { id: req.params.id } });
  const status = age > 75 ? "DECLINED" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { status } });
  res.sendStatus(204);
});
