import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { logger } from "@/lib";

const db = drizzle(process.env.BROKER_DATABASE_URL ?? "");

export const commissions = pgTable("commission", {
  id: uuid("id").primaryKey().defaultRandom(),
  policyId: uuid("policy_id").notNull(),
  commissionAmount: integer("commission_amount").notNull(),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export const commissionAdjustments = pgTable("commission_adjustment", {
  id: uuid("id").primaryKey().defaultRandom(),
  commissionId: uuid("commission_id").notNull(),
  before: integer("before").notNull(),
  after: integer("after").notNull(),
  reasonCode: text("reason_code").notNull(),
  approvalId: text("approval_id").notNull(),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export interface Adjustment {
  amount: number;
  reasonCode: string;
  approvalId: string;
}

export function calculateCommission(premium: number, year: number): number {
  return Math.round(premium * (year === 1 ? 0.3 : 0.05));
}

export async function bookCommission(policyId: string, premium: number, year: number): Promise<void> {
  await db.insert(commissions).values({ policyId, commissionAmount: calculateCommission(premium, year) });
}

export async function adjustCommission(id: string, { amount, reasonCode, approvalId }: Adjustment): Promise<void> {
  await db.transaction(async (tx) => {
    const [old] = await tx.select().from(commissions).where(eq(commissions.id, id));
    if (!old) return;
    const change = { commissionId: id, before: old.commissionAmount, after: amount, reasonCode, approvalId };
    await tx.insert(commissionAdjustments).values(change);
    await tx.update(commissions).set({ commissionAmount: amount }).where(eq(commissions.id, id));
  });
  logger.info({ commissionId: id }, "commission adjusted");
}
