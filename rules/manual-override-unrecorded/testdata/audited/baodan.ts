import { z } from "zod";
import { prisma } from "./trail";

const Gaijia = z.object({ baodanId: z.string(), xinJine: z.number() });
const premiums = { calculatePremium: (baoe: number) => baoe * 0.002 };

export async function tiaozhengYongjin(input: unknown) {
  const { baodanId, xinJine } = Gaijia.parse(input);
  await prisma.yongjin.update({ where: { baodanId }, data: { jine: xinJine } }); // want manual-override-unrecorded "tiaozhengYongjin sets jine"
}

export async function manualPremium(id: string, given: { premium?: number; sumInsured: number }) {
  const premium = given.premium ?? premiums.calculatePremium(given.sumInsured);
  await prisma.policy.update({ where: { id }, data: { premium } }); // want manual-override-unrecorded "sets premium"
}

export async function rerate(id: string, sumInsured: number) {
  const premium = sumInsured > 0 ? premiums.calculatePremium(sumInsured) : 0;
  await prisma.policy.update({ where: { id }, data: { premium } });
}
