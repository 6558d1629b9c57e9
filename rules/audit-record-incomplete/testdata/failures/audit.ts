import { prisma } from "./db";
import { logger } from "./logger";

export interface Entry {
  actorId: string;
  action: string;
  resourceId: string;
}

/** Nobody hears of it. */
export async function writeAudit(entry: Entry): Promise<void> {
  await prisma.auditLog.create({ data: { actorId: entry.actorId, action: entry.action, resourceId: entry.resourceId } });
}

export async function auditQuietly(entry: Entry): Promise<void> {
  try {
    await writeAudit(entry); // want audit-record-incomplete "writeAudit may fail, and nobody hears of it"
  } catch {}
}

export async function auditLoudly(entry: Entry): Promise<void> {
  try {
    await prisma.auditLog.create({ data: { ...entry } });
  } catch (error) {
    logger.error(error, "audit failed");
  }
}
