// Services whose endpoints are elsewhere: whoever calls them says who gets the case.
import { PrismaClient } from "@prisma/client";
import { DataSource } from "typeorm";
import { Claim } from "./claim.entity";
import { ConflictRegister } from "./conflict-register";

const prisma = new PrismaClient();

export class Allocation {
  constructor(
    private readonly source: DataSource,
    private readonly conflicts: ConflictRegister,
  ) {}

  async assignSurveyor(claimId: string, surveyorId: string) {
    await this.source.transaction(async (tx) => {
      const claim = await tx.findOneByOrFail(Claim, { id: claimId });
      claim.surveyorId = surveyorId; // want conflict-of-interest-unchecked "surveyorId"
      await tx.save(claim);
    });
  }

  async assignAssessor(claimId: string, assessorId: string) {
    const claim = await this.source.manager.findOneByOrFail(Claim, { id: claimId });
    await this.conflicts.assertNone(assessorId, [claim.claimantId, claim.payeeId]);
    claim.assessorId = assessorId;
    await this.source.manager.save(claim);
  }

  async load(claimId: string, assessorId: string) {
    return prisma.claim.findMany({ where: { id: claimId, assessorId } });
  }

  async importClaims(rows: { id: string; assessorId: string }[]) {
    for (const row of rows) await prisma.claim.update({ where: { id: row.id }, data: { assessorId: row.assessorId } });
  }
}

export async function reassignAdjuster(claimId: string, to: { id: string }) {
  await prisma.claim.update({ where: { id: claimId }, data: { adjusterId: to.id } }); // want conflict-of-interest-unchecked
}

export async function assignPrinter(taskId: string, printerId: string) {
  await prisma.callbackTask.update({ where: { id: taskId }, data: { printerId } });
}
