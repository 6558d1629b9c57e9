import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

/** Who did what to which record. Rows are only ever added. */
@Entity("audit_record")
export class AuditRecord {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() actorId!: string;
  @Column() action!: string;
  @Column() resource!: string;
  @Column({ nullable: true }) resourceId?: string;
  @Column({ length: 8 }) outcome!: "ok" | "failed";
  @Column("int") durationMs!: number;
  @CreateDateColumn() at!: Date;
}
