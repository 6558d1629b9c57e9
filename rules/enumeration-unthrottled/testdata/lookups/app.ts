import { PrismaClient } from "@prisma/client";
import express, { type NextFunction, type Request, type Response } from "express";

const prisma = new PrismaClient();
const app = express();

const requireStaff = (req: Request, res: Response, next: NextFunction) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  return next();
};

app.get("/insured/by-id-card/:no", async (req, res) => { // want enumeration-unthrottled "hands out persons by idCardNo to whoever asks"
  res.json(await prisma.insured.findFirst({ where: { idCardNo: req.params.no } }));
});

app.get("/policies", async (req, res) => { // want enumeration-unthrottled "by policyNo"
  const policyNo = String(req.query.policyNo);
  res.json(await prisma.insured.findMany({ where: { policyNo } }));
});

/** Whoever asks is known. */
app.get("/staff/insured/:no", requireStaff, async (req, res) => {
  res.json(await prisma.insured.findFirst({ where: { idCardNo: req.params.no } }));
});

/** Random ids cannot be guessed. */
app.get("/insured/:id", async (req, res) => {
  res.json(await prisma.insured.findUnique({ where: { id: req.params.id } }));
});

/** Says only whether there is one. */
app.get("/insured/known/:no", async (req, res) => {
  res.json({ known: (await prisma.insured.count({ where: { idCardNo: req.params.no } })) > 0 });
});

app.get("/insured/named/:name", async (req, res) => {
  res.json(await prisma.insured.findMany({ where: { nickname: req.params.name } }));
});
