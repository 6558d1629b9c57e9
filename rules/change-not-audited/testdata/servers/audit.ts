import { PrismaClient } from "@prisma/client";

export const prisma = new PrismaClient();

export async function accessed(action: string, id: string) {
  await prisma.auditLog.create({ data: { action, id } });
}
