import { PrismaClient } from "@prisma/client";
import { 核验投保人 } from "./身份";

const prisma = new PrismaClient();

const 写入 = (contractId: string, name: string, share: number) =>
  prisma.$transaction(async (tx) => {
    await tx.beneficiary.updateMany({ where: { contractId }, data: { name, share } });
  });

export async function 变更身故受益人(contractId: string, name: string, share: number) {
  await 写入(contractId, name, share); // want payee-change-unverified "变更身故受益人 changes"
}

export async function 核验后变更受益人(contractId: string, name: string, share: number, proof: string) {
  await 核验投保人(contractId, proof);
  await 写入(contractId, name, share);
}
