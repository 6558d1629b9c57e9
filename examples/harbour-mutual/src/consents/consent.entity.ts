import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

export type Purpose = "policy" | "claim" | "health-data" | "reinsurance" | "marketing";

@Entity("consent")
export class Consent {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() customerId!: string;
  @Column({ length: 24 }) purpose!: Purpose;
  @Column({ length: 12 }) noticeVersion!: string;
  @CreateDateColumn() givenAt!: Date;
}
