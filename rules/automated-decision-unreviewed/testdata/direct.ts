import { PrismaClient } from "@prisma/client";
import express from "express";
import OpenAI from "openai";
import { riskModel } from "./riskModel.js";

const prisma = new PrismaClient();
const app = express();
const openai = new OpenAI();

app.post("/applications/:id/decision", async (req, res) => {
  const score = await riskModel.evaluate(req.params.id);
  const status = score < 0.4 ? "DECLINED" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { status } }); // want automated-decision-unreviewed "POST /applications/:id/decision refuses by score alone \(status: declined\)"
  res.sendStatus(204);
});

app.post("/claims/:id/triage", async (req, res) => {
  const claim = await prisma.claim.findUniqueOrThrow({ where: { id: req.params.id } });
  const fraudScore = await riskModel.fraud(claim.id);
  if (fraudScore > 0.9) {
    await prisma.claim.update({ where: { id: claim.id }, data: { status: "REJECTED" } }); // want automated-decision-unreviewed "refuses by fraudScore alone"
  }
  res.sendStatus(204);
});

app.post("/quotes/:id/loading", async (req, res) => {
  const riskScore = await riskModel.evaluate(req.params.id);
  let loading = 0;
  if (riskScore > 0.8) loading = 0.5;
  await prisma.quote.update({ where: { id: req.params.id }, data: { loading } }); // want automated-decision-unreviewed "sets loading by riskScore alone"
  res.sendStatus(204);
});

app.post("/claims/:id/assistant", async (req, res) => {
  const completion = await openai.chat.completions.create({ model: "gpt-4o", messages: [] });
  const answer = JSON.parse(completion.choices[0]?.message.content ?? "{}");
  await prisma.claim.update({ where: { id: req.params.id }, data: { decision: answer.decision } }); // want automated-decision-unreviewed "refuses by \w+ alone \(decision\)"
  res.sendStatus(204);
});

app.post("/policies/:id/underwrite", async (req, res) => {
  const prediction = await riskModel.predict(req.params.id);
  switch (prediction.label) {
    case "bad":
      await prisma.policy.update({ where: { id: req.params.id }, data: { underwritingDecision: "declined" } }); // want automated-decision-unreviewed "underwritingDecision: declined"
      break;
    default:
      await prisma.policy.update({ where: { id: req.params.id }, data: { underwritingDecision: "accepted" } });
  }
  res.sendStatus(204);
});
