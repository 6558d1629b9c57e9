import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

const db = drizzle(process.env.DATABASE_URL!);
export const consents = pgTable("consents", { id: text("id"), memberId: text("member_id"), purpose: text("purpose"), at: timestamp("at") }); // want consent-withdrawal-missing
export const accept = (id: string, memberId: string, purpose: string) => db.insert(consents).values({ id, memberId, purpose });
