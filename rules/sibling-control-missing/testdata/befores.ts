import { db } from "./db";

export async function adjustReserve(claimId: string, reserveAmount: number, by: string) {
  const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  await db.reserveHistory.create({ data: { claimId, previous: claim.reserveAmount, next: reserveAmount, by } });
  await db.claim.update({ where: { id: claimId }, data: { reserveAmount } });
}

// Nothing was there before.
export async function setFirst(claimId: string, reserveAmount: number) {
  await db.claim.update({ where: { id: claimId, reserveAmount: null }, data: { reserveAmount } });
}

export async function setInDraft(claimId: string, reserveAmount: number) {
  await db.claim.update({ where: { id: claimId, status: "DRAFT" }, data: { reserveAmount } });
}

// A record of another name keeps it.
export async function endorse(claimId: string, reserveAmount: number, by: string) {
  const old = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  await db.endorsement.create({ data: { claimId, snapshot: old, requestedBy: by } });
  await db.claim.update({ where: { id: claimId }, data: { reserveAmount } });
}

export async function move(claimId: string, by: number, actor: string) {
  await db.reserveMovement.create({ data: { claimId, delta: by, actor } });
  await db.claim.update({ where: { id: claimId }, data: { reserveAmount: { increment: by } } });
}

export async function setAtOnce(claimId: string, reserveAmount: number, by: string) {
  await db.task.create({ data: { claimId, requestedBy: by } });
  await db.claim.update({ where: { id: claimId, status: "OPEN" }, data: { reserveAmount } }); // want sibling-control-missing "setAtOnce changes an amount"
}
