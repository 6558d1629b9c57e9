import { CanActivate, ExecutionContext, Injectable, SetMetadata } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { verify } from "./tokens";

export const OPEN = "house:open";
export const OpenRoute = () => SetMetadata(OPEN, true);
export const OpenNewTab = () => SetMetadata("new-tab", true);

@Injectable()
export class HouseGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext) {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    return verify(context.switchToHttp().getRequest());
  }
}
