import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import { StaffGuard } from "./auth";
import { ClaimsService } from "./claims.service";

@Controller("claims")
@UseGuards(StaffGuard)
export class ClaimsController {
  constructor(private readonly claims: ClaimsService) {}

  @Post("pay")
  pay(@Body() body: { idNumber: string; amount: number }) {
    return this.claims.pay(body.idNumber, body.amount);
  }

  @Post("correct")
  correct(@Body() body: { id: string; idNumber: string; phone: string }) {
    return this.claims.correct(body.id, body.idNumber, body.phone);
  }
}
