import { PrismaClient } from "@prisma/client";

export const prisma = new PrismaClient();

export async function keep(fullName: string, idCardNo: string) {
  await prisma.customer.create({ data: { fullName, idCardNo } });
  await prisma.prospect.create({ data: { fullName, idCardNo } });
}
