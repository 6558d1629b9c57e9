import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function keep(diagnosis: string, fullName: string, idCardNo: string) {
  await prisma.claim.create({ data: { diagnosis } });
  await prisma.witness.create({ data: { fullName, idCardNo } });
}

export async function drop(before: Date) {
  await prisma.claim.deleteMany({ where: { createdAt: { lt: before } } });
}

/** Of one person, when he asks. */
export async function forget(id: string) {
  await prisma.witness.delete({ where: { id } });
}
