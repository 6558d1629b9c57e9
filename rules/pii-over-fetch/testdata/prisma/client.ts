import { PrismaClient } from "@prisma/client";

export const prisma = new PrismaClient();
export const sparing = new PrismaClient({ omit: { insured: { idCardNo: true } } });
