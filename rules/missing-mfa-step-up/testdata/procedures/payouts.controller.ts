import { Body, type CanActivate, Controller, createParamDecorator, type ExecutionContext, ForbiddenException, Injectable, Param, Post, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import type { Repository } from "typeorm";

interface Staff { id: string; mfaAt: number }
class Payout { id!: string; status!: string }
class ReleaseDto { code!: string; otp!: string }
const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Staff => context.switchToHttp().getRequest().user);

@Injectable()
export class StepUpGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const user: Staff = context.switchToHttp().getRequest().user;
    if (Date.now() - user.mfaAt > 300_000) throw new ForbiddenException();
    return true;
  }
}

@Controller("payouts")
@UseGuards(AuthGuard("jwt"))
export class PayoutsController {
  constructor(private readonly payouts: Repository<Payout>) {}

  @Post(":id/pay")
  @UseGuards(StepUpGuard)
  async pay(@Param("id") id: string, @CurrentUser() user: Staff) {
    await this.payouts.save({ id, status: "paid", paidBy: user.id });
  }
  @Post(":id/release")
  async release(@Param("id") id: string, @CurrentUser() user: Staff) { // want missing-mfa-step-up "as StepUpGuard does for POST /payouts/:id/pay"
    await this.payouts.save({ id, status: "released", releasedBy: user.id });
  }
  @Post(":id/send")
  async send(@Param("id") id: string, @Body() dto: ReleaseDto) {
    await this.check(dto);
    await this.payouts.save({ id, status: "sent" });
  }
  private async check(dto: ReleaseDto) {
    if (!dto.otp) throw new ForbiddenException();
  }
}
