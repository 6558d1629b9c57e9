import { boolean, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const annuitants = pgTable("annuitants", {
  id: uuid("id").primaryKey(),
  fullName: text("full_name"),
  email: text("email"),
});

/** What hangs on an annuitant by a bare id stays when he is deleted. */
export const examinations = pgTable("examinations", {
  id: uuid("id").primaryKey(), // want no-erasure-path "restricts examinations, with .* hangs on a record that can be deleted by annuitantId alone"
  annuitantId: uuid("annuitant_id"),
  medicalHistory: jsonb("medical_history"),
});

/** The database takes it along. */
export const treatments = pgTable("treatments", {
  id: uuid("id").primaryKey(),
  annuitantId: uuid("annuitant_id").references(() => annuitants.id, { onDelete: "cascade" }),
  diagnosis: text("diagnosis"),
});

/** The database does not let the annuitant go before it. */
export const admissions = pgTable("admissions", {
  id: uuid("id").primaryKey(),
  annuitantId: uuid("annuitant_id").references(() => annuitants.id),
  diagnosis: text("diagnosis"),
});

/** Deleted with him by hand. */
export const payouts = pgTable("payouts", {
  id: uuid("id").primaryKey(),
  annuitantId: uuid("annuitant_id"),
  bankAccountNumber: text("bank_account_number"),
});

/** Hangs on a plan, which is nobody. */
export const exclusions = pgTable("exclusions", {
  id: uuid("id").primaryKey(),
  planId: uuid("plan_id"),
  diagnosis: text("diagnosis"),
});

/** Hangs on a bill, and says who wrote it. */
export const receipts = pgTable("receipts", {
  id: uuid("id").primaryKey(),
  invoiceId: uuid("invoice_id"),
  userId: uuid("user_id"),
  bankAccountNumber: text("bank_account_number"),
});

/** Nothing sensitive. */
export const preferences = pgTable("preferences", {
  annuitantId: uuid("annuitant_id"),
  mobile: text("mobile"),
  largePrint: boolean("large_print"),
});

/** Evidence of what was done must stay. */
export const auditEvents = pgTable("audit_events", {
  annuitantId: uuid("annuitant_id"),
  bankAccountNumber: text("bank_account_number"),
});
