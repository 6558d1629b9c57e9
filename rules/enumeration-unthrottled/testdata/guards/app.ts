import { Body, Controller, Module, Post, UseGuards } from "@nestjs/common";
import { APP_GUARD } from "@nestjs/core";
import { Throttle, ThrottlerGuard, ThrottlerModule } from "@nestjs/throttler";

@Controller("otp")
export class Otp {
  @Post("verify")
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  verify(@Body() dto: { mobile: string; code: string }) {
    return dto.code === dto.mobile;
  }
  /** The guard of the application counts here. */
  @Post("send")
  send(@Body() dto: { mobile: string }) {
    return dto.mobile;
  }
}

@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 20 }])],
  controllers: [Otp],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
export class AppModule {}
