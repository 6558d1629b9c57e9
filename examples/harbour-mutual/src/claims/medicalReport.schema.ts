import { model, Schema } from "mongoose";
import { fieldEncryption } from "mongoose-field-encryption";

export interface MedicalReport {
  claimId: string;
  patientName: string;
  diagnosis: string;
  prescription: string;
  dischargeSummary?: string;
  pageCount: number;
  hasPrescription: boolean;
}

const medicalReportSchema = new Schema<MedicalReport>(
  {
    claimId: { type: String, required: true, index: true },
    patientName: { type: String, required: true },
    diagnosis: { type: String, required: true },
    prescription: { type: String, required: true },
    dischargeSummary: String,
    pageCount: { type: Number, default: 0 },
    hasPrescription: { type: Boolean, default: false },
  },
  { timestamps: true },
);

medicalReportSchema.plugin(fieldEncryption, {
  fields: ["patientName", "diagnosis"],
  secret: process.env.DOCUMENT_KEY,
});

export const MedicalReportModel = model<MedicalReport>("MedicalReport", medicalReportSchema);
