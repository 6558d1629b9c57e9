import { Body, Controller, Post, UseGuards } from "@nestjs/common";
import { Throttle, ThrottlerGuard } from "@nestjs/throttler";
import { CodeService } from "./code.service";

@Controller("codes")
export class CodeController {
  constructor(private readonly codes: CodeService) {}
  @Post("otp/send")
  send(@Body() body: { phone: string }) { // want enumeration-unthrottled "POST /codes/otp/send has no limit of calls; other handlers of this file have ThrottlerGuard before them"
    return this.codes.issue(body.phone);
  }
  @Post("otp/verify")
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  verify(@Body() body: { phone: string; code: string }) {
    return this.codes.check(body.phone, body.code);
  }
}

@Controller("pins")
@UseGuards(ThrottlerGuard)
export class PinController {
  constructor(private readonly codes: CodeService) {}
  @Post("otp/verify")
  verify(@Body() body: { phone: string; code: string }) {
    return this.codes.check(body.phone, body.code);
  }
}
