"use server";
import { PrismaClient } from "@prisma/client";
import { auth } from "@/auth";

const prisma = new PrismaClient();

export async function changePhone(phone: string) {
  const session = await auth();
  await prisma.patient.update({ where: { userId: session.user.id }, data: { phone } });
}
