import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function isRelative(staffId: string, personId: string) {
  return (await prisma.staffRelation.count({ where: { staffId, personId } })) > 0;
}

export async function pickUnderwriter(caseId: string) {
  const [free] = await prisma.staff.findMany({ where: { role: "underwriter", NOT: { id: caseId } }, take: 1 });
  return free?.id;
}
