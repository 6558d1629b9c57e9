import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { LessThan, type Repository } from "typeorm";
import { AuditRecord } from "./auditRecord.entity";

const SIX_YEARS = 6 * 365 * 24 * 60 * 60 * 1000;

/** What the audit desk does with records: looks them up, and tidies what is old. */
@Injectable()
export class AuditDeskService {
  constructor(@InjectRepository(AuditRecord) private readonly records: Repository<AuditRecord>) {}

  ofResource(resource: string, resourceId: string): Promise<AuditRecord[]> {
    return this.records.find({ where: { resource, resourceId }, order: { at: "DESC" }, take: 200 });
  }

  /** That somebody of the desk looked is on record, too. */
  async show(deskId: string, resource: string, resourceId: string): Promise<AuditRecord[]> {
    const looked = { actorId: deskId, action: "show", resource, resourceId, outcome: "ok" as const, durationMs: 0 };
    await this.records.insert(looked);
    return this.ofResource(resource, resourceId);
  }

  /** After six years, as the policy says. */
  tidy(): Promise<unknown> {
    return this.records.delete({ at: LessThan(new Date(Date.now() - SIX_YEARS)) });
  }
}
