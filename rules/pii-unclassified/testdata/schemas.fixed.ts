import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { Schema } from "mongoose";
import { DataTypes, Sequelize } from "sequelize";

export const patients = pgTable("patient", {
  id: integer("id").primaryKey(),
  /** @pii health.diagnosis */
  diagnosis: text("diagnosis"), // want pii-unclassified "diagnosis"
  /** @pii identity.hkid */
  hkid: text("hkid"), // want pii-unclassified "hkid"
  /** @pii contact.email */
  email: text("email"),
});

export const brokerSchema = new Schema({ /** @pii contact.email */ email: String, pages: Number }); // want pii-unclassified "email"

export const Holder = new Sequelize().define("holder", {
  /** @pii financial.bank-account */
  bankAccountNo: { type: DataTypes.STRING }, // want pii-unclassified "bankAccountNo"
  premium: { type: DataTypes.DECIMAL, comment: "pii:none" },
});
