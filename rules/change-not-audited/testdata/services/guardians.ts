import { Cron } from "@nestjs/schedule";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const record = (id: string, action: string) => prisma.auditLog.create({ data: { id, action } });

export class Guardians {
  /** Written in a callback, and recorded when that is through. */
  async replace(id: string, passportNo: string) {
    await prisma.$transaction(async (tx) => {
      await tx.trustee.update({ where: { id }, data: { passportNo } });
    });
    await record(id, "guardian-replaced");
  }

  /** Recorded only sometimes. */
  async correct(id: string, passportNo: string, loud: boolean) {
    await prisma.$transaction(async (tx) => {
      await tx.trustee.update({ where: { id }, data: { passportNo } }); // want change-not-audited "correct changes"
    });
    if (loud) await record(id, "guardian-corrected");
  }

  /** Recorded beside it, when something else is done. */
  async restore(id: string, passportNo: string) {
    const later = async () => record(id, "guardian-restored");
    await prisma.$transaction(async (tx) => {
      await tx.trustee.update({ where: { id }, data: { passportNo } }); // want change-not-audited "restore changes"
    });
    return later;
  }

  /** Their time has come. */
  @Cron("0 3 * * *")
  async nightly() {
    await prisma.$transaction(async (tx) => {
      await tx.trustee.deleteMany({ where: { id: "" } });
    });
  }
}
