import { Column, type DataSource, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity("lodgers")
export class Lodger {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() homeAddress!: string;
}

@Entity("audit_log")
export class AuditLog {
  @PrimaryColumn() id!: string;
  @Column() action!: string;
  @Column() actorId!: string;
  @Column() subjectId!: string;
}

export class Lodgers {
  constructor(
    private readonly lodgers: Repository<Lodger>,
    private readonly ds: DataSource,
  ) {}

  async evict(id: string) {
    await this.ds.createQueryBuilder().delete().from(Lodger).where("id = :id", { id }).execute(); // want change-not-audited "evict deletes Person name"
  }

  async hide(id: string) {
    await this.lodgers.manager.createQueryBuilder().softDelete().from(Lodger).where({ id }).execute(); // want change-not-audited "hide deletes"
  }

  async moveOut(lodger: Lodger) {
    await this.lodgers.remove(lodger); // want change-not-audited "moveOut deletes"
  }

  async evictNoted(id: string, actorId: string) {
    await this.ds.transaction(async (tx) => {
      await tx.createQueryBuilder().delete().from(Lodger).where({ id }).execute();
      await tx.insert(AuditLog, { action: "delete", actorId, subjectId: id });
    });
  }

  // Nothing is deleted here.
  ids() {
    return this.ds.createQueryBuilder().select("l.id").from(Lodger, "l").getMany();
  }
}
