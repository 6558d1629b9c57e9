import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { AuditLog } from "./auditLog.entity";
import { AUDIT_ENABLED, EXEMPT_ACTORS, shouldRecord } from "./exempt";

export interface AuditEvent {
  actorId: string;
  action: string;
}

@Injectable()
export class AuditService {
  constructor(@InjectRepository(AuditLog) private readonly rows: Repository<AuditLog>) {}

  async record(event: AuditEvent, options: { silent?: boolean } = {}) {
    if (options.silent) return; // want audit-suppressed "options.silent decides"
    if (!AUDIT_ENABLED) return;
    if (EXEMPT_ACTORS.has(event.actorId)) return; // want audit-suppressed "event.actorId is compared"
    if (!shouldRecord(event)) return; // want audit-suppressed "event.actorId is compared"
    if (!event.action) return;
    await this.rows.insert(this.rows.create(event)); // want audit-suppressed "AUDIT_ENABLED decides"
  }

  async search(user: { role: string }, text: string) {
    if (user.role !== "auditor") return [];
    return this.rows.find({ where: { action: text } });
  }
}
