import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { admissions, annuitants, auditEvents, examinations, exclusions, payouts, preferences, receipts, treatments } from "./schema";

const db = drizzle("");

export async function keep(annuitantId: string, text: string) {
  await db.insert(annuitants).values({ id: annuitantId, fullName: text, email: text });
  await db.insert(examinations).values({ id: text, annuitantId, medicalHistory: text });
  await db.insert(treatments).values({ id: text, annuitantId, diagnosis: text });
  await db.insert(admissions).values({ id: text, annuitantId, diagnosis: text });
  await db.insert(payouts).values({ id: text, annuitantId, bankAccountNumber: text });
  await db.insert(exclusions).values({ id: text, planId: text, diagnosis: text });
  await db.insert(receipts).values({ id: text, invoiceId: text, userId: text, bankAccountNumber: text });
  await db.insert(preferences).values({ annuitantId, mobile: text });
  await db.insert(auditEvents).values({ annuitantId, bankAccountNumber: text });
}

export async function eraseAnnuitant(id: string) {
  await db.delete(payouts).where(eq(payouts.annuitantId, id));
  await db.delete(annuitants).where(eq(annuitants.id, id));
}
