import { Body, Controller, type ExecutionContext, Injectable, Patch, Post, SetMetadata, UseGuards } from "@nestjs/common";

declare const accounts: { save(change: object): Promise<void> };

export const RequireStepUp = () => SetMetadata("stepUp", true);

class PayeeDto {
  iban!: string;
  totp!: string;
}

@Injectable()
export class RecentLoginGuard {
  canActivate(context: ExecutionContext) {
    const { auth } = context.switchToHttp().getRequest();
    return Date.now() / 1000 - auth.auth_time < 300;
  }
}

@Injectable()
export class OtpThrottlerGuard {
  canActivate() {
    return true;
  }
}

@Controller("payouts")
@UseGuards(RecentLoginGuard)
export class PayoutController {
  @Post()
  create(@Body() body: object) {
    return accounts.save(body);
  }

  @Patch("bank-account")
  bankAccount(@Body() body: object) {
    return accounts.save(body);
  }
}

@Controller("accounts")
export class AccountController {
  @Post("payee")
  @RequireStepUp()
  payee(@Body() body: object) {
    return accounts.save(body);
  }

  @Post("beneficiary/change")
  beneficiary(@Body() dto: PayeeDto) {
    return accounts.save(dto);
  }

  @Post("surrenders")
  @UseGuards(OtpThrottlerGuard)
  surrender(@Body() body: object) { // want missing-mfa-step-up "POST /accounts/surrenders sends money out"
    return accounts.save(body);
  }
}
