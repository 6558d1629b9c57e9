import { subDays, subYears } from "date-fns";
import { PrismaService } from "./prisma.service";

// What a retention job deletes, by itself.
export class PurgeJob {
  constructor(private readonly prisma: PrismaService) {}

  async run() {
    const now = new Date();
    await this.prisma.claimPayment.deleteMany({ where: { paidAt: { lt: subDays(now, 180) } } }); // want statutory-deadline-exceeded "claimPayment.deleteMany keeps these records for 180 days"
    await this.prisma.premiumReceipt.deleteMany({ where: { createdAt: { lt: subYears(now, 2) } } }); // want statutory-deadline-exceeded "premiumReceipt"
    await this.prisma.payout.deleteMany({ where: { createdAt: { lt: subYears(now, 12) } } });
    await this.prisma.paymentAttempt.deleteMany({ where: { createdAt: { lt: subDays(now, 30) } } });
    await this.prisma.claimDraft.deleteMany({ where: { createdAt: { lt: subDays(now, 30) } } });
    await this.prisma.payout.deleteMany({ where: { createdAt: { lt: subDays(now, 30) }, status: "CANCELLED" } });
  }
}
