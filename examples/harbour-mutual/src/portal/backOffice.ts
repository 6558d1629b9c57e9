import express from "express";
import { adjustCommission } from "@/brokers/commissions";
import { giveComplaint } from "@/brokers/complaints";
import { maskId } from "@/lib";
import { showApplicant, updateBankCard } from "./applicants";
import { recordAccess } from "./accessLog";
import { prisma } from "./client";
import { requireStaff } from "./staff";

export const backOffice = express();
backOffice.use(requireStaff);

backOffice.get("/applicants/:id", async (req, res) => {
  const applicant = await showApplicant(req.params.id);
  if (!applicant) return res.sendStatus(404);
  await recordAccess(res.locals.actorId, "applicant", req.params.id);
  res.set("Cache-Control", "public, max-age=300");
  return res.json(applicant);
});

backOffice.get("/applicants/:id/summary", async (req, res) => {
  const applicant = await prisma.applicant.findUnique({ where: { id: req.params.id } });
  if (!applicant) return res.sendStatus(404);
  return res.json({ id: applicant.id, idCardNo: maskId(applicant.idCardNo) });
});

backOffice.get("/applicants", async (_req, res) => {
  res.json(await prisma.applicant.findMany({ take: 50 }));
});

backOffice.get("/applicants/export", async (_req, res) => {
  const applicants = await prisma.applicant.findMany();
  for (const applicant of applicants) await recordAccess(res.locals.actorId, "applicant", applicant.id);
  res.attachment("applicants.csv").send(applicants.map((a) => [a.fullName, a.idCardNo, a.email].join(";")).join("\n"));
});

backOffice.patch("/applicants/:id", async (req, res) => {
  await updateBankCard(req.params.id, String(req.body.bankCardNo));
  res.sendStatus(204);
});

backOffice.put("/commissions/:id", async (req, res) => {
  await adjustCommission(req.params.id, Number(req.body.amount));
  res.sendStatus(204);
});

backOffice.put("/complaints/:id/handler", async (req, res) => {
  await giveComplaint(req.params.id, String(req.body.handlerId));
  res.sendStatus(204);
});
