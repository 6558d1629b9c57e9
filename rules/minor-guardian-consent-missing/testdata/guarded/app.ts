import { PrismaClient } from "@prisma/client";
import express from "express";
import { requireGuardian } from "./guardians";
import { ageOf } from "./years";

const prisma = new PrismaClient();
const app = express();

app.post("/children", async (req, res) => {
  const { fullName, birthDate, guardianId } = req.body;
  await requireGuardian(guardianId, "insure-child");
  res.json(await prisma.child.create({ data: { id: "1", fullName, birthDate, motherName: "" } }));
});

app.post("/insured", async (req, res) => {
  const { fullName, birthDate } = req.body;
  if (ageOf(birthDate) < 14) throw new Error("too young");
  res.json(await prisma.insured.create({ data: { id: "1", fullName, birthDate } }));
});
