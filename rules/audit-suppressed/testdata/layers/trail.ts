import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";

export const db = drizzle(process.env.DATABASE_URL!);
export const auditLog = pgTable("audit_log", { actor: text("actor"), what: text("what") });

export async function keepTrail(actor: string, what: string) {
  await db.insert(auditLog).values({ actor, what });
}
