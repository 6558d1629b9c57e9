import { db, trailEvents } from "./db";

export async function audit(actorId: string, action: string, resource: string, recordId?: string) {
  await db.insert(trailEvents).values({ actorId, action, resource, recordId });
}

export async function auditEntry(entry: { actor: string; action: string; recordId: string }) {
  await db.insert(trailEvents).values({ ...entry, resource: "policy" });
}
