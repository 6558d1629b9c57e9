// What is written down to be decided later pays nothing yet.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
type Staff = { id: string };

export async function requestPayout(claimId: string, amount: number, staff: Staff) {
  await prisma.payout.create({ data: { claimId, amount, status: "PENDING_REVIEW", createdBy: staff.id } });
}

export async function executePayout(claimId: string, amount: number, staff: Staff) {
  await prisma.payout.create({ data: { claimId, amount, status: "EXECUTED", createdBy: staff.id } }); // want approval-limit-unchecked
}
