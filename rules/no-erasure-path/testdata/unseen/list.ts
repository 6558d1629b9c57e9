import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export const list = () => prisma.broker.findMany({ select: { fullName: true } });
