import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { Schema } from "mongoose";
import { DataTypes, Sequelize } from "sequelize";

export const patients = pgTable("patient", {
  id: integer("id").primaryKey(),
  diagnosis: text("diagnosis"), // want pii-unclassified "diagnosis"
  hkid: text("hkid"), // want pii-unclassified "hkid"
  /** @pii contact.email */
  email: text("email"),
});

export const brokerSchema = new Schema({ email: String, pages: Number }); // want pii-unclassified "email"

export const Holder = new Sequelize().define("holder", {
  bankAccountNo: { type: DataTypes.STRING }, // want pii-unclassified "bankAccountNo"
  premium: { type: DataTypes.DECIMAL, comment: "pii:none" },
});
