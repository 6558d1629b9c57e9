import { prop } from "@typegoose/typegoose";
import { Schema } from "mongoose";
import { boxUp, cutDown } from "./boxes";

export class Agent {
  @prop({ set: (text: string) => boxUp(text) }) passportNumber!: string;
  @prop({ set: (text: string) => cutDown(text) }) iban!: string;
}

export const agentSchema = new Schema({
  passportNumber: { type: String, set: (text: string) => boxUp(text) },
  bankAccountNumber: { type: String, set: (text: string) => cutDown(text) }, // want pii-unencrypted-at-rest "bankAccountNumber"
});
