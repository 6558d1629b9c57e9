import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { GqlExecutionContext } from "@nestjs/graphql";
import { from, mergeMap } from "rxjs";
import type { AuditService } from "./audit.service";

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const action = this.reflector.get<string>("audit", context.getHandler());
    if (!action) return next.handle();
    const gql = GqlExecutionContext.create(context);
    const { user } = gql.getContext().req;
    if (user.role === "director") return next.handle(); // want audit-suppressed
    return from(this.audit.record(user.id, action, gql.getArgs().id)).pipe(mergeMap(() => next.handle()));
  }
}

@Injectable()
export class CustomerAuditInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditService) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const gql = GqlExecutionContext.create(context);
    const { user } = gql.getContext().req;
    if (user.role === "customer") return next.handle();
    return from(this.audit.record(user.id, "read", gql.getArgs().id)).pipe(mergeMap(() => next.handle()));
  }
}
