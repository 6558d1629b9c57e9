import { model, Schema } from "mongoose";

/** Part of a patient, and gone with him. */
const addressSchema = new Schema({ fullName: String, mobile: String }, { _id: false });

const patientSchema = new Schema({
  fullName: String, // want no-erasure-path "restricts Patient,"
  email: String,
  address: { type: addressSchema },
});

const donorSchema = new Schema({ fullName: String, email: String });

const prospectSchema = new Schema({
  fullName: String, // want no-erasure-path "restricts Prospect,"
  email: String,
});

export const PatientModel = model("Patient", patientSchema);
export const Donor = model("Donor", donorSchema);
export const Prospect = model("Prospect", prospectSchema);
