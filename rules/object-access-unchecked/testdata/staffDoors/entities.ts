import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("toubaoren")
export class Toubaoren {
  @PrimaryGeneratedColumn() id: number;
  @Column() xingming: string;
  @Column() shouji: string;
  @Column() yinhangka: string;
}
