import { Body, Controller, Param, Patch, Post, Put, SetMetadata } from "@nestjs/common";
import type { DiscountDto, Policy, PolicyDto, ReasonedDto } from "./policy.entity.js";
import { PolicyService } from "./policy.service.js";
import { PremiumCalculator } from "./premium.calculator.js";

const NeedsApproval = () => SetMetadata("approval", "discount");

@Controller("policies")
export class PolicyController {
  constructor(
    private readonly service: PolicyService,
    private readonly calculator: PremiumCalculator,
  ) {}

  @Put(":id/discount")
  async discount(@Param("id") id: string, @Body() dto: DiscountDto) {
    await this.service.setDiscount(id, dto);
  }

  @Patch(":id")
  async change(@Param("id") id: string, @Body() dto: PolicyDto) {
    await this.service.change(id, dto);
  }

  @Put(":id/reasoned")
  async reasoned(@Param("id") id: string, @Body() dto: ReasonedDto) {
    await this.service.setReasoned(id, dto);
  }

  @Put(":id/underwriting")
  async result(@Param("id") id: string, @Body("result") result: string) {
    await this.service.setResult(id, result);
  }

  @Put(":id/sum")
  async sum(@Param("id") id: string, @Body("sumInsured") sumInsured: number) {
    await this.service.changeSum(id, sumInsured);
  }

  @Post(":id/anniversary")
  @NeedsApproval()
  async anniversary(@Param("id") id: string, @Body() policy: Policy) {
    await this.service.keepPremium(id, this.calculator.premiumFor(policy));
  }
}
