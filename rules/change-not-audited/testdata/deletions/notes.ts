import knex from "knex";

const db = knex({ client: "pg" });

export const noteDown = (actorId: string, subjectId: string) =>
  db("audit_log").insert({ action: "delete", actor_id: actorId, subject_id: subjectId, at: new Date() });
