import assert from "node:assert";
import invariant from "tiny-invariant";

declare const db: any;
interface Staff {
  id: string;
}

const Guard = {
  against(refused: boolean, code: string) {
    if (refused) throw new Error(code);
  },
  note(refused: boolean, code: string) {
    if (refused) console.warn(code);
  },
};

export async function approveInvariant(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id } });
  invariant(claim.createdBy !== user.id, "SELF_APPROVAL");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

export async function approveOfOwnStatus(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id } });
  invariant(claim.status !== "CLOSED", "CLOSED");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

export async function approveUnequal(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id } });
  assert.notStrictEqual(claim.createdBy, user.id, "SELF_APPROVAL");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

/** Only who began it may. */
export async function approveEqual(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id } });
  assert.strictEqual(claim.createdBy, user.id, "NOT_YOURS");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

export async function approveGuarded(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id } });
  Guard.against(claim.createdBy === user.id, "FOUR_EYES");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } });
}

/** It is noted, and goes on. */
export async function approveNoted(id: string, user: Staff) {
  const claim = await db.claim.findUnique({ where: { id } });
  Guard.note(claim.createdBy === user.id, "FOUR_EYES");
  await db.claim.update({ where: { id }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}
