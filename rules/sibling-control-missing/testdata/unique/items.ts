import { prisma } from "./prisma";

export async function addOutpatient(policyId: string, invoiceNo: string, clinicId: string) {
  const known = await prisma.claimItem.findFirst({ where: { invoiceNo, clinicId } });
  if (known) throw new Error("claimed before");
  return prisma.claimItem.create({ data: { policyId, invoiceNo, clinicId } });
}

// The database refuses a second one.
export async function addDental(policyId: string, invoiceNo: string, clinicId: string) {
  return prisma.claimItem.create({ data: { policyId, invoiceNo, clinicId } });
}
