import { Column, Entity, PrimaryColumn } from "typeorm";

/** Nobody is seen to write it: who does may delete it, too. */
@Entity()
export class Customer {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}
