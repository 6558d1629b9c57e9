import { integer, pgTable, text } from "drizzle-orm/pg-core";

export const mariners = pgTable("mariners", {
  id: integer("id").primaryKey(),
  fullName: text("full_name").notNull(),
  passportNo: text("passport_no").notNull(),
});
