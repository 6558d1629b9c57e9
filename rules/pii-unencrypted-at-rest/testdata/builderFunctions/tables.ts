import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { closed, closedJson, digested, vaulted } from "./columns";

export const pilgrims = sqliteTable("pilgrims", {
  id: text("id").primaryKey(),
  passportNo: closed("passport_no").notNull(),
  bankAccountNo: closedJson<{ no: string }>("bank_account_no"),
  diagnosis: text("diagnosis"), // want pii-unencrypted-at-rest "pilgrims.diagnosis"
});

export const helpers = sqliteTable("helpers", {
  id: text("id").primaryKey(),
  passportNo: vaulted("passport_no").notNull(), // want pii-unencrypted-at-rest "helpers.passportNo"
  iban: digested("iban"), // want pii-unencrypted-at-rest "helpers.iban"
});
