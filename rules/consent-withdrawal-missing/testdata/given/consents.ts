import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
/** Each answer is a row: a no is a withdrawal. */
export const answer = (customerId: string, purpose: string, granted: boolean) =>
  prisma.customerConsent.create({ data: { customerId, purpose, granted } });
