// Rows of those who are paid that are deleted and written anew, by stores of several kinds.
import { PrismaClient } from "@prisma/client";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { Router } from "express";
import { askOtp } from "./otp";

const db = drizzle("postgres://localhost/annuities");
const prisma = new PrismaClient();
const router = Router();
const payees = pgTable("payees", { contractId: uuid("contract_id"), iban: text("iban"), holder: text("holder") });
const notes = pgTable("notes", { contractId: uuid("contract_id"), phone: text("phone") });

router.post("/contracts/:id/payees", async (req, res) => {
  await db.delete(payees).where(eq(payees.contractId, req.params.id));
  await db.insert(payees).values({ contractId: req.params.id, iban: req.body.iban }); // want payee-change-unverified "IBAN"
  res.sendStatus(204);
});

router.put("/contracts/:id/payee-list", async (req, res) => {
  await db.transaction(async (tx) => {
    await tx.delete(payees).where(eq(payees.contractId, req.params.id));
    for (const one of req.body.payees) await tx.insert(payees).values({ contractId: req.params.id, iban: one.iban }); // want payee-change-unverified
  });
  res.sendStatus(204);
});

router.post("/policies/:id/beneficiaries", async (req, res) => {
  const { iban, name } = req.body;
  await prisma.$transaction([
    prisma.beneficiary.deleteMany({ where: { policyId: req.params.id } }),
    prisma.beneficiary.create({ data: { policyId: req.params.id, iban, name } }), // want payee-change-unverified
  ]);
  res.sendStatus(204);
});

router.put("/contracts/:id/payees/proved", async (req, res) => {
  await askOtp(req.params.id, req.body.code);
  await db.delete(payees).where(eq(payees.contractId, req.params.id));
  await db.insert(payees).values({ contractId: req.params.id, iban: req.body.iban });
  res.sendStatus(204);
});
// Nothing was there before.
router.post("/contracts/:id/first-payee", async (req, res) => {
  await db.insert(payees).values({ contractId: req.params.id, iban: req.body.iban });
  res.sendStatus(204);
});
// What is deleted is something else.
router.post("/contracts/:id/open", async (req, res) => {
  await db.delete(notes).where(eq(notes.contractId, req.params.id));
  await db.insert(payees).values({ contractId: req.params.id, iban: req.body.iban });
  res.sendStatus(204);
});
// Nobody is paid by a note.
router.post("/contracts/:id/notes", async (req, res) => {
  await db.delete(notes).where(eq(notes.contractId, req.params.id));
  await db.insert(notes).values({ contractId: req.params.id, phone: req.body.phone });
  res.sendStatus(204);
});
