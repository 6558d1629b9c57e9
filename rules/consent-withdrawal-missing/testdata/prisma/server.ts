import { PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
const app = express();

app.post("/consents", async (req, res) => {
  const { customerId, purpose } = req.body;
  await prisma.customerConsent.create({ data: { customerId, purpose, granted: true } });
  res.sendStatus(201);
});
