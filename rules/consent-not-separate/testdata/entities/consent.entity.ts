import { Column, Entity, ManyToOne, PrimaryColumn } from "typeorm";
import { Patient } from "./patient.entity";

@Entity()
export class Consent { // want consent-not-separate "Consent keeps that somebody agreed"
  @PrimaryColumn() id!: string;
  @ManyToOne(() => Patient) patient!: Patient;
  @Column() granted!: boolean;
}
