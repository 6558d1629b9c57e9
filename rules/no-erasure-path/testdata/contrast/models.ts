import { model, Schema } from "mongoose";

const guestSchema = new Schema({ fullName: String, email: String, leftAt: { type: Date, expires: "60d" } });
export const Guest = model("Guest", guestSchema);

const witnessSchema = new Schema({ fullName: String, mobile: String });
export const Witness = model("Witness", witnessSchema);

/** Nothing here writes it, but the others come to an end. */
const coachingSchema = new Schema({
  email: String, // want no-erasure-path "nothing deletes, anonymises or restricts Coaching"
  diagnosis: String,
});
export const Coaching = model("Coaching", coachingSchema);

/** One thing about one person: another record tells who it is. */
const scoreSchema = new Schema({ email: String, points: Number });
export const Score = model("Score", scoreSchema);
