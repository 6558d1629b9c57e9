import { prisma } from "./client";

/** Who looked at which record of the portal. */
export async function recordAccess(actorId: string, resource: string, resourceId: string, reason?: string): Promise<void> {
  await prisma.accessLog.create({ data: { actorId, resource, resourceId, reason } });
}
