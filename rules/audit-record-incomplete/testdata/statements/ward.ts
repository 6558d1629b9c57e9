import { changedKeys } from "../shared/changes";
import { patients, wards } from "../shared/repositories";
import { writeAudit } from "./keep";

interface Nurse {
  id: string;
  unit: string;
}

/** The number of the file says whose it is. */
export async function open(nurse: Nurse, patientId: string) {
  const file = await patients.load(patientId, nurse.unit);
  await writeAudit({ actorId: nurse.id, action: "read", resource: "patient", subjectId: patientId });
  return file;
}

export async function bloodGroup(nurse: Nurse, patientId: string) {
  const group = await patients.bloodGroup(patientId, nurse.unit);
  await writeAudit({ action: "read-blood-group" }); // want audit-record-incomplete "does not say who acted"
  return group;
}

export async function amend(nurse: Nurse, patientId: string, patch: Record<string, unknown>) {
  const before = await patients.load(patientId, nurse.unit);
  await patients.patch(patientId, patch);
  await writeAudit({ actorId: nurse.id, action: "amend", subjectId: patientId, detail: changedKeys(before, patch).join() });
}

export async function discharge(nurse: Nurse, patientId: string) {
  const before = await patients.load(patientId, nurse.unit);
  await patients.patch(patientId, { dischargedAt: new Date() });
  await writeAudit({ actorId: nurse.id, action: "discharge", subjectId: patientId, detail: JSON.stringify(before) }); // want audit-record-incomplete "all that is known of a person"
}

/** A ward is no person. */
export async function closeWard(nurse: Nurse, wardId: string) {
  const before = await wards.load(wardId);
  await wards.close(wardId);
  await writeAudit({ actorId: nurse.id, action: "close", subjectId: wardId, detail: JSON.stringify(before) });
}
