import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";

@Injectable()
export class RolesGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToHttp().getRequest().user.roles.includes("underwriter");
  }
}

@Injectable()
export class AuthorityGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const { user, body } = context.switchToHttp().getRequest();
    return body.rate <= user.maxRate;
  }
}
