import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const patients = pgTable("patients", {
  id: text("id"), // want no-retention "drizzle keeps Diagnosis"
  diagnosis: text("diagnosis"),
});

export const referrals = pgTable("referrals", {
  id: text("id"),
  diagnosis: text("diagnosis"),
  purgeAt: timestamp("purge_at"),
});

const db = drizzle("");

export async function keep(diagnosis: string) {
  await db.insert(patients).values({ diagnosis });
  await db.insert(referrals).values({ diagnosis });
}
