import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class BlockedParty {
  @PrimaryGeneratedColumn() id!: number;
  @Column() idNumber!: string;
}
