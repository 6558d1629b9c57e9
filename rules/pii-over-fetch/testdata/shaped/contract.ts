// The contract says which members leave.
import { PrismaClient } from "@prisma/client";
import { tsr } from "@ts-rest/serverless/next";
import { contract } from "./unseen";

const prisma = new PrismaClient();

export const nominees = tsr.router(contract, {
  list: async () => {
    const body = await prisma.nominee.findMany();
    return { status: 200 as const, body };
  },
});
