import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { ApplicationStatus, InsuranceApplication } from "./application.js";
import { ScoringService } from "./scoring.service.js";

@Injectable()
export class ApplicationsService {
  constructor(
    @InjectRepository(InsuranceApplication) private readonly applications: Repository<InsuranceApplication>,
    private readonly scoring: ScoringService,
  ) {}

  async assess(id: string) {
    const application = await this.applications.findOneByOrFail({ id });
    application.status = this.scoring.outcomeOf(application); // want automated-decision-unreviewed "POST /applications/:id/assess refuses by score alone \(status: declined\)"
    await this.applications.save(application);
  }

  async screen(id: string) {
    const application = await this.applications.findOneByOrFail({ id });
    const { score } = await this.scoring.score(application);
    if (score > 0.7) await this.decline(application);
  }

  private async decline(application: InsuranceApplication) {
    application.declined = true; // want automated-decision-unreviewed "POST /applications/:id/screen refuses by score alone \(declined\)"
    await this.applications.save(application);
  }

  async price(id: string) {
    const application = await this.applications.findOneByOrFail({ id });
    application.premium = await this.scoring.pricingModel.predict(application); // want automated-decision-unreviewed "sets premium by \w+ alone"
    await this.applications.save(application);
  }
}
