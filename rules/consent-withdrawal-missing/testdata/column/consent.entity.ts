import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("consent")
export class Consent {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() customerId!: string;
  @Column() purpose!: string;
  @Column({ nullable: true }) revokedAt?: Date;
  @CreateDateColumn() givenAt!: Date;
}
