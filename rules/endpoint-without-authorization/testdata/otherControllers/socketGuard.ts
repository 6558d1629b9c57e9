import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";

@Injectable()
export class SocketGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    return context.switchToWs().getClient().data.user !== undefined;
  }
}
