// Rows of which only the name of the table tells what they are: columns that say nothing by themselves.
import { PrismaClient } from "@prisma/client";
import { Router } from "express";
import { staffOnly, audit } from "./access";

const prisma = new PrismaClient();
export const router = Router();
router.use(staffOnly);

router.get("/questionnaires/:customerId", async (req, res) => {
  const rows = await prisma.healthQuestionnaire.findMany({ where: { customerId: req.params.customerId }, select: { question: true, answer: true } });
  await audit.record({ actor: res.locals.staffNo, action: "READ", subjectId: req.params.customerId });
  res.json(rows);
});

router.get("/prescriptions/:customerId", async (req, res) => { // want access-not-audited "GET /prescriptions/:customerId"
  res.json(await prisma.prescription.findMany({ where: { customerId: req.params.customerId }, select: { text: true, issuedBy: true } }));
});

router.get("/prescriptions/:id/state", async (req, res) => {
  res.json(await prisma.prescription.findUnique({ where: { id: req.params.id }, select: { status: true, updatedAt: true } }));
});

router.get("/leaflets/:id", async (req, res) => {
  res.json(await prisma.leaflet.findUnique({ where: { id: req.params.id }, select: { question: true, answer: true } }));
});
