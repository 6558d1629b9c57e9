import type { EntityManager } from "@mikro-orm/postgresql";

class AuditLog {
  at!: Date;
}
class Draft {
  at!: Date;
}

export class RetentionTask {
  constructor(private readonly em: EntityManager) {}

  async trim() {
    const limit = new Date(Date.now() - 90 * 24 * 3600_000);
    await this.em.fork().nativeDelete(AuditLog, { at: { $lt: limit } }); // want audit-log-mutable
    await this.em.fork().nativeDelete(Draft, { at: { $lt: limit } });
    await this.em.fork().nativeInsert(AuditLog, { at: new Date() });
  }
}
