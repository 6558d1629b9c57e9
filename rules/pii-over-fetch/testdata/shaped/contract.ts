// The contract says which members leave.
import { PrismaClient } from "@prisma/client";
import { initServer } from "@ts-rest/express";
import { contract } from "./unseen";

const prisma = new PrismaClient();

export const nominees = initServer().router(contract, {
  list: async () => ({ status: 200, body: await prisma.nominee.findMany() }),
});
