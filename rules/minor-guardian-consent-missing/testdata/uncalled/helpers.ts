import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
export const years = (birth: Date) => new Date().getFullYear() - birth.getFullYear();
export const agreed = (guardianId: string) => prisma.guardianConsent.findFirst({ where: { guardianId } });
