import { logger } from "@/lib";
import { prisma } from "./client";

/** The row stays, so that nobody signs the same person up again; who it was does not. */
export async function forgetMe(readerId: string): Promise<void> {
  const data = { displayName: "", email: `${readerId}@erased.invalid`, deletedAt: new Date() };
  await prisma.newsReader.update({ where: { id: readerId }, data });
  logger.info({ readerId }, "reader forgotten");
}
