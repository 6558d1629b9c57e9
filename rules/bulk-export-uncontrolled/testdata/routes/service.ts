import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function allClaimants() {
  return prisma.claimant.findMany();
}

export async function someClaimants(approvalId: string) {
  await requireApproval(approvalId);
  const rows = await prisma.claimant.findMany();
  await prisma.auditLog.create({ data: { action: "export", count: rows.length } });
  return rows;
}

async function requireApproval(id: string) {
  if (!id) throw new Error("no approval");
}
