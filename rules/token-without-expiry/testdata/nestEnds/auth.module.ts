import { Module } from "@nestjs/common";
import { ConfigService } from "@nestjs/config";
import { JwtModule } from "@nestjs/jwt";
import { AuthService } from "./auth.service";

@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        secret: config.get("JWT_KEY"),
        signOptions: { expiresIn: config.get("JWT_LIFETIME") },
      }),
    }),
  ],
  providers: [AuthService],
})
export class AuthModule {}
