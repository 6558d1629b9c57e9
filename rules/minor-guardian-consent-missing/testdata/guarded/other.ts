// The project knows of guardians: whoever has signed up here may have been asked elsewhere.
import { PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
export const app = express();

app.post("/insured-again", async (req, res) => {
  const { fullName, birthDate } = req.body;
  res.json(await prisma.insured.create({ data: { id: "1", fullName, birthDate } }));
});
