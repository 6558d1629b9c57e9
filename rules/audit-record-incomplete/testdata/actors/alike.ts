// All who call it say the same: the service may know who acts by itself.
import { db, trailEvents } from "./db";

export async function auditTrail(actor: string, action: string, recordId: string) {
  await db.insert(trailEvents).values({ actorId: actor, action, resource: "x", recordId });
}
export async function a(id: string) {
  await auditTrail("crm", "read", id);
}
export async function b(id: string) {
  await auditTrail("crm", "change", id);
}
