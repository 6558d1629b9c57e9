import { ClaimItem } from "./models";

export async function addOptical(policyId: string, receiptNo: string) {
  if (await ClaimItem.findOne({ where: { receiptNo } })) throw new Error("claimed before");
  return ClaimItem.create({ policyId, receiptNo });
}

export async function addVaccine(policyId: string, receiptNo: string) {
  return ClaimItem.create({ policyId, receiptNo });
}
