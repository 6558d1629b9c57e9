import { type CanActivate, type ExecutionContext, ForbiddenException, SetMetadata } from "@nestjs/common";

export const Roles = (...roles: string[]) => SetMetadata("roles", roles);

/** A second factor within the last five minutes. */
export class StepUpGuard implements CanActivate {
  canActivate(ctx: ExecutionContext): boolean {
    const { user } = ctx.switchToHttp().getRequest();
    if (!user?.mfaAt || Date.now() - user.mfaAt > 300_000) throw new ForbiddenException("MFA_REQUIRED");
    return true;
  }
}

/** The customer has said a word that only he knows. */
export class CallerVerifiedGuard implements CanActivate {
  canActivate(ctx: ExecutionContext): boolean {
    return ctx.switchToHttp().getRequest().session.verifiedCustomer === true;
  }
}
