"use server";

import { PrismaClient } from "@prisma/client";
import { recorded } from "../lib/auth";
import { client } from "../lib/client";

const prisma = new PrismaClient();

export const describe = client.action(
  recorded<{ description: string }>(async ({ ctx, input }) => {
    return prisma.claim.update({ where: { id: ctx.user.id }, data: { description: input.description } });
  }),
);
export const describeAny = client.action(
  recorded<{ id: string; description: string }>(async ({ input }) => {
    return prisma.claim.update({ where: { id: input.id }, data: { description: input.description } }); // want object-access-unchecked "lets any signed-in caller change any Claim"
  }),
);
