import knex from "knex";

const db = knex({ client: "pg" });

export const noteDown = (actorId: string, subjectId: string) =>
  db("audit_log").insert({ action: "delete", actor_id: actorId, subject_id: subjectId, at: new Date() });

export async function dropPensioner(id: string) {
  await db("pensioners").where({ id }).del(); // want change-not-audited "dropPensioner deletes Passport number"
}

export async function dropWithin(id: string) {
  await db.transaction(async (trx) => {
    await trx("pensioners").where("id", id).delete(); // want change-not-audited "dropWithin"
  });
}

export async function dropNoted(id: string, actorId: string) {
  await db("pensioners").where({ id }).del();
  await noteDown(actorId, id);
}

// What no table tells of holds nothing that is known.
export const forgetPages = (id: string) => db("page_cache").where({ id }).del();
