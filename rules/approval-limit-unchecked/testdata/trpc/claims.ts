import { PrismaClient } from "@prisma/client";
import { initTRPC } from "@trpc/server";
import { z } from "zod";

const t = initTRPC.create();
const prisma = new PrismaClient();
const input = z.object({ id: z.string(), approvedAmount: z.number().positive() });

export const claims = t.router({
  approve: t.procedure.input(input).mutation(async ({ input: { id, approvedAmount } }) => {
    await prisma.claim.update({ where: { id }, data: { status: "APPROVED", approvedAmount } }); // want approval-limit-unchecked "CALL claims.approve approves an amount"
  }),
  approveAndPay: t.procedure.input(input).mutation(async ({ input: { id, approvedAmount } }) => {
    await prisma.$transaction(async (tx) => {
      await tx.claim.update({ where: { id }, data: { status: "APPROVED", approvedAmount } }); // want approval-limit-unchecked
    });
  }),
});
