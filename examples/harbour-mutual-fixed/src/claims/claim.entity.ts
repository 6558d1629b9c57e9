import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import { Customer } from "@/customers/customer.entity";
import { fieldCipher } from "@/lib";

export enum ClaimStatus {
  Open = "open",
  Settled = "settled",
  Refused = "refused",
}

@Entity("claim")
export class Claim {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() claimNumber!: string;
  @Column({ type: "enum", enum: ClaimStatus }) status!: ClaimStatus;
  @Column("decimal") amount!: number;
  @Column("text", { transformer: fieldCipher }) diagnosis!: string;
  @Column("text", { transformer: fieldCipher }) medicalHistory!: string;
  @ManyToOne(() => Customer) claimant!: Customer;
  @CreateDateColumn() createdAt!: Date;
}
