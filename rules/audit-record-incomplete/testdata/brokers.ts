import knex from "knex";

const db = knex({ client: "pg" });
interface Broker { id: string }

export async function record(user: Broker, action: string, subjectId: string): Promise<void> {
  await db("audit_entries").insert({ broker_id: user.id, action, subject_id: subjectId, created_at: new Date() });
}

export async function recordNobody(action: string, subjectId: string): Promise<void> {
  await db("audit_entries").insert({ action, subject_id: subjectId, created_at: new Date() }); // want audit-record-incomplete "does not say who acted"
}
