import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";

export const claims = pgTable("claims", { id: text("id").primaryKey(), status: text("status"), policyholderId: text("policyholder_id"), 核保结论: text("hebao") });
export const db = drizzle(process.env.DATABASE_URL ?? "");
