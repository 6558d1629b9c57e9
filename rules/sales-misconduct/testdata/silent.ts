import { db } from "./db";
import { bank } from "./money";

// A report, and what is looked up.
export async function commissionsOf(customerId: string) {
  return db.commission.findMany({ where: { customerId } });
}

export async function payClaim(claim: { customerId: string; amount: number }) {
  await bank.transfer({ to: claim.customerId, amount: claim.amount });
}

// The contract of a supplier.
export async function keepContract(supplierId: string, signedBy: string, signedAt: Date) {
  return db.supplierContract.create({ data: { supplierId, signedBy, signedAt } });
}
