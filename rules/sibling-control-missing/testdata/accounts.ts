import { db } from "./db";
import { gateway } from "./gateway";

export async function payMaturity(policyId: string, accountId: string) {
  const policy = await db.policy.findUniqueOrThrow({ where: { id: policyId } });
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  if (account.holderId !== policy.holderId) throw new Error("account of somebody else");
  await gateway.payout({ iban: account.iban, amount: policy.maturityAmount });
}

export async function payRefund(policyId: string, iban: string) {
  const policy = await db.policy.findUniqueOrThrow({ where: { id: policyId } });
  await gateway.payout({ iban, amount: policy.unusedAmount }); // want sibling-control-missing "payRefund pays to an account of the caller's choice"
}

// That the claim is his says nothing of the account.
export async function payClaim(claimId: string, accountId: string, user: { id: string }) {
  const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  if (claim.customerId !== user.id) throw new Error("not yours");
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  await gateway.payout({ iban: account.iban, amount: claim.amount }); // want sibling-control-missing "payClaim"
}

// It is looked up as his.
export async function payDividend(policyId: string, accountId: string) {
  const policy = await db.policy.findUniqueOrThrow({ where: { id: policyId } });
  const account = await db.account.findFirstOrThrow({ where: { id: accountId, ownerId: policy.holderId } });
  await gateway.payout({ iban: account.iban, amount: policy.dividendAmount });
}

// The account that is kept.
export async function paySurvival(policyId: string) {
  const policy = await db.policy.findUniqueOrThrow({ where: { id: policyId }, include: { payee: true } });
  await gateway.payout({ iban: policy.payee.iban, amount: policy.survivalAmount });
}

// Premium to a reinsurer.
export async function payTreaty(treatyId: string) {
  const treaty = await db.treaty.findUniqueOrThrow({ where: { id: treatyId }, include: { reinsurer: true } });
  await gateway.payout({ iban: treaty.reinsurer.iban, amount: treaty.amount });
}
