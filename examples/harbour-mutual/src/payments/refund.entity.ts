import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("refund")
export class Refund {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() policyId!: string;
  @Column("decimal") amount!: number;
  @Column({ length: 12 }) status!: "requested" | "approved" | "paid";
  @Column() requestedBy!: string;
  @Column({ nullable: true }) approvedBy?: string;
  @CreateDateColumn() createdAt!: Date;
}
