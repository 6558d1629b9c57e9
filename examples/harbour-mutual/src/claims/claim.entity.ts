import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import { Customer } from "@/customers/customer.entity";
import { upperCase } from "./upperCase";

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
  @Column("text") diagnosis!: string;
  @Column("text", { transformer: upperCase }) medicalHistory!: string;
  @ManyToOne(() => Customer) claimant!: Customer;
}
