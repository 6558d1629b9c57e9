import { Body, Controller, Post } from "@nestjs/common";
import { AuthService } from "./auth.service.js";

@Controller("auth")
export class AuthController {
  constructor(private readonly auth: AuthService) {}
  @Post("login")
  login(@Body() dto: { login: string; password: string }) { // want enumeration-unthrottled "POST /auth/login compares a password"
    return this.auth.enter(dto.login, dto.password);
  }
  @Post("otp/verify")
  verify(@Body() dto: { mobile: string; code: string }) { // want enumeration-unthrottled "POST /auth/otp/verify"
    return this.auth.check(dto.mobile, dto.code);
  }
  @Post("sms-code")
  sendSmsCode(@Body() dto: { mobile: string }) { // want enumeration-unthrottled "POST /auth/sms-code sends"
    return this.auth.issue(dto.mobile);
  }
  @Post("logout")
  logout() {
    return {};
  }
}
