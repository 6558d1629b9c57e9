"use server";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function saveContact(id: string, passportNo: string) { // want change-not-audited "ACTION"
  await prisma.contact.update({ where: { id }, data: { passportNo } });
}

export async function saveInOne(id: string, passportNo: string) {
  await prisma.$transaction(async (tx) => {
    await tx.contact.update({ where: { id }, data: { passportNo } });
    await tx.auditLog.create({ data: { action: "contact-changed", id } });
  });
}

/** Deletions are not looked at yet. */
export async function removeContact(id: string) { // want change-not-audited "removeContact"
  await prisma.contact.delete({ where: { id } });
}
