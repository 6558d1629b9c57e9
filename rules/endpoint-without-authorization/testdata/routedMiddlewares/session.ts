import { Injectable, type NestMiddleware, UnauthorizedException } from "@nestjs/common";

@Injectable()
export class DeskSession implements NestMiddleware {
  use(req: { session?: { clerk?: string } }, _res: unknown, next: () => void) {
    if (!req.session?.clerk) throw new UnauthorizedException();
    next();
  }
}

@Injectable()
export class RequestTimes implements NestMiddleware {
  use(_req: unknown, _res: unknown, next: () => void) {
    next();
  }
}
