import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Insured {
  @PrimaryColumn() id!: string;
  @Column() idCardNo!: string;
}
