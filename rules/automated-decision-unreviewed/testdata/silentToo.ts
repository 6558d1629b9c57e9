import { PrismaClient } from "@prisma/client";
import express from "express";
import { riskModel } from "./riskModel.js";

const prisma = new PrismaClient();
const app = express();

app.post("/claims/:id/survey", async (req, res) => {
  const { score } = req.body;
  const status = score < 3 ? "REJECTED" : "ACCEPTED";
  await prisma.claim.update({ where: { id: req.params.id }, data: { status } });
  res.sendStatus(204);
});

app.post("/claims/:id/decide", async (req, res) => {
  await prisma.claim.update({ where: { id: req.params.id }, data: { decision: req.body.decision } });
  res.sendStatus(204);
});

app.post("/applications/:id/unscored", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  if (score === null) await prisma.application.update({ where: { id: req.params.id }, data: { status: "REJECTED" } });
  res.sendStatus(204);
});

app.post("/claims/:id/signed", async (req, res) => {
  const score = await riskModel.fraud(req.params.id);
  const data = { status: score > 0.9 ? "REJECTED" : "OPEN", reviewedBy: res.locals.user.id };
  await prisma.claim.update({ where: { id: req.params.id }, data });
  res.sendStatus(204);
});

/** @dpia DPIA-2024-07 */
async function scored(id: string) {
  const score = await riskModel.evaluate(id);
  await prisma.application.update({ where: { id }, data: { status: score < 0.4 ? "DECLINED" : "ACCEPTED" } });
}
app.post("/applications/:id/scored", async (req, res) => {
  await scored(req.params.id);
  res.sendStatus(204);
});

app.post("/applications/:id/stages", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  const status = score > 0.9 ? "DECLINED" : score > 0.5 ? "MANUAL_REVIEW" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { status } });
  res.sendStatus(204);
});
