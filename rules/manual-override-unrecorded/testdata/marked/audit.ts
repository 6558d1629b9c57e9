import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import { tap } from "rxjs";
import { InjectRepository } from "@nestjs/typeorm";
import { Column, Entity, PrimaryGeneratedColumn, Repository } from "typeorm";

@Entity("audit_event")
export class AuditEvent {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() actor!: string;
  @Column() action!: string;
}

export const Recorded = (action: string) => SetMetadata("recorded", action);

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @InjectRepository(AuditEvent) private readonly events: Repository<AuditEvent>,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const action = this.reflector.get<string>("recorded", context.getHandler());
    if (!action) return next.handle();
    const { user } = context.switchToHttp().getRequest();
    return next.handle().pipe(tap(() => this.events.insert({ actor: user.sub, action })));
  }
}
