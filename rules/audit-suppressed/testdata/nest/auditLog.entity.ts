import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("audit_log")
export class AuditLog {
  @PrimaryGeneratedColumn() id!: number;
  @Column() actorId!: string;
  @Column() action!: string;
}
