import { Cron } from "@nestjs/schedule";
import { type DataSource, LessThan } from "typeorm";
import { Applicant, Enquirer } from "./entities";

export class Nightly {
  constructor(private readonly source: DataSource) {}

  @Cron("0 4 * * *")
  async sweep(limit: Date) {
    const outdated = [Enquirer, Applicant];
    for (const one of outdated) await this.source.getRepository(one).delete({ id: LessThan(limit.toISOString()) });
  }
}
