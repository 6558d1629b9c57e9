import { prisma } from "../shared/prisma";
import { premiumOf } from "../shared/tariff";
import { trail } from "../shared/trail";
import { log } from "../shared/audit";

interface Clerk {
  id: string;
}

export async function adjustPremium(id: string, premium: number, clerk: Clerk) {
  await prisma.policy.update({ where: { id }, data: { premium } }); // want manual-override-unrecorded "an audit record says who did"
  await trail.change(clerk.id, "policy", id, ["premium"]);
}

export async function adjustPremiumForReason(id: string, premium: number, clerk: Clerk, reasonCode: string) {
  await prisma.policy.update({ where: { id }, data: { premium } });
  await trail.change(clerk.id, "policy", id, ["premium"], reasonCode);
}

export async function adjustWithOldValue(id: string, premium: number, clerk: Clerk) {
  const before = await prisma.policy.findUniqueOrThrow({ where: { id } });
  await prisma.policy.update({ where: { id }, data: { premium } });
  await trail.change(clerk.id, "policy", id, { from: before.premium, to: premium });
}

export async function overrideResult(id: string, decision: string, clerk: Clerk) {
  await prisma.uwCase.update({ where: { id, decidedBy: "ENGINE" }, data: { underwritingResult: decision } }); // want manual-override-unrecorded "underwritingResult"
  await log(clerk.id, "uw-case", id, ["underwritingResult"]);
}

export async function overrideAgreed(id: string, decision: string, clerk: Clerk, decidedBy: string) {
  await prisma.uwCase.update({ where: { id }, data: { underwritingResult: decision, decidedBy } });
  await log(clerk.id, "uw-case", id, ["underwritingResult"]);
}

export async function recalculate(id: string, clerk: Clerk) {
  const policy = await prisma.policy.findUniqueOrThrow({ where: { id } });
  await prisma.policy.update({ where: { id }, data: { premium: premiumOf(policy) } });
  await trail.change(clerk.id, "policy", id, ["premium"]);
}

export const premiumOfPolicy = (sum: number) => Math.round(sum * 0.01);
