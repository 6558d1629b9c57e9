import { PrismaClient } from "@prisma/client";

export const audited = new PrismaClient();
