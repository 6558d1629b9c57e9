import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Claimant {
  @PrimaryColumn() id!: string;
  @Column() phone!: string;
}
