// Who has a case on the desk, or has decided on it before, is kept from the next step; that it must be one's own is no such check.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
interface Clerk {
  userId: string;
}

export async function approveLoan(id: string, session: Clerk) {
  const loan = await prisma.loan.findUniqueOrThrow({ where: { id } });
  if (loan.assignedTo === session.userId) throw new Error("somebody else has to");
  await prisma.loan.update({ where: { id }, data: { status: "approved" } });
}

export async function approveOwnLoan(id: string, session: Clerk) {
  const loan = await prisma.loan.findUniqueOrThrow({ where: { id } });
  if (loan.assignedTo !== session.userId) throw new Error("not on your desk");
  await prisma.loan.update({ where: { id }, data: { status: "approved" } }); // want approval-without-maker-checker
}

export async function payClaim(id: string, session: Clerk) {
  const claim = await prisma.claim.findFirstOrThrow({ where: { id, verifiedBy: { not: session.userId } } });
  await prisma.claim.update({ where: { id: claim.id }, data: { status: "paid" } });
}

export async function payChecked(id: string, session: Clerk) {
  const claim = await prisma.claim.findUniqueOrThrow({ where: { id } });
  if (claim.status === "paid" || claim.reviewedBy === session.userId) throw new Error("another person pays");
  await prisma.claim.update({ where: { id: claim.id }, data: { status: "approved" } });
}

export async function approveOpen(id: string, session: Clerk) {
  const claim = await prisma.claim.findFirstOrThrow({ where: { id, assignedTo: session.userId, kind: { not: "life" } } });
  await prisma.claim.update({ where: { id: claim.id }, data: { status: "approved" } }); // want approval-without-maker-checker
}

export async function approveUnlessDone(id: string, session: Clerk) {
  const claim = await prisma.claim.findUniqueOrThrow({ where: { id } });
  if (claim.reviewed === true) throw new Error(`done, ${session.userId}`);
  await prisma.claim.update({ where: { id: claim.id }, data: { status: "approved" } }); // want approval-without-maker-checker
}

const isHolder = (claim: { assigneeId: string }, session: Clerk) => claim.assigneeId === session.userId;

export async function approveHeld(id: string, session: Clerk) {
  const claim = await prisma.claim.findUniqueOrThrow({ where: { id } });
  if (!isHolder(claim, session)) throw new Error("take it up first");
  await prisma.claim.update({ where: { id: claim.id }, data: { status: "approved" } }); // want approval-without-maker-checker
}
