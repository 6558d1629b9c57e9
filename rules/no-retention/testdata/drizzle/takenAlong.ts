import { drizzle } from "drizzle-orm/node-postgres";
import { lt } from "drizzle-orm";
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const annuitants = pgTable("annuitants", {
  id: text("id"),
  fullName: text("full_name"),
  mobile: text("mobile"),
  retainUntil: timestamp("retain_until"),
});

export const lifeChecks = pgTable("life_checks", {
  id: text("id"),
  annuitant: text("annuitant").references(() => annuitants.id, { onDelete: "cascade" }),
  diagnosis: text("diagnosis"),
});

export const letters = pgTable("letters", {
  id: text("id"), // want no-retention "in letters"
  annuitant: text("annuitant").references(() => annuitants.id),
  diagnosis: text("diagnosis"),
});

const db = drizzle("");

export async function purge() {
  await db.delete(annuitants).where(lt(annuitants.retainUntil, new Date()));
}

export async function keep(diagnosis: string) {
  await db.insert(lifeChecks).values({ diagnosis });
  await db.insert(letters).values({ diagnosis });
}
