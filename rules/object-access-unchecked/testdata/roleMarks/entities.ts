import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Annuitant {
  @PrimaryGeneratedColumn("uuid") id: string;
  @Column() fullName: string;
  @Column("date") dateOfBirth: Date;
}
