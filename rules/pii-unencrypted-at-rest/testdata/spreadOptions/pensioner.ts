import { model, Schema } from "mongoose";
import { locked, trimmed } from "./vault";

// Options that several fields share.
const pensioner = new Schema({
  idCardNo: { type: String, ...locked },
  passportNo: { type: String, ...trimmed }, // want pii-unencrypted-at-rest "pensioner.passportNo"
  healthDeclaration: { type: String, ...locked, required: true },
  createdAt: { type: Date, expires: "90d" },
});

export const Pensioner = model("Pensioner", pensioner);
