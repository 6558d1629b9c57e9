// Columns that say who is paid how much, and hold nothing personal.
import { PrismaClient } from "@prisma/client";
import { requireSecondFactor } from "./factors";

const prisma = new PrismaClient();

export async function changeShares(id: string, percentage: number) {
  await prisma.beneficiary.update({ where: { id }, data: { percentage } }); // want payee-change-unverified "changes Beneficiary"
}

export async function changeSharesWithFactor(id: string, percentage: number, factor: string) {
  await requireSecondFactor(factor);
  await prisma.beneficiary.update({ where: { id }, data: { percentage } });
}

export async function changeBeneficiary(id: string, beneficiaryId: string) {
  await prisma.policy.update({ where: { id }, data: { beneficiaryId } }); // want payee-change-unverified "changes Beneficiary"
}

export async function changeRiskShare(id: string, share: number) {
  await prisma.reinsurer.update({ where: { id }, data: { share } });
}

export async function changeOrder(id: string, position: number) {
  await prisma.beneficiary.update({ where: { id }, data: { position } });
}
