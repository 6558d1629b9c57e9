import { PrismaClient } from "@prisma/client";
import express from "express";

interface Holder {
  id: string;
  idCardNo: string;
  mobile: string;
}
const prisma = new PrismaClient();
const app = express();

// A form for everybody only adds.
app.post("/holders", async (req, res) => {
  const holder: Holder = req.body;
  await prisma.policyholder.create({ data: holder });
  res.sendStatus(204);
});
app.post("/register", async (req, res) => {
  const holder: Holder = req.body;
  await prisma.policyholder.upsert({ where: { id: holder.id }, create: holder, update: holder });
  res.sendStatus(204);
});
