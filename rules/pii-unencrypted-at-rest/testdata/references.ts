import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class CallRecording {
  @PrimaryGeneratedColumn() id!: number;
  @Column() recordingUrl!: string;
  @Column() medicalReportUrl!: string;
  @Column() medicalReport!: string; // want pii-unencrypted-at-rest "CallRecording.medicalReport"
}
