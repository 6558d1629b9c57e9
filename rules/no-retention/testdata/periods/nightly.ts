import { Cron } from "@nestjs/schedule";
import { prisma } from "./prisma";
import { DAYS, PERIODS, SHOWN } from "./periods";

const before = (days: number) => new Date(Date.now() - days * 86_400_000);

export class Nightly {
  @Cron("0 15 2 * * *")
  async byModel() {
    for (const period of PERIODS)
      await (prisma[period.model] as any).deleteMany({ where: { [period.field]: { lt: before(period.days) } } });
  }

  @Cron("0 25 2 * * *")
  async byDays() {
    await Promise.all(
      Object.entries(DAYS).map(([model, days]) => (prisma as any)[model].deleteMany({ where: { takenAt: { lt: before(days) } } })),
    );
  }

  @Cron("0 35 2 * * *")
  async byTable() {
    for (const { table, days } of [{ table: "referee", days: 30 }])
      await prisma.$executeRawUnsafe(`DELETE FROM ${table} WHERE named_at < $1`, before(days));
  }

  async pages() {
    for (const one of SHOWN) await (prisma as any)[one.model].findMany({ take: one.days });
  }
}
