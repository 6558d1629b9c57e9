import { Queue } from "bullmq";

interface Visit {
  id: string;
  patientId: string;
  medicalRecordNo: string;
  diagnosis: string;
}
const letters = new Queue("letters");

/** An id to ask for the record with, and nothing else. */
export const seen = ({ id, patientId }: Visit) => letters.add("seen", { id, patientId });
export const filed = (visit: Visit) => letters.add("filed", { record: visit.medicalRecordNo }); // want pii-plaintext-in-cache-or-queue "Medical record number"
export const told = (visit: Visit) => letters.add("told", { patientId: visit.patientId, diagnosis: visit.diagnosis }); // want pii-plaintext-in-cache-or-queue "Diagnosis"
