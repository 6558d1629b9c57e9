import { prisma } from "./client";

export function loadBranch(branchId: string) {
  return prisma.insured.findMany({ where: { branchId } });
}

export function loadAll() {
  return prisma.insured.findMany();
}

export function loadOpen() {
  return prisma.insured.findMany({ where: { status: "open" } }); // want pii-over-fetch "reads only agentId, status"
}
