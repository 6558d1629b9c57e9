import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const db = drizzle(process.env.BROKER_DATABASE_URL ?? "");

export const renewals = pgTable("renewal", {
  id: uuid("id").primaryKey().defaultRandom(),
  policyId: uuid("policy_id").notNull(),
  status: text("status").notNull().default("open"),
  reasonCodes: text("reason_codes").notNull().default(""),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export const claimCounts = pgTable("claim_count", {
  policyId: uuid("policy_id").primaryKey(),
  lastThreeYears: integer("last_three_years").notNull(),
});

async function lossScore(policyId: string): Promise<number> {
  const [row] = await db.select().from(claimCounts).where(eq(claimCounts.policyId, policyId));
  return Math.min(1, (row?.lastThreeYears ?? 0) / 5);
}

export async function decideRenewal(id: string, policyId: string): Promise<void> {
  const score = await lossScore(policyId);
  const status = score > 0.8 ? "referred" : "offered";
  await db.update(renewals).set({ status, reasonCodes: score > 0.8 ? "LOSS_HISTORY" : "" }).where(eq(renewals.id, id));
}
