import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { Pool } from "pg";

export const policyholders = pgTable("policyholders", {
  id: text("id").primaryKey(),
  mobile: text("mobile").notNull(),
  email: text("email").notNull(),
  iban: text("iban"),
});
const pool = new Pool();
export const db = drizzle(pool);

export async function setMobile(id: string, mobile: string) {
  await db.update(policyholders).set({ mobile }).where(eq(policyholders.id, id)); // want payee-change-unverified "POST /policyholders/:id/mobile"
}

export async function replaceAccount(id: string, iban: string) {
  await pool.query("UPDATE policyholders SET iban = $2 WHERE id = $1", [id, iban]); // want payee-change-unverified "PUT /policyholders/:id/account"
}

export async function setEmail(id: string, email: string) {
  await db.update(policyholders).set({ email }).where(eq(policyholders.id, id));
}

export async function fixEmail(id: string, email: string) {
  await db.update(policyholders).set({ email }).where(eq(policyholders.id, id)); // want payee-change-unverified "fixEmail changes E-mail"
}
