import { PrismaClient } from "@prisma/client";
import { ForbiddenException } from "@nestjs/common";

const prisma = new PrismaClient();

interface Clerk {
  id: string;
}
interface Payout {
  id: string;
  status: string;
  createdBy: string;
  approvedBy?: string;
}

/** Those who take the step of approval compare before; who submits approves nothing. */
export class PayoutSteps {
  async approve(payout: Payout, clerk: Clerk) {
    if (payout.createdBy === clerk.id) throw new ForbiddenException("SAME_PERSON");
    await this.advance(payout, "approved", clerk);
  }
  async submit(payout: Payout, clerk: Clerk) {
    await this.advance(payout, "submitted", clerk);
  }
  private async advance(payout: Payout, to: string, clerk: Clerk) {
    await prisma.payout.update({
      where: { id: payout.id },
      data: { status: to, approvedBy: to === "approved" ? clerk.id : payout.approvedBy },
    });
  }
}

/** Nobody compares. */
export class RefundSteps {
  async approve(payout: Payout, clerk: Clerk) {
    await this.advance(payout, "approved", clerk);
  }
  private async advance(payout: Payout, to: string, clerk: Clerk) {
    await prisma.payout.update({
      where: { id: payout.id },
      data: { status: to, approvedBy: to === "approved" ? clerk.id : payout.approvedBy }, // want approval-without-maker-checker
    });
  }
}

/** The same person as both, in one write. */
export async function overrideEnrollment(id: string, clerk: Clerk) {
  const me = clerk.id;
  await prisma.enrollment.create({ data: { id, status: "approved", createdBy: me, approvedBy: me } }); // want approval-without-maker-checker
}
export async function importEnrollment(id: string, clerk: Clerk, approver: Clerk) {
  await prisma.enrollment.create({ data: { id, status: "approved", createdBy: clerk.id, approvedBy: approver.id } });
}
export async function reopenEnrollment(id: string, clerk: Clerk) {
  await prisma.enrollment.create({ data: { id, status: "draft", createdBy: clerk.id, updatedBy: clerk.id } });
}
export async function publishComment(id: string, clerk: Clerk) {
  await prisma.comment.create({ data: { id, status: "approved", createdBy: clerk.id, approvedBy: clerk.id } });
}

/** 核赔 */
export async function hepei(baoan: { status: string; hepeiren: string; save(): Promise<void> }, clerk: Clerk) {
  baoan.status = "APPROVED"; // want approval-without-maker-checker
  baoan.hepeiren = clerk.id;
  await baoan.save();
}
