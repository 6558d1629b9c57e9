import { Injectable } from "@nestjs/common";
import { JwtService } from "@nestjs/jwt";

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  login(user: { id: string; role: string }) {
    return { accessToken: this.jwt.sign({ sub: user.id, role: user.role }) }; // want token-without-expiry "this\.jwt\.sign\(\) signs a token that never ends"
  }

  async loginLater(user: { id: string; deviceId: string }) {
    return this.jwt.signAsync({ sub: user.id, deviceId: user.deviceId }, { audience: "portal" }); // want token-without-expiry "never ends"
  }

  short(user: { id: string }) {
    return this.jwt.sign({ sub: user.id }, { expiresIn: "10m" });
  }
}
