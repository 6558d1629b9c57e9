import { drizzle } from "drizzle-orm/node-postgres";
import { eq } from "drizzle-orm";
import { Pool } from "pg";
import { recordOverride } from "./records.js";
import { policies, PremiumEngine } from "./policy.js";

const db = drizzle(new Pool());

export async function writePremium(id: string, premium: string) {
  await db.update(policies).set({ premium }).where(eq(policies.id, id)); // want manual-override-unrecorded "PUT /policies/:id/premium sets premium"
}

export async function grantDiscount(id: string, discount: string, actor: string) {
  await recordOverride(id, "discount", discount, actor);
  await db.update(policies).set({ discount }).where(eq(policies.id, id));
}

export async function adjustDiscount(id: string, discount: string) {
  await db.update(policies).set({ discount }).where(eq(policies.id, id)); // want manual-override-unrecorded "adjustDiscount sets discount"
}

export async function rerate(id: string, sum: number) {
  const premium = String(new PremiumEngine().rate(sum, 0));
  await db.update(policies).set({ premium }).where(eq(policies.id, id));
}
