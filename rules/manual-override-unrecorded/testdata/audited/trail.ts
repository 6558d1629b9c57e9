import { PrismaClient } from "@prisma/client";

export const prisma = new PrismaClient();

export const auditTrail = {
  record: (event: Record<string, unknown>) => prisma.auditEvent.create({ data: event as never }),
};

export const changedBy = (actorId: string, subjectId: string, fields: string[]) => ({
  action: "update", resource: "claim", subjectId, actorId, fields, outcome: "ok", at: new Date(),
});
