import { createCipheriv, randomBytes } from "node:crypto";
import { customType, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";

const key = Buffer.from(process.env.FIELD_KEY as string, "base64");
const close = (value: string) => createCipheriv("aes-256-gcm", key, randomBytes(12)).update(value, "utf8", "base64");

const sealed = customType<{ data: string }>({ dataType: () => "text", toDriver: (value: string) => close(value) });
const upper = customType<{ data: string }>({ dataType: () => "text", toDriver: (value: string) => value.toUpperCase() });

export const insured = pgTable("insured", {
  id: uuid("id").primaryKey(),
  idCardNo: varchar("id_card_no", { length: 18 }).notNull(), // want pii-unencrypted-at-rest
  passportNo: sealed("passport_no"),
  bankCardNo: upper("bank_card_no"), // want pii-unencrypted-at-rest
  accountLast4: text("account_last4"),
});
