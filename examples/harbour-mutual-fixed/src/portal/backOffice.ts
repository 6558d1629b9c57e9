import express from "express";
import { adjustCommission } from "@/brokers/commissions";
import { giveComplaint } from "@/brokers/complaints";
import { maskId } from "@/lib";
import { showApplicant, updateBankCard } from "./applicants";
import { recordAccess } from "./accessLog";
import { prisma } from "./client";
import { requirePermission, requireReason, requireStaff } from "./staff";
import { requireStepUp } from "./stepUp";

export const backOffice = express();
backOffice.use(requireStaff, requireReason);

backOffice.get("/applicants/:id", async (req, res) => {
  const applicant = await showApplicant(req.params.id);
  if (!applicant) return res.sendStatus(404);
  await recordAccess(res.locals.actorId, "applicant", req.params.id, res.locals.reason);
  res.set("Cache-Control", "no-store");
  return res.json({ ...applicant, idCardNo: maskId(applicant.idCardNo) });
});

backOffice.get("/applicants/:id/summary", async (req, res) => {
  const applicant = await prisma.applicant.findUnique({ where: { id: req.params.id } });
  if (!applicant) return res.sendStatus(404);
  return res.json({ id: applicant.id, idCardNo: maskId(applicant.idCardNo) });
});

backOffice.get("/applicants", async (_req, res) => {
  const applicants = await prisma.applicant.findMany({ take: 50, select: { id: true, fullName: true, createdAt: true } });
  for (const applicant of applicants) await recordAccess(res.locals.actorId, "applicant", applicant.id, res.locals.reason);
  res.json(applicants);
});

backOffice.get("/applicants/export", requireStepUp, requirePermission("applicant:export"), async (_req, res) => {
  const applicants = await prisma.applicant.findMany({ take: 500 });
  for (const applicant of applicants) await recordAccess(res.locals.actorId, "applicant", applicant.id, res.locals.reason);
  res.attachment("applicants.csv").send(applicants.map((a) => [a.fullName, a.idCardNo, a.email].join(";")).join("\n"));
});

backOffice.patch("/applicants/:id", async (req, res) => {
  await updateBankCard(req.params.id, String(req.body.bankCardNo));
  await recordAccess(res.locals.actorId, "applicant.bankCardNo", req.params.id);
  res.sendStatus(204);
});

backOffice.put("/commissions/:id", async (req, res) => {
  const { amount, reasonCode, approvalId } = req.body;
  const adjustment = { amount: Number(amount), reasonCode: String(reasonCode), approvalId: String(approvalId) };
  await adjustCommission(req.params.id, adjustment);
  res.sendStatus(204);
});

backOffice.put("/complaints/:id/handler", async (req, res) => {
  await giveComplaint(req.params.id, String(req.body.handlerId));
  res.sendStatus(204);
});
