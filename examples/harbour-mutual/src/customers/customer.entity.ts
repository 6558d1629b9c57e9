import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";
import { fieldCipher } from "@/lib";

@Entity("customer")
export class Customer {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @Column({ nullable: true }) mobile?: string;
  @Column({ length: 18 }) idCardNo!: string;
  @Column({ length: 2 }) idCardType!: string;
  @Column("text", { transformer: fieldCipher }) bankCardNo!: string;
  @Column({ nullable: true }) passportNo?: string;
  @Column({ default: false }) hasPassport!: boolean;
  @CreateDateColumn() createdAt!: Date;
}
