import { logger } from "@/lib";
import { prisma } from "./client";

export async function showApplicant(id: string) {
  const select = { id: true, fullName: true, email: true, idCardType: true, createdAt: true };
  const applicant = await prisma.applicant.findUnique({ where: { id }, select });
  logger.info({ applicantId: id }, "applicant opened");
  return applicant;
}

export async function countApplicants(): Promise<number> {
  const rows = await prisma.applicant.findMany({ select: { id: true, createdAt: true } });
  logger.info({ rows }, "counted");
  return rows.length;
}

export async function updateBankCard(id: string, bankCardNo: string): Promise<void> {
  await prisma.applicant.update({ where: { id }, data: { bankCardNo } });
}
