import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { type DiscountDto, Policy, type PolicyDto, type ReasonedDto, UnderwritingCase } from "./policy.entity.js";
import { PremiumCalculator } from "./premium.calculator.js";

@Injectable()
export class PolicyService {
  constructor(
    @InjectRepository(Policy) private readonly policies: Repository<Policy>,
    @InjectRepository(UnderwritingCase) private readonly cases: Repository<UnderwritingCase>,
    private readonly calculator: PremiumCalculator,
  ) {}

  async setDiscount(id: string, dto: DiscountDto) {
    const policy = await this.policies.findOneByOrFail({ id });
    policy.discountRate = dto.discountRate; // want manual-override-unrecorded "PUT /policies/:id/discount sets discountRate .*past PremiumCalculator"
    await this.policies.save(policy);
  }

  async change(id: string, dto: PolicyDto) {
    await this.policies.update({ id }, dto); // want manual-override-unrecorded "PATCH /policies/:id sets premium"
  }

  async setReasoned(id: string, dto: ReasonedDto) {
    const policy = await this.policies.findOneByOrFail({ id });
    policy.discountRate = dto.discountRate;
    await this.policies.save(policy);
  }

  async setResult(id: string, underwritingResult: string) {
    await this.cases.update({ id }, { underwritingResult }); // want manual-override-unrecorded "PUT /policies/:id/underwriting sets underwritingResult"
  }

  async changeSum(id: string, sumInsured: number) {
    const policy = await this.policies.findOneByOrFail({ id });
    policy.sumInsured = sumInsured;
    policy.premium = this.calculator.premiumFor(policy);
    await this.policies.save(policy);
  }

  async keepPremium(id: string, premium: number) {
    await this.policies.update({ id }, { premium });
  }
}
