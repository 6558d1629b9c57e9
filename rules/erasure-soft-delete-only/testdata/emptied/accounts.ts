import mongoose, { Schema } from "mongoose";

const sailorSchema = new Schema({ fullName: String, passportNumber: String, email: String, isDeleted: Boolean });
const Sailor = mongoose.model("Sailor", sailorSchema);
const AuditEvent = mongoose.model("AuditEvent", new Schema({ actorId: String, action: String, recordId: String }));

export async function closeAccount(me: string) {
  const sailor = await Sailor.findById(me).orFail();
  sailor.isDeleted = true;
  sailor.fullName = "";
  sailor.passportNumber = "";
  await sailor.save();
  await AuditEvent.create({ actorId: me, action: "close", recordId: me });
}
