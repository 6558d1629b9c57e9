import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Customer {
  @PrimaryGeneratedColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}
