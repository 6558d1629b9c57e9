import { PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
export const app = express();

app.post("/policies/:id/children", async (req, res) => { // want minor-guardian-consent-missing "takes up a child, with .* \(prisma.child.create\)"
  const { fullName, birthDate } = req.body;
  res.json(await prisma.child.create({ data: { id: req.params.id, fullName, birthDate } }));
});

app.post("/newborns", async (req, res) => { // want minor-guardian-consent-missing "Birth certificate"
  await prisma.newborn.create({ data: { id: "1", birthCertificateNo: req.body.birthCertificateNo } });
  res.sendStatus(201);
});

app.get("/children", async (_req, res) => {
  res.json(await prisma.child.findMany({ select: { id: true } }));
});
