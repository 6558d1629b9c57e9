"use server";
import { PrismaClient } from "@prisma/client";
import { getServerSession } from "next-auth";

const prisma = new PrismaClient();

export async function rename(holderId: string, fullName: string) {
  const session = await getServerSession();
  if (!session) throw new Error("unauthorized");
  await prisma.policyholder.update({ where: { id: holderId }, data: { fullName } }); // want object-access-unchecked "change any Policyholder"
}

export async function renameOwn(fullName: string) {
  const session = await getServerSession();
  if (!session) throw new Error("unauthorized");
  await prisma.policyholder.update({ where: { id: session.user.holderId }, data: { fullName } });
}
