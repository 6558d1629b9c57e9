import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";
import { Pool } from "pg";

export const policyholders = pgTable("policyholders", {
  id: text("id").primaryKey(),
  mobile: text("mobile").notNull(),
  iban: text("iban"),
  status: text("status"),
});
export const orders = pgTable("orders", { id: text("id").primaryKey(), email: text("email").notNull() });
export const staff = pgTable("staff", { id: text("id").primaryKey(), mobile: text("mobile").notNull() });
export const db = drizzle(new Pool());
