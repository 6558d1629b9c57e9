import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Admin { id: string }

export async function decideEntitlement(id: string, admin: Admin) {
  const asked = await prisma.roleRequest.update({ where: { id }, data: { status: "APPROVED", decidedBy: admin.id } }); // want approval-without-maker-checker "decideEntitlement sets status: approved"
  await prisma.memberRole.create({ data: { memberId: asked.memberId, role: asked.role } });
}

export async function decideEntitlementOfOthers(id: string, admin: Admin) {
  const asked = await prisma.roleRequest.findUniqueOrThrow({ where: { id } });
  if ([asked.requestedBy, asked.memberId].includes(admin.id)) throw new Error("SECOND_PERSON");
  await prisma.roleRequest.update({ where: { id }, data: { status: "APPROVED", decidedBy: admin.id } });
}

export async function refuseEntitlement(id: string, admin: Admin) {
  await prisma.roleRequest.update({ where: { id }, data: { status: "REJECTED", decidedBy: admin.id } });
}

export async function approvePhoto(id: string, admin: Admin) {
  await prisma.photo.update({ where: { id }, data: { status: "APPROVED", decidedBy: admin.id } });
}
