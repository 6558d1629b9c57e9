import { PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
const app = express();

app.post("/applications/:id/underwrite", async (req, res) => {
  const { score } = await prisma.scoring.findUniqueOrThrow({ where: { id: req.params.id } });
  const status = score < 0.4 ? "DECLINED" : "ACCEPTED";
  await prisma.application.update({ where: { id: req.params.id }, data: { status } });
  res.sendStatus(204);
});

app.post("/applications/:id/appeal", async (req, res) => {
  await prisma.appeal.create({ data: { applicationId: req.params.id } });
  res.sendStatus(201);
});
