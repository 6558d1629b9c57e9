import { model, Schema } from "mongoose";

const patientSchema = new Schema({
  name: String,
  idCardNo: String,
  diagnosis: String,
  bloodType: String,
  ward: String,
  bed: String,
  state: String,
  admittedAt: Date,
});
const Patient = model("Patient", patientSchema);
const guardedSchema = new Schema({ name: String, idCardNo: { type: String, select: false }, ward: String, bed: String, state: String });
const Guarded = model("Guarded", guardedSchema);

export async function wards(): Promise<string[]> {
  const patients = await Patient.find({ state: "in" }, "ward").lean(); // want pii-over-fetch "Patient.find fetches all 8 columns .* reads only ward"
  return patients.map((p) => p.ward ?? "");
}
export async function beds(): Promise<string[]> {
  const patients = await Patient.find({}, "bed").sort({ bed: 1 }); // want pii-over-fetch "reads only bed"
  return patients.map((p) => p.bed ?? "");
}
export async function sinceWhen(id: string): Promise<Date | undefined> {
  const patient = await Patient.findById(id, "admittedAt"); // want pii-over-fetch "reads only admittedAt"
  return patient?.admittedAt ?? undefined;
}
export function grades(): Promise<string[]> {
  return Patient.find({}, "state").then((patients) => patients.map((p) => p.state ?? "")); // want pii-over-fetch "reads only state"
}
export function handedOn(then: (rows: unknown) => void): void {
  Patient.find({ state: "in" }).exec((_error: unknown, rows: unknown) => then(rows));
}
export async function byGetter(id: string): Promise<unknown> {
  const patient = await Patient.findById(id);
  return [patient?.ward, patient?.get("diagnosis")];
}
export async function projected(): Promise<string[]> {
  return (await Patient.find({}, "ward")).map((p) => p.ward ?? "");
}
export async function selected(): Promise<string[]> {
  return (await Patient.find().select("ward").lean()).map((p) => p.ward ?? "");
}
export async function discharge(id: string): Promise<void> {
  const patient = await Patient.findById(id);
  if (!patient) return;
  patient.state = "out";
  await patient.save();
}
export async function guardedBeds(): Promise<string[]> {
  return (await Guarded.find()).map((p) => p.bed ?? "");
}
export async function virtualName(id: string): Promise<unknown> {
  const patient = await Patient.findById(id);
  return patient?.get("summary");
}
