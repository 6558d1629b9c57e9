import { pgTable, text, uuid } from "drizzle-orm/pg-core";

/** @retention riders-1y */
export const riders = pgTable("riders", {
  id: uuid("id").primaryKey(),
  email: text("email").notNull(),
  mobile: text("mobile").notNull(),
});

export const pilots = pgTable("pilots", {
  id: uuid("id").primaryKey(), // want no-retention "in pilots"
  email: text("email").notNull(),
  mobile: text("mobile").notNull(),
});
