import { PrismaClient } from "@prisma/client";

export const { customer, user } = new PrismaClient();
