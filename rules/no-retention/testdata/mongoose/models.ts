import { model, Schema } from "mongoose";

const visitSchema = new Schema({
  diagnosis: String, // want no-retention "mongoose keeps Diagnosis .* in Visit, and nothing ends it; 1 of 2"
});

export const Visit = model("Visit", visitSchema);

export const keep = (diagnosis: string) => Visit.create({ diagnosis });
