import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Driver {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() passportNo!: string;
}
