// What reads like an approval and is none of the staff's.
declare const db: any;
interface Person {
  id: string;
}

export async function straightThrough(claim: { id: string; amount: number }) {
  if (claim.amount > 300) return;
  await db.claim.update({ where: { id: claim.id }, data: { status: "APPROVED", decidedBy: "SYSTEM" } });
}

/** Whoever does it by hand has a machine's name written down. */
export async function passOn(id: string, user: Person) {
  await db.audit.create({ data: { id, by: user.id } });
  await db.claim.update({ where: { id }, data: { status: "APPROVED", decidedBy: "SYSTEM" } }); // want approval-without-maker-checker "nothing compares"
}

export class RuleEngineService {
  async run(claim: { id: string; status: string }, rules: ((claim: object) => boolean)[]) {
    if (!rules.every((rule) => rule(claim))) return;
    claim.status = "APPROVED";
    await db.claim.update({ where: { id: claim.id }, data: claim });
  }

  async override(claim: { id: string; status: string }, approver: Person) {
    claim.status = "APPROVED"; // want approval-without-maker-checker "nothing compares"
    await db.claim.update({ where: { id: claim.id }, data: { ...claim, overriddenBy: approver.id } });
  }
}

export function autoApproveSmallClaim(claim: { status: string; amount: number }) {
  if (claim.amount < 200) claim.status = "APPROVED";
}

/** A claim about a car. */
export function approveAutoClaim(claim: { status: string; amount: number }) {
  claim.status = "APPROVED"; // want approval-without-maker-checker "nothing compares"
}

export function toClaimDto(row: { state: number }) {
  const dto = { status: "OPEN" };
  if (row.state === 3) dto.status = "APPROVED";
  return dto;
}

/** What is fresh is kept. */
export async function registerClaim(row: { amount: number }) {
  const claim = { status: "OPEN", amount: row.amount };
  if (row.amount < 100) claim.status = "APPROVED"; // want approval-without-maker-checker "nothing compares"
  await db.claim.create({ data: claim });
}

export async function acceptOffer(offerId: string, customer: Person) {
  await db.settlementOffer.update({ where: { id: offerId, customerId: customer.id }, data: { status: "ACCEPTED" } });
}

/** Somebody of the staff accepts it for him. */
export async function acceptOfferFor(offerId: string, customerId: string, user: Person) {
  await db.settlementOffer.update({ where: { id: offerId, customerId }, data: { status: "ACCEPTED", acceptedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

/** His own claim, which he grants himself. */
export async function approveOwnClaim(claimId: string, customer: Person) {
  await db.claim.update({ where: { id: claimId, customerId: customer.id }, data: { status: "APPROVED" } }); // want approval-without-maker-checker "nothing compares"
}

export async function verifyDocument(documentId: string, user: Person) {
  await db.claimDocument.update({ where: { id: documentId }, data: { status: "APPROVED", reviewedBy: user.id } });
}

/** The claim itself, beside its paper. */
export async function verifyAll(documentId: string, claimId: string, user: Person) {
  await db.claimDocument.update({ where: { id: documentId }, data: { status: "APPROVED", reviewedBy: user.id } });
  await db.claim.update({ where: { id: claimId }, data: { status: "APPROVED", approvedBy: user.id } }); // want approval-without-maker-checker "nothing compares"
}

export const slice = {
  name: "claims",
  reducers: {
    claimApproved(state: { byId: Record<string, { status: string }> }, action: { payload: string }) {
      const claim = state.byId[action.payload]!;
      claim.status = "APPROVED";
    },
  },
};

export function approveIn(register: { byId: Record<string, { status: string }> }, id: string) {
  const claim = register.byId[id]!;
  claim.status = "APPROVED"; // want approval-without-maker-checker "nothing compares"
}
