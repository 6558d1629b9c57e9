import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const GONE = { status: "DELETED", deletedAt: new Date() };
declare const mailer: { sendGoodbye(id: string): Promise<void> };

/** Sessions go, and the person stays. */
export async function deleteAccount(userId: string) {
  await prisma.$transaction([
    prisma.session.deleteMany({ where: { userId } }),
    prisma.user.update({ where: { id: userId }, data: { deletedAt: new Date() } }), // want erasure-soft-delete-only "User \(deletedAt\)"
  ]);
  await mailer.sendGoodbye(userId);
}

export async function gdprDelete(userId: string) {
  const data = { status: "DELETED", deletedAt: new Date() }; // want erasure-soft-delete-only "gdprDelete"
  await prisma.user.update({ where: { id: userId }, data });
}

export async function accountDeletion(userId: string) {
  await prisma.user.update({ where: { id: userId }, data: GONE }); // want erasure-soft-delete-only "accountDeletion"
}

export async function eraseUser(userId: string) {
  await prisma.user.update({ where: { id: userId }, data: { name: "erased", email: `${userId}@invalid`, deletedAt: new Date() } });
}

/** Nobody is erased: somebody decides on it. */
export async function requestAccountDeletion(userId: string) {
  await prisma.user.update({ where: { id: userId }, data: { status: "DELETION_REQUESTED" } });
}

/** Brought back. */
export async function undoDeleteAccount(userId: string) {
  await prisma.user.update({ where: { id: userId }, data: { deletedAt: null } });
}

/** An ordinary list of leads: nobody promised anything. */
export async function deleteLead(id: string) {
  await prisma.lead.update({ where: { id }, data: { deletedAt: new Date() } });
}
