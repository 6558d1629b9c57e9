import { book, bookFrom, bookRaw, bookSafely } from "./book";
import { patients } from "../shared/patients";

export async function open(patientId: string) {
  const patient = await patients.sheet(patientId);
  await book({ action: "read", resource: "sheet", subjectId: patientId, outcome: "ok" });
  return patient;
}

export async function openCopy(patientId: string, by: string) {
  const patient = await patients.sheet(patientId);
  await bookRaw({ action: "read", actorId: by, subjectId: patientId, detail: JSON.stringify(patient) }); // want audit-record-incomplete "all that is known of a person"
  return patient;
}

export async function openFields(patientId: string, by: string) {
  const patient = await patients.sheet(patientId);
  await bookRaw({ action: "read", actorId: by, subjectId: patientId, detail: JSON.stringify(Object.keys(patient)) });
  return patient;
}

export async function correct(patientId: string) {
  await patients.correct(patientId);
  await bookRaw({ action: "change", resource: "sheet", subjectId: patientId, outcome: "done" }); // want audit-record-incomplete "does not say who acted"
}

export async function correctMore(patientId: string, more: Record<string, unknown>) {
  await patients.correct(patientId);
  await bookFrom({ action: "change", resource: "sheet", subjectId: patientId, outcome: "done" }, more);
}

export async function remind(patientId: string) {
  await patients.remind(patientId);
  book({ action: "remind", resource: "sheet", subjectId: patientId, outcome: "ok" }).catch(() => undefined); // want audit-record-incomplete "may fail, and nobody hears of it"
}

export async function move(ctx: { recordAudit?(row: object): Promise<void> }, patientId: string) {
  const next = await patients.move(patientId);
  await bookSafely(ctx, { subjectId: patientId, next });
}

export async function nightlySweep(sheet: string) {
  await patients.sweep(sheet);
  await bookRaw({ action: "sweep", resource: "sheet", subjectId: sheet, outcome: "done" });
}
