import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";
import { fieldCipher } from "@/lib";

@Entity("payment_order")
export class PaymentOrder {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() claimId!: string;
  @Column("decimal") amount!: number;
  @Column({ length: 3 }) currency!: string;
  @Column("text", { transformer: fieldCipher }) payeeName!: string;
  @Column("text", { transformer: fieldCipher }) iban!: string;
  @Column({ length: 11, nullable: true }) bankCode?: string;
  @Column({ length: 4 }) last4!: string;
  @Column() createdBy!: string;
  @Column({ nullable: true }) approvedBy?: string;
  @CreateDateColumn() createdAt!: Date;
}
