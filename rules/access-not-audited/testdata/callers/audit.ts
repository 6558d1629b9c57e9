import { prisma } from "./client";

export async function recordRead(actorId: string, what: string, subjectId: string) {
  await prisma.auditLog.create({ data: { actorId, what, subjectId } });
}
