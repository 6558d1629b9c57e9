import mongoose from "mongoose";
import { Column, Entity } from "typeorm";
import { encoder, enc } from "./columns";
import { SealedText, Trimmed } from "./types";

@Entity("medical_form")
export class MedicalForm {
  @Column({ type: "text", transformer: enc }) medicalHistory!: string;
  @Column({ type: "text", transformer: encoder }) diagnosis!: string; // want pii-unencrypted-at-rest "MedicalForm.diagnosis"
}

const worker = new mongoose.Schema({
  passportNo: { type: SealedText, required: true },
  iban: { type: Trimmed }, // want pii-unencrypted-at-rest "iban"
});
export const Worker = mongoose.model("Worker", worker);
