import { subDays } from "date-fns";
import { PrismaService } from "./prisma.service";
import { archive } from "./archive";

export class CleanupJob {
  constructor(private readonly prisma: PrismaService) {}

  // What else it deletes is no archive.
  async nightly() {
    const now = new Date();
    await this.prisma.uploadTemp.deleteMany({ where: { createdAt: { lt: subDays(now, 7) } } });
    await this.prisma.auditTrail.deleteMany({ where: { at: { lt: subDays(now, 30) } } }); // want audit-log-mutable "kept for 30 days"
  }

  async monthly() {
    const now = new Date();
    await archive.upload("audit", await this.prisma.auditTrail.findMany({ where: { at: { lt: subDays(now, 30) } } }));
    await this.prisma.auditTrail.deleteMany({ where: { at: { lt: subDays(now, 30) } } });
  }
}
