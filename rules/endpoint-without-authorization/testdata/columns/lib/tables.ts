import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";

export const payees = pgTable("payees", {
  id: text("id").primaryKey(),
  bankAccountNo: text("bank_account_no"),
  passportNo: text("passport_no"),
  theme: text("theme"),
  passportCheckedBy: text("passport_checked_by"),
});
export const db = drizzle("postgres://localhost/payments");
