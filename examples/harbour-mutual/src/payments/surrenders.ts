interface Surrender {
  policyId: string;
  payeeRef: string;
  amount: number;
}

interface Authority {
  withinLimit(clerkId: string, amount: number): Promise<boolean>;
}

interface Bank {
  payout(order: { to: string; amount: number; reference: string }): Promise<void>;
}

/** Pays what a policy is worth to a customer who ends it early. */
export async function paySurrender(surrender: Surrender, clerkId: string, authority: Authority, bank: Bank) {
  await authority.withinLimit(clerkId, surrender.amount);
  await bank.payout({ to: surrender.payeeRef, amount: surrender.amount, reference: surrender.policyId });
}
