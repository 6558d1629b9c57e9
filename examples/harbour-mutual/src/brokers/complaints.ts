import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { logger } from "@/lib";

const db = drizzle(process.env.BROKER_DATABASE_URL ?? "");

export const complaints = pgTable("complaint", {
  id: uuid("id").primaryKey().defaultRandom(),
  policyId: uuid("policy_id").notNull(),
  brokerId: uuid("broker_id").notNull(),
  category: text("category").notNull(),
  handlerId: uuid("handler_id"),
  createdAt: timestamp("created_at").notNull().defaultNow(),
});

export async function giveComplaint(id: string, handlerId: string): Promise<void> {
  await db.update(complaints).set({ handlerId }).where(eq(complaints.id, id));
  logger.info({ complaintId: id }, "complaint assigned");
}
