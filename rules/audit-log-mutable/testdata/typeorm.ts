import { Column, Entity, In, LessThan, PrimaryGeneratedColumn, type EntityManager, type Repository } from "typeorm";
import { subDays, subMonths } from "date-fns";

@Entity("audit_event")
export class AuditEvent {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() actorId!: string;
  @Column() action!: string;
  @Column() at!: Date;
}

const KEEP_DAYS = 90;

export class AuditAdmin {
  constructor(
    private readonly rows: Repository<AuditEvent>,
    private readonly cfg: { auditRetentionDays: number },
  ) {}

  remove(id: string) {
    return this.rows.delete(id); // want audit-log-mutable "this.rows.delete deletes from AuditEvent"
  }
  rewrite(id: string, actorId: string) {
    return this.rows.update(id, { actorId }); // want audit-log-mutable "changes what stands in AuditEvent"
  }
  everything() {
    return this.rows.clear(); // want audit-log-mutable "deletes from AuditEvent"
  }
  some(ids: string[]) {
    return this.rows.createQueryBuilder().delete().where("id IN (:...ids)", { ids }).execute(); // want audit-log-mutable
  }
  byManager(em: EntityManager, ids: string[]) {
    return em.delete(AuditEvent, { id: In(ids) }); // want audit-log-mutable "em.delete deletes from AuditEvent"
  }
  month() {
    return this.rows.delete({ at: LessThan(subDays(new Date(), 30)) }); // want audit-log-mutable "AuditEvent is kept for 30 days"
  }
  quarter() {
    const cutoff = new Date(Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000);
    return this.rows.delete({ at: LessThan(cutoff) }); // want audit-log-mutable "for 90 days"
  }
  async found() {
    const old = await this.rows.find({ where: { at: LessThan(subMonths(new Date(), 2)) } });
    await this.rows.remove(old); // want audit-log-mutable "for 61 days"
  }
  // As long as the policy says, or as the law.
  purge() {
    return this.rows.delete({ at: LessThan(subDays(new Date(), this.cfg.auditRetentionDays)) });
  }
  years() {
    return this.rows.delete({ at: LessThan(subMonths(new Date(), 12)) });
  }
  shipped(id: string) {
    return this.rows.update(id, { shippedAt: new Date() } as Partial<AuditEvent>);
  }
  write(event: AuditEvent) {
    return this.rows.insert(event);
  }
}
