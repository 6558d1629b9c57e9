import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { integer, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { logger } from "@/lib";

const db = drizzle(process.env.BROKER_DATABASE_URL ?? "");

export const commissions = pgTable("commission", {
  id: uuid("id").primaryKey().defaultRandom(),
  policyId: uuid("policy_id").notNull(),
  commissionAmount: integer("commission_amount").notNull(),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export function calculateCommission(premium: number, year: number): number {
  return Math.round(premium * (year === 1 ? 0.3 : 0.05));
}

export async function bookCommission(policyId: string, premium: number, year: number): Promise<void> {
  await db.insert(commissions).values({ policyId, commissionAmount: calculateCommission(premium, year) });
}

export async function adjustCommission(id: string, amount: number): Promise<void> {
  await db.update(commissions).set({ commissionAmount: amount }).where(eq(commissions.id, id));
  logger.info({ commissionId: id }, "commission adjusted");
}
