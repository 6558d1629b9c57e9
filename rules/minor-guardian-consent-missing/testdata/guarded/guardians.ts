import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function requireGuardian(guardianId: string, purpose: string) {
  if (!(await prisma.consent.findFirst({ where: { guardianId, purpose } }))) throw new Error("no consent");
}
