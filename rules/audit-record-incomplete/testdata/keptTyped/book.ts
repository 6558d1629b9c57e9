import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

@Entity()
export class AuditLog {
  @PrimaryGeneratedColumn() id!: number;
  @Column() action!: string;
  @Column() policyId!: string;
  @Column({ default: () => "current_user" }) actorId!: string;
  @CreateDateColumn() at!: Date;
}

export class AuditBook {
  constructor(private readonly rows: Repository<AuditLog>) {}

  async keepLine(line: Partial<AuditLog>) {
    await this.rows.insert({ ...line });
  }
}
