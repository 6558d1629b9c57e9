import { pool } from "../shared/pool";

export interface Kept {
  actorId?: string;
  action: string;
  resource?: string;
  subjectId?: string;
  detail?: string;
}

export async function writeAudit(e: Kept) {
  await pool.query("INSERT INTO audit_event (actor_id, action, resource, subject_id, detail) VALUES ($1, $2, $3, $4, $5)", [
    e.actorId,
    e.action,
    e.resource,
    e.subjectId,
    e.detail,
  ]);
}
