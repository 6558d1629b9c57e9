import { knex } from "../shared/knex";
import { recording, unrecorded } from "./client";

export const renameOwner = (id: string, ownerName: string) =>
  recording.carOwner.update({ where: { id }, data: { ownerName } });

export const renameUnrecorded = (id: string, ownerName: string) =>
  unrecorded.carOwner.update({ where: { id }, data: { ownerName } }); // want change-not-audited "Person name"

export const recolour = (id: string, colour: string) => unrecorded.car.update({ where: { id }, data: { colour } });

/** Another store, whose changes are recorded beside it. */
export async function callInsured(id: string, mobilePhone: string, actorId: string) {
  await knex("insured_person").where({ id }).update({ mobile_phone: mobilePhone });
  await knex("audit_log").insert({ actorId, action: "call", resource: "insured", subjectId: id });
}

export async function callAgain(id: string, mobilePhone: string) {
  await knex("insured_person").where({ id }).update({ mobile_phone: mobilePhone }); // want change-not-audited "Mobile phone"
}
