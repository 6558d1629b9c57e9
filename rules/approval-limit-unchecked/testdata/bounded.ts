import { Body, Controller, Param, Post } from "@nestjs/common";
import Decimal from "decimal.js";
import { IsNumber, Max } from "class-validator";

class GoodwillDto {
  @IsNumber() @Max(150) amount!: number;
}

class RefundDto {
  @IsNumber() amount!: number;
}

interface Payouts {
  send(order: { to: string; amount: number }): Promise<void>;
  createPayout(to: string, amount: number): Promise<void>;
}

@Controller("claims")
export class ClaimPaymentController {
  constructor(
    private readonly payouts: Payouts,
    private readonly workflow: { escalate(id: string): Promise<void> },
  ) {}

  @Post(":id/goodwill")
  goodwill(@Param("id") id: string, @Body() dto: GoodwillDto) {
    return this.payouts.createPayout(id, dto.amount);
  }

  @Post(":id/refund")
  refund(@Param("id") id: string, @Body() dto: RefundDto) {
    return this.payouts.createPayout(id, dto.amount); // want approval-limit-unchecked "POST /claims/:id/refund pays out"
  }

  @Post(":id/compensation")
  compensate(@Param("id") id: string, @Body() { amount }: RefundDto) {
    if (!amount) return undefined;
    return this.payouts.send({ to: id, amount }); // want approval-limit-unchecked "POST /claims/:id/compensation"
  }

  @Post(":id/settlement")
  async settle(@Param("id") id: string, @Body() { amount }: RefundDto) {
    if (new Decimal(amount).gt(10_000)) return this.workflow.escalate(id);
    return this.payouts.createPayout(id, amount);
  }
}
