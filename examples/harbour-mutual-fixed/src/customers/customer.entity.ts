import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";
import { fieldCipher } from "@/lib";

@Entity("customer")
export class Customer {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column("text", { transformer: fieldCipher }) fullName!: string;
  @Column() email!: string;
  @Column("text", { nullable: true, transformer: fieldCipher }) mobile?: string;
  @Column("text", { transformer: fieldCipher }) idCardNo!: string;
  @Column({ length: 2 }) idCardType!: string;
  @Column("text", { transformer: fieldCipher }) bankCardNo!: string;
  @Column("text", { nullable: true, transformer: fieldCipher }) passportNo?: string;
  @Column({ default: false }) hasPassport!: boolean;
  @CreateDateColumn() createdAt!: Date;
}
