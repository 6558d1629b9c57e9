import mongoose, { Schema } from "mongoose";

const personSchema = new Schema({ fullName: String, mobile: String, bankAccountNo: String, isDeleted: Boolean, status: String });
export const Person = mongoose.model("Person", personSchema);

const visitorSchema = new Schema({ fullName: String, email: String, deletedAt: { type: Date, expires: "30d" } });
export const Visitor = mongoose.model("Visitor", visitorSchema);

export const eraseMe = (id: string) => Person.findByIdAndUpdate(id, { isDeleted: true }); // want erasure-soft-delete-only "eraseMe"

export async function removeUserData(id: string) {
  await Person.updateOne({ _id: id }, { $set: { status: "inactive", isDeleted: true } }); // want erasure-soft-delete-only "removeUserData"
}

export async function forgetUser(id: string) {
  const person = await Person.findById(id);
  if (!person) return;
  person.isDeleted = true; // want erasure-soft-delete-only "forgetUser"
  await person.save();
}

/** The store takes it away thirty days later. */
export const eraseVisitorData = (id: string) => Visitor.updateOne({ _id: id }, { deletedAt: new Date() });

export const forgetVisitor = (id: string) => Visitor.updateOne({ _id: id }, { $set: { deletedAt: new Date() } });

/** Overwritten. */
export async function eraseCustomer(id: string) {
  await Person.updateOne({ _id: id }, { $set: { isDeleted: true }, $unset: { fullName: 1, mobile: 1, bankAccountNo: 1 } });
}

/** Where only an address is forgotten, nobody asked to be. */
export async function forgetPassword(id: string) {
  await Person.updateOne({ _id: id }, { status: "inactive" });
}
