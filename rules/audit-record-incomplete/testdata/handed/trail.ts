import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function auditEvent(event: Record<string, unknown>) {
  await prisma.auditEvent.create({ data: { event: event as object } });
}

/** Knows by itself who asks. */
export async function auditSelf(event: Record<string, unknown>) {
  await prisma.auditEvent.create({ data: { event: { ...event, actorId: current() } as object } });
}
declare function current(): string;
