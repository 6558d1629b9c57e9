import { model, Schema } from "mongoose";

const noteSchema = new Schema({ diagnosis: String, at: Date });
noteSchema.index({ at: 1 }, { expireAfterSeconds: 7776000 });
export const Note = model("Note", noteSchema);

const draftSchema = new Schema({ diagnosis: String, expireAt: { type: Date, expires: 0 } });
export const Draft = model("Draft", draftSchema);

/** The time to live of the others is not its own, and a field that is called so is none. */
const hotlineSchema = new Schema({
  diagnosis: String, // want no-retention "Hotline, and nothing ends it; 3 of 4"
  expires: Date,
});
export const Hotline = model("Hotline", hotlineSchema);

/** What it holds in a member of its own goes with it. */
const bookingSchema = new Schema({
  title: String,
  bookedAt: { type: Date, expires: "1y" },
  travellers: [{ fullName: String, passportNo: String }],
});
export const Booking = model("Booking", bookingSchema);
