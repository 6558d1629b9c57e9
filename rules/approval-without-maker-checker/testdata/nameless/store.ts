import makeKnex from "knex";
import { model, Schema } from "mongoose";

export const knex = makeKnex({ client: "pg" });
export const refunds = model("Refund", new Schema({ status: String, createdBy: String, approvedBy: String }));
export const mails = model("Mail", new Schema({ status: String }));
