import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function premiumFor(customerId: string): Promise<number> {
  const customer = await prisma.customer.findUnique({ where: { id: customerId } });
  return customer ? 100 : 0;
}
