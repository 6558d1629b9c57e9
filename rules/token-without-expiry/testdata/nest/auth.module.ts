import { Module } from "@nestjs/common";
import { JwtModule } from "@nestjs/jwt";
import { AuthService } from "./auth.service";

@Module({
  imports: [JwtModule.register({ secret: process.env.JWT_KEY, signOptions: { issuer: "harbour" } })],
  providers: [AuthService],
})
export class AuthModule {}
