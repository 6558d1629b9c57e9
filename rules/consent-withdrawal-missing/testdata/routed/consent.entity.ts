import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("consent")
export class Consent {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() customerId!: string;
  @Column() purpose!: string;
  @CreateDateColumn() givenAt!: Date;
}
