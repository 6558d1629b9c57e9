import { Body, Controller, Delete, Post, Req } from "@nestjs/common";

declare const users: { update(id: string, change: object): Promise<void>; secretOf(id: string): Promise<string> };
declare const twoFactor: { disable(id: string): Promise<void>; verify(secret: string, code: string): boolean };
declare const hasher: { verify(id: string, password: string): Promise<boolean> };

@Controller("two-factor")
export class TwoFactorController {
  @Post("disable")
  async disable(@Req() req: { user: { id: string } }) { // want missing-mfa-step-up "POST /two-factor/disable takes the second factor off .* no code and no password"
    await users.update(req.user.id, { twoFactorEnabled: false, twoFactorSecret: null });
  }

  @Delete("totp")
  async off(@Req() req: { user: { id: string } }) { // want missing-mfa-step-up "DELETE /two-factor/totp takes the second factor off"
    await twoFactor.disable(req.user.id);
  }

  @Post("disable-with-code")
  async disableWithCode(@Req() req: { user: { id: string } }, @Body("code") code: string) {
    const isValid = twoFactor.verify(await users.secretOf(req.user.id), code);
    if (isValid) await twoFactor.disable(req.user.id);
  }

  @Post("disable-with-password")
  async disableWithPassword(@Req() req: { user: { id: string } }, @Body() body: { password: string }) {
    if (await hasher.verify(req.user.id, body.password)) await twoFactor.disable(req.user.id);
  }

  @Post("enable")
  async enable(@Req() req: { user: { id: string } }) {
    await users.update(req.user.id, { twoFactorEnabled: true });
  }
}
