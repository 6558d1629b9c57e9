import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function loadHolder(holderId: string) {
  return prisma.policyholder.findUniqueOrThrow({ where: { id: holderId } });
}

export const removeHolder = (id: string) => prisma.policyholder.delete({ where: { id } });
