import { Schema, model } from "mongoose";
import { Column, Entity, ManyToOne, PrimaryColumn } from "typeorm";

@Entity()
export class Patient {
  @PrimaryColumn() id!: string;
  @Column() ward!: string;
  @Column() patientId!: string; // want pii-unencrypted-at-rest "Patient.patientId"
}

/** Which patient it belongs to, where patients are records, too. */
@Entity()
export class Admission {
  @PrimaryColumn() id!: string;
  @ManyToOne(() => Patient) patient!: Patient;
  @Column() patientId!: string;
  @Column() mrn!: string; // want pii-unencrypted-at-rest "Admission.mrn"
}
export const Referral = model("Referral", new Schema({ patientId: { type: String, ref: "Patient" }, clinic: String }));
