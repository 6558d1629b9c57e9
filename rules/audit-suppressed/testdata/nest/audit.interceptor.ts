import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { tap } from "rxjs";
import { AuditService } from "./audit.service";

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly audit: AuditService,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest();
    const skipAudit = this.reflector.get<boolean>("skip-audit", context.getHandler());
    if (skipAudit) return next.handle();
    const user = request.user;
    if (user.role === "SUPER_ADMIN") return next.handle(); // want audit-suppressed "user.role decides"
    return next.handle().pipe(
      tap(() => {
        if (!user.vip) this.audit.record({ actorId: user.id, action: context.getHandler().name }); // want audit-suppressed "user.vip decides"
      }),
    );
  }
}
