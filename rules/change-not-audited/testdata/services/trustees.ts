import { PrismaClient } from "@prisma/client";
import { Pool } from "pg";

const prisma = new PrismaClient();
const pool = new Pool();

/** Other functions record what they change of the same table. */
export async function replaceTrustee(id: string, passportNo: string) {
  return prisma.trustee.update({ where: { id }, data: { passportNo } }); // want change-not-audited "replaceTrustee changes"
}

export async function removeTrustee(id: string) {
  return prisma.$transaction([
    prisma.trustee.delete({ where: { id } }),
    prisma.auditLog.create({ data: { id, action: "trustee-removed" } }),
  ]);
}

export async function markTrustee(id: string, actor: { id: string }) {
  return prisma.trustee.update({ where: { id }, data: { updatedBy: actor.id } });
}

export async function moveMember(id: string, homeAddress: string) {
  await pool.query("UPDATE member SET home_address = $2 WHERE id = $1", [id, homeAddress]); // want change-not-audited "moveMember"
}

export async function moveMemberRecorded(id: string, homeAddress: string, actorId: string) {
  const client = await pool.connect();
  await client.query("UPDATE member SET home_address = $2 WHERE id = $1", [id, homeAddress]);
  await client.query("INSERT INTO audit_log (actor_id, action, resource, record_id) VALUES ($1, $2, $3, $4)", [actorId, "update", "member", id]);
}

/** Nothing records changes of this one, and its neighbours are recorded. */
export async function moveDriver(id: string, homeAddress: string) {
  await pool.query("UPDATE driver SET home_address = $2 WHERE id = $1", [id, homeAddress]); // want change-not-audited "moveDriver"
}

/** By the clock. */
export async function purgeTrustees(before: Date) {
  return prisma.trustee.deleteMany({ where: { since: { lt: before } } });
}

export async function dropTrustee(id: string) {
  return prisma.trustee.delete({ where: { id } }); // want change-not-audited "dropTrustee"
}
