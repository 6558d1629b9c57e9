import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("losses")
export class LossClaim {
  @PrimaryGeneratedColumn("uuid") id: string;
  @Column() reporterId: string;
  @Column() note: string;
  @Column({ default: "OPEN" }) status: string;
  @Column({ nullable: true }) approvedBy: string;
}
