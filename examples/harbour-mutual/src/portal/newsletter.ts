import { logger } from "@/lib";
import { prisma } from "./client";

export async function forgetMe(readerId: string): Promise<void> {
  await prisma.newsReader.update({ where: { id: readerId }, data: { deletedAt: new Date() } });
  logger.info({ readerId }, "reader forgotten");
}
