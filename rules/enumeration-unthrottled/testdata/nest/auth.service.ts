import { Injectable } from "@nestjs/common";
import * as argon2 from "argon2";

@Injectable()
export class AuthService {
  private readonly hashes = new Map<string, string>();
  private readonly codes = new Map<string, string>();
  async enter(login: string, password: string) {
    const hash = this.hashes.get(login);
    return { ok: hash !== undefined && (await argon2.verify(hash, password)) };
  }
  check(mobile: string, code: string) {
    return { ok: this.codes.get(mobile) === code };
  }
  issue(mobile: string) {
    this.codes.set(mobile, "");
    return { sent: true };
  }
}
