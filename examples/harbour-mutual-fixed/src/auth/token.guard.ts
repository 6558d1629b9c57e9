import { type CanActivate, type ExecutionContext, Injectable, Logger, UnauthorizedException } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { type Actor, PUBLIC } from "./actor";

const keys = createRemoteJWKSet(new URL("https://sso.internal/.well-known/jwks.json"));

@Injectable()
export class TokenGuard implements CanActivate {
  private readonly logger = new Logger(TokenGuard.name);

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest();
    const [scheme, token] = String(request.headers.authorization ?? "").split(" ");
    if (scheme !== "Bearer" || !token) throw new UnauthorizedException();
    try {
      const { payload } = await jwtVerify(token, keys, { audience: "harbour-mutual" });
      request.actor = {
        id: String(payload.sub),
        kind: payload.kind === "customer" ? "customer" : "staff",
        roles: Array.isArray(payload.roles) ? payload.roles : [],
        branch: String(payload.branch ?? ""),
      } satisfies Actor;
      return true;
    } catch {
      this.logger.warn(`a token of ${token.length} characters was refused`);
      throw new UnauthorizedException();
    }
  }
}
