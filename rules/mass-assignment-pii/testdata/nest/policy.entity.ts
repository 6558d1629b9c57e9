import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Policy {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() holderName!: string;
  @Column() payoutIban!: string;
  @Column() status!: string;
  @Column("decimal") premium!: string;
}
