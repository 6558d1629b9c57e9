import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

/** Callers have to look; one of them does not, and is told about. */
async function release(id: string) {
  await prisma.refundOrder.update({ where: { id }, data: { status: "approved" } });
}

export async function approveRefund(id: string, session: { userId: string }) {
  const order = await prisma.refundOrder.findUniqueOrThrow({ where: { id } });
  if (order.requestedById === session.userId) throw new Error("needs a second person");
  await release(id);
}

export async function approveRefundQuickly(id: string) { // want approval-without-maker-checker "approveRefundQuickly sets status: approved"
  await release(id);
}

/** All callers look. */
async function releaseChecked(id: string) {
  await prisma.refundOrder.update({ where: { id }, data: { status: "approved" } });
}

export async function approveChecked(id: string, session: { userId: string }) {
  const order = await prisma.refundOrder.findUniqueOrThrow({ where: { id } });
  if (order.requestedById === session.userId) return false;
  await releaseChecked(id);
  return true;
}

export async function approveBatch(ids: string[], session: { userId: string }) {
  for (const id of ids) {
    await prisma.$transaction(async (tx) => {
      await tx.refundOrder.update({ where: { id }, data: { status: "approved", approvedById: session.userId } }); // want approval-without-maker-checker
    });
  }
}

/** Both steps by one function. */
export async function createApproved(id: string) {
  return prisma.refundOrder.create({ data: { id, status: "approved", requestedById: "x" } }); // want approval-without-maker-checker
}

/** SQL as text is not read. */
export async function approveBySql(id: string) {
  await prisma.$executeRaw`UPDATE refund_order SET status = 'approved' WHERE id = ${id}`; // want? approval-without-maker-checker
}
