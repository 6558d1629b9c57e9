import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Officer { id: string; personId: string }

export const complaintsOf = (policyholderId: string) => prisma.complaint.findMany({ where: { policyholderId } });

export class ComplaintQueue {
  async takeNext(complaintId: string, officer: Officer) {
    await prisma.complaint.update({ where: { id: complaintId, caseHandlerId: null }, data: { caseHandlerId: officer.id } }); // want conflict-of-interest-unchecked "takeNext sets caseHandlerId"
  }

  async takeUnrelated(complaintId: string, officer: Officer) {
    const related = await prisma.relative.findMany({ where: { staffId: officer.id } });
    if (related.length > 0) throw new Error("RELATED");
    await prisma.complaint.update({ where: { id: complaintId }, data: { caseHandlerId: officer.id } });
  }

  // The queue says who gets it.
  async dequeue(complaintId: string, officer: Officer) {
    await prisma.complaint.update({ where: { id: complaintId }, data: { caseHandlerId: officer.id } });
  }
}
