import type { PrismaClient } from "@prisma/client";

/** purge.ts deletes it after thirty days. */
export async function eraseCustomer(prisma: PrismaClient, id: string) {
  await prisma.customer.update({ where: { id }, data: { deletedAt: new Date() } });
}

/** cleanup.sql deletes it. */
export async function forgetApplicant(prisma: PrismaClient, id: string) {
  await prisma.applicant.update({ where: { id }, data: { deletedAt: new Date() } });
}

export async function forgetPerson(prisma: PrismaClient, id: string) {
  await prisma.applicant.update({ where: { id }, data: { deletedAt: new Date() } });
}

/** Anonymised in a job that is named so. */
export async function erasePatient(prisma: PrismaClient, id: string) {
  await prisma.patient.update({ where: { id }, data: { deletedAt: new Date() } });
}
