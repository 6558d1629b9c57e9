import { Injectable } from "@nestjs/common";
import { ApplicationStatus, type InsuranceApplication } from "./application.js";
import { pricingModel } from "./pricingModel.js";

const LIMIT = 0.7;

@Injectable()
export class ScoringService {
  readonly pricingModel = pricingModel;

  async score(application: InsuranceApplication): Promise<{ score: number }> {
    return { score: application.id.length };
  }

  outcomeOf(application: InsuranceApplication): ApplicationStatus {
    const score = application.id.length / 10;
    if (score > LIMIT) return ApplicationStatus.Declined;
    return ApplicationStatus.Accepted;
  }
}
