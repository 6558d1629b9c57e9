import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";

@Injectable()
export class JwtGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return Boolean(context.switchToHttp().getRequest().user);
  }
}
