"use server";
import { prisma } from "./db";

export async function updateClaim(id: string, changes: Record<string, unknown>) {
  await prisma.claim.update({ where: { id }, data: changes }); // want mass-assignment-pii "sets status, paidAmount"
}

export async function noteClaim(id: string, note: string) {
  await prisma.claim.update({ where: { id }, data: { note } });
}
