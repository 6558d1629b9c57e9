import { PrismaClient } from "@prisma/client";

const held = globalThis as unknown as { prisma?: PrismaClient };
export const prisma = held.prisma ?? new PrismaClient();
if (process.env.NODE_ENV !== "production") held.prisma = prisma;
