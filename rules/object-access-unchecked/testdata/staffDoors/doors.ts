import { Inject, Middleware, httpError } from "@midwayjs/core";
import { JwtService } from "@midwayjs/jwt";
import type { Context, NextFunction } from "@midwayjs/koa";

@Middleware()
export class SessionMiddleware {
  @Inject() jwtService: JwtService;
  resolve() {
    return async (ctx: Context, next: NextFunction) => {
      ctx.state.user = await this.jwtService.verify(ctx.get("authorization"));
      if (!ctx.state.user) throw new httpError.UnauthorizedError();
      await next();
    };
  }
}

@Middleware()
export class YuangongMiddleware {
  resolve() {
    return async (ctx: Context, next: NextFunction) => {
      if (ctx.state.user?.leixing !== "yuangong") throw new httpError.ForbiddenError();
      await next();
    };
  }
}

// Whom it lets in is told by what it compares.
@Middleware()
export class KindMiddleware {
  resolve() {
    return async (ctx: Context, next: NextFunction) => {
      if (ctx.state.user?.kind !== "staff") throw new httpError.ForbiddenError();
      await next();
    };
  }
}

@Middleware()
export class AgeMiddleware {
  resolve() {
    return async (ctx: Context, next: NextFunction) => {
      if (ctx.state.user?.kind !== "adult") throw new httpError.ForbiddenError();
      await next();
    };
  }
}
