import { dateText, enc, guomiLie, lower, sm4Column } from "@house/columns";
import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

/** What is not shown is believed by its name, where a cipher stands. */
@Entity("nursing_case")
export class NursingCase {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ transformer: enc }) passportNo!: string;
  @Column({ type: "text", transformer: sm4Column }) diagnosis!: string;
  @Column({ transformer: guomiLie }) bankAccountNo!: string;
  @Column({ transformer: lower }) drivingLicenceNo!: string; // want pii-unencrypted-at-rest
  @Column({ type: "text", transformer: dateText }) medicalHistory!: string; // want pii-unencrypted-at-rest
}
