import type { PrismaClient } from "@prisma/client";

export async function nightly(prisma: PrismaClient, before: Date) {
  await prisma.customer.deleteMany({ where: { deletedAt: { lt: before } } });
}

export async function anonymisePatients(prisma: PrismaClient, ids: string[]) {
  for (const id of ids) await prisma.patient.update({ where: { id }, data: { name: "", email: "" } });
}
