import { Controller, Post, Put, UseGuards } from "@nestjs/common";
import { TwoFactorGuard } from "@harbour/auth";

declare const users: { update(change: object): Promise<void> };

// Who sets a second factor up, or signs in with one, shows no habit of asking for it elsewhere.
@Controller("auth")
export class AuthController {
  @Post("2fa/backup-codes")
  @UseGuards(TwoFactorGuard)
  backupCodes() {
    return users.update({ backupCodes: [] });
  }

  @Post("login/second-step")
  @UseGuards(TwoFactorGuard)
  secondStep() {
    return users.update({ seen: true });
  }

  @Put("payout-account")
  payoutAccount() {
    return users.update({ account: "new" });
  }
}
