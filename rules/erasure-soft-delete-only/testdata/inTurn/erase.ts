import { type Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
type Eraser = (tx: Prisma.TransactionClient, visitorId: string) => Promise<unknown>;

async function eraseVisitor(tx: Prisma.TransactionClient, id: string) {
  await tx.visitor.updateMany({ where: { id }, data: { fullName: null, email: null } });
}

async function eraseTalks(tx: Prisma.TransactionClient, visitorId: string) {
  await tx.talk.updateMany({ where: { visitorId }, data: { deletedAt: new Date() } }); // want erasure-soft-delete-only "eraseTalks says that it erases, and only marks Talk"
}

const inTurn: Eraser[] = [eraseTalks, eraseVisitor];

export async function eraseAll(visitorId: string) {
  await prisma.$transaction(async (tx) => {
    for (const erase of inTurn) await erase(tx, visitorId);
  });
}

/** Of an editor: the list is none of erasers. */
async function removeSketch(tx: Prisma.TransactionClient, id: string) {
  await tx.sketch.updateMany({ where: { id }, data: { deletedAt: new Date() } });
}
async function addSketch(tx: Prisma.TransactionClient, fullName: string) {
  await tx.sketch.create({ data: { fullName, mobile: "" } });
}
export const commands = [removeSketch, addSketch];
