import { Injectable } from "@nestjs/common";
import type { Policy } from "./policy.entity.js";

@Injectable()
export class PremiumCalculator {
  premiumFor(policy: Policy) {
    return policy.sumInsured * 0.004 * (1 - policy.discountRate);
  }
}
