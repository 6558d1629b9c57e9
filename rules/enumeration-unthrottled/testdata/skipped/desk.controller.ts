import { Body, Controller, Module, Post } from "@nestjs/common";
import { APP_GUARD } from "@nestjs/core";
import { SkipThrottle, Throttle, ThrottlerGuard, ThrottlerModule } from "@nestjs/throttler";
import { DeskService } from "./desk.service.js";

@Controller("desk")
export class DeskController {
  constructor(private readonly desk: DeskService) {}
  @SkipThrottle()
  @Post("otp/verify")
  verify(@Body() dto: { mobile: string; code: string }) { // want enumeration-unthrottled "POST /desk/otp/verify is left out of the limit of calls by SkipThrottle"
    return this.desk.check(dto.mobile, dto.code);
  }
  @SkipThrottle({ default: true })
  @Post("holders/exists")
  exists(@Body() dto: { hkid: string }) { // want enumeration-unthrottled "POST /desk/holders/exists is left out"
    return this.desk.has(dto.hkid);
  }
  @Post("pin/verify")
  pin(@Body() dto: { card: string; pin: string }) {
    return this.desk.check(dto.card, dto.pin);
  }
  @SkipThrottle()
  @Post("terms/verify")
  terms(@Body() dto: { version: string }) {
    return this.desk.accepts(dto.version);
  }
}

@SkipThrottle()
@Controller("kiosk")
export class KioskController {
  constructor(private readonly desk: DeskService) {}
  @SkipThrottle({ default: false })
  @Post("otp/verify")
  verify(@Body() dto: { mobile: string; code: string }) {
    return this.desk.check(dto.mobile, dto.code);
  }
  @Throttle({ default: { ttl: 60_000, limit: 3 } })
  @Post("otp/confirm")
  confirm(@Body() dto: { mobile: string; code: string }) {
    return this.desk.check(dto.mobile, dto.code);
  }
  @Post("otp/check")
  check(@Body() dto: { mobile: string; code: string }) { // want enumeration-unthrottled "POST /kiosk/otp/check is left out"
    return this.desk.check(dto.mobile, dto.code);
  }
}

@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])],
  controllers: [DeskController, KioskController],
  providers: [DeskService, { provide: APP_GUARD, useClass: ThrottlerGuard }],
})
export class DeskModule {}
