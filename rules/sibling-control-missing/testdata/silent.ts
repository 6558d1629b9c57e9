import { prisma } from "./db";
import { sanctions } from "./sanctions";

// Most do without: where it is asked for, it is asked for something else.
export async function openA(holderId: string) {
  if (await sanctions.matches(holderId)) throw new Error("hit");
  return prisma.contract.create({ data: { holderId, kind: "A" } });
}
export async function openB(holderId: string) {
  return prisma.contract.create({ data: { holderId, kind: "B" } });
}
export async function openC(holderId: string) {
  return prisma.contract.create({ data: { holderId, kind: "C" } });
}
export async function openD(holderId: string) {
  return prisma.contract.create({ data: { holderId, kind: "D" } });
}

// A record of a licence is no question for one.
export async function registerAgent(agentId: string, licenceNo: string) {
  return prisma.agentFile.create({ data: { agentId, licenceNo } });
}
export async function registerTrainee(agentId: string) {
  return prisma.agentFile.create({ data: { agentId } });
}
