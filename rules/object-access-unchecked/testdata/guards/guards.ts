import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from "@nestjs/common";
import { JwtService } from "@nestjs/jwt";
import { PrismaClient } from "@prisma/client";
import { Doors } from "./doors";

/** Lets in who is one. */
@Injectable()
export class MemberGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    const [, token] = (request.headers.authorization ?? "").split(" ");
    if (!token) throw new UnauthorizedException();
    request.member = await this.jwt.verifyAsync(token);
    return true;
  }
}

/** Whatever is behind the doors may ask for more. */
@Injectable()
export class PolicyholderGuard implements CanActivate {
  constructor(private readonly doors: Doors) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    if (!(await this.doors.mayEnter(request))) throw new UnauthorizedException();
    return true;
  }
}

@Injectable()
export class OwnClaimGuard implements CanActivate {
  constructor(private readonly db: PrismaClient) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    const own = await this.db.claim.count({ where: { id: request.params.claimId, holderId: request.member.sub } });
    if (own === 0) throw new ForbiddenException();
    return true;
  }
}
