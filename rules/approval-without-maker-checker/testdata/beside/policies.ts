// Applications for policies, of which no schema is shown: one function wants two persons, so the other is told about.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function accept(applicationId: string, underwriterId: string) {
  await prisma.policyApplication.update({ where: { id: applicationId }, data: { status: "APPROVED", approvedById: underwriterId } }); // want approval-without-maker-checker "accept sets status: approved"
}

export async function acceptOfOthers(applicationId: string, underwriterId: string) {
  const { createdById } = await prisma.policyApplication.findUniqueOrThrow({ where: { id: applicationId } });
  if (createdById === underwriterId) throw new Error("OWN");
  await prisma.policyApplication.update({ where: { id: applicationId }, data: { status: "APPROVED", approvedById: underwriterId } });
}

export async function submit(applicationId: string) {
  await prisma.policyApplication.update({ where: { id: applicationId }, data: { status: "SUBMITTED" } });
}
