import { Column, Entity, PrimaryColumn } from "typeorm";

export enum ApplicationStatus {
  Accepted = "accepted",
  Declined = "declined",
}

@Entity()
export class InsuranceApplication {
  @PrimaryColumn() id!: string;
  @Column() status!: ApplicationStatus;
  @Column() declined!: boolean;
  @Column("decimal") premium!: number;
}
