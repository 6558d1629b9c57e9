import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("claimants")
export class Claimant {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() mobile!: string;
  @Column() bankAccountNo!: string;
}
