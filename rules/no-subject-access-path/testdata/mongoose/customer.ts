import { model, Schema } from "mongoose";

const customerSchema = new Schema({
  name: { type: String, required: true }, // want no-subject-access-path "lets them correct" // want no-subject-access-path "shows them"
  idNumber: String,
  email: String,
  openId: String,
});

export const Customer = model("Customer", customerSchema);
