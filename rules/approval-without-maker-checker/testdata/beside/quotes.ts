// One person accepts them here, and no function asks for a second.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function acceptQuote(id: string, underwriterId: string) {
  await prisma.quote.update({ where: { id }, data: { status: "APPROVED", approvedById: underwriterId } });
}

export async function acceptQuoteAgain(id: string, underwriterId: string) {
  await prisma.quote.update({ where: { id }, data: { status: "APPROVED", approvedById: underwriterId } });
}
