import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class CallRecording {
  @PrimaryGeneratedColumn() id!: number;
  @Column() recordingUrl!: string;
  @Column() medicalReportUrl!: string;
  @Column() medicalReport!: string; // want pii-unencrypted-at-rest "CallRecording.medicalReport"
}

/** Documents of the books are numbered, too. */
@Entity()
export class VoucherItem {
  @PrimaryGeneratedColumn() id!: number;
  @Column() subsidyCrossDocumentNumber!: string;
  @Column() accountingDocumentNumber!: string;
  @Column() workerDocumentNumber!: string; // want pii-unencrypted-at-rest "VoucherItem.workerDocumentNumber"
}
