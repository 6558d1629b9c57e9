import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
export const forMarketing = (customerId: string) => prisma.marketingConsent.create({ data: { customerId } });
export const notForMarketing = (id: string) => prisma.marketingConsent.delete({ where: { id } });
export const forHealth = (customerId: string) => prisma.healthConsent.create({ data: { customerId } });
