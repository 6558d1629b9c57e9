"use server";
import { prisma } from "./db";
import { withMember } from "./wrappers";

export const changePolicy = withMember(async (me, form: FormData) => {
  await prisma.policy.update({ where: { id: me.contractId }, data: Object.fromEntries(form) }); // want mass-assignment-pii "sets riskClass, premiumRebate"
});

export const changeNote = withMember(async (me, form: FormData) => {
  await prisma.policy.update({ where: { id: me.contractId }, data: { note: String(form.get("note")) } });
});
