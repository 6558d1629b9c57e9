import express from "express";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const app = express();

app.patch("/claims/:id/settlement", async (req, res) => {
  await prisma.claim.update({ where: { id: req.params.id }, data: { settlementAmount: req.body.amount } });
  res.sendStatus(204);
});

app.patch("/quotes/:id", async (req, res) => {
  const { discount } = req.body;
  await prisma.quote.update({ where: { id: req.params.id }, data: { discount } });
  res.sendStatus(204);
});
