import { Injectable } from "@nestjs/common";
import { JwtService } from "@nestjs/jwt";

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  login(user: { id: string; role: string }) {
    return { accessToken: this.jwt.sign({ sub: user.id, role: user.role }) };
  }
}
