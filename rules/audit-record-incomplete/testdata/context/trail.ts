import { AsyncLocalStorage } from "node:async_hooks";
import { db } from "./db";

export const asked = new AsyncLocalStorage<{ staffId: string }>();

export async function audit(action: string, subjectId: string) {
  const by = asked.getStore();
  await db("audit_log").insert({ actor_id: by?.staffId ?? null, action, subject_id: subjectId, at: new Date() });
}

export async function auditFor(staffId: string, action: string, subjectId: string) {
  const by = asked.getStore();
  await db("audit_log").insert({ actor_id: by?.staffId ?? staffId, action, subject_id: subjectId, at: new Date() });
}
