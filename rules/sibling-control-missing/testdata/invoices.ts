import { db } from "./db";

// The invoice is looked up for its amount: that says nothing of whether it was claimed before.
export async function claimPharmacy(policyId: string, invoiceNo: string) {
  const invoice = await db.invoice.findUnique({ where: { invoiceNo } });
  return db.claimItem.create({ data: { policyId, invoiceNo, amount: invoice.amount } });
}

export async function claimTherapy(policyId: string, invoiceNo: string, amount: number) {
  return db.claimItem.create({ data: { policyId, invoiceNo, amount } });
}
