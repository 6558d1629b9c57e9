import { auditEvent, auditSelf } from "./trail";

export async function opened(fileNo: string, clerk: { id: string }) {
  await auditEvent({ action: "read", subjectId: fileNo, actorId: clerk.id, outcome: "ok" });
}
export async function printed(fileNo: string, clerk: { id: string }) {
  await auditEvent({ action: "print", subjectId: fileNo, actorId: clerk.id, outcome: "ok" });
}
export async function faxed(fileNo: string) {
  await auditEvent({ action: "fax", subjectId: fileNo, outcome: "ok" }); // want audit-record-incomplete "does not say who acted"
}
export async function nightlyBatch(fileNo: string) {
  await auditEvent({ action: "recalculate", subjectId: fileNo, outcome: "ok" });
}
export async function mailed(fileNo: string, base: object) {
  await auditEvent({ ...base, action: "mail", subjectId: fileNo });
}

/** Nobody says it to this one. */
export async function closed(fileNo: string) {
  await auditSelf({ action: "close", subjectId: fileNo });
}
export async function reopened(fileNo: string) {
  await auditSelf({ action: "reopen", subjectId: fileNo });
}
