import { model, Schema } from "mongoose";

const callSchema = new Schema({ diagnosis: String, createdAt: { type: Date, expires: "90d" } });

export const Call = model("Call", callSchema);

export const keep = (diagnosis: string) => Call.create({ diagnosis });
