import mongoose, { Schema } from "mongoose";

const sailorSchema = new Schema({ fullName: String, passportNumber: String, email: String, isDeleted: Boolean });
const Sailor = mongoose.model("Sailor", sailorSchema);
const AuditEvent = mongoose.model("AuditEvent", new Schema({ actorId: String, action: String, recordId: String, outcome: String }));

async function audit(actorId: string, entry: { action: string; recordId: string }) {
  await AuditEvent.create({ actorId, outcome: "ok", ...entry });
}
export async function closeAccount(me: string) {
  const sailor = await Sailor.findById(me).orFail();
  sailor.isDeleted = true; // want erasure-soft-delete-only "isDeleted"
  await sailor.save();
  await audit(me, { action: "close", recordId: me });
}
