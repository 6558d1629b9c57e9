import { Cron } from "@nestjs/schedule";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Lead {
  @PrimaryColumn() id!: string;
  @Column() idCardNo!: string;
}

@Entity()
export class Prospect { // want no-retention "Prospect, and nothing ends it; 1 of 2"
  @PrimaryColumn() id!: string;
  @Column() idCardNo!: string;
}

export class Leads {
  constructor(private readonly leads: Repository<Lead>, private readonly prospects: Repository<Prospect>) {}

  async keep(lead: Lead) {
    await this.leads.save(lead);
    await this.prospects.save(lead);
  }

  @Cron("0 3 * * *")
  async nightly() {
    await this.leads.delete({});
  }
}
