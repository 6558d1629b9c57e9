import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const clients = pgTable("clients", {
  id: uuid("id").primaryKey(),
  fullName: text("full_name").notNull(),
  idCardNo: text("id_card_no"),
  bankAccountNo: text("bank_account_no"),
  kycApproved: boolean("kyc_approved"),
});
