import { PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
export const app = express();

app.post("/baby-cover", async (req, res) => { // want minor-guardian-consent-missing "a child"
  const { fullName, birthDate, motherName } = req.body;
  res.json(await prisma.child.create({ data: { id: "1", fullName, birthDate, motherName } }));
});
