// A function is about what it is named for, whatever its class is about.
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export class SettlementService {
  async approveRefund(id: string, staff: { id: string }) {
    await prisma.refund.update({ where: { id }, data: { status: "APPROVED", approvedBy: staff.id } }); // want approval-without-maker-checker
  }

  async approveNewsletterDraft(id: string, staff: { id: string }) {
    await prisma.newsletterDraft.update({ where: { id }, data: { status: "APPROVED", approvedBy: staff.id } });
  }
}
