import { model, Schema } from "mongoose";

const producerSchema = new Schema({
  number: String,
  fullName: String,
  idCardNo: { type: String, select: false },
  bankAccount: String,
  state: String,
});
/** What is sent of a document is what this leaves. */
producerSchema.set("toJSON", {
  transform: (_document: unknown, plain: { number: string; state: string }) => ({ number: plain.number, state: plain.state }),
});
export const Producer = model("Producer", producerSchema);
