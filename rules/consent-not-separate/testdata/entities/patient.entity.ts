import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Patient {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() diagnosis!: string;
}
