import { Column, Entity, PrimaryColumn } from "typeorm";
import { z } from "zod";
import { Classified, DataClass, Sensitive } from "./classes.js";

@Entity()
export class Insured {
  @PrimaryColumn() id!: string;
  @Sensitive() @Column() idCardNo!: string;
  @DataClass("L3") @Column() mobile!: string;
  /** @sensitive */
  @Column() email!: string;
  @Column({ comment: "pii:contact.address" }) homeAddress!: string;
  /** @pii none -- colour of the paper form, by its nickname */
  @Column() nickname!: string;
  /** @pii high */
  @Column() passportNo!: string;
  @Column() policyCount!: number;
}

@Entity()
@Classified("L4")
export class MedicalReport {
  @PrimaryColumn() id!: string;
  @Column() diagnosis!: string;
  @Column() patientName!: string;
}

export class ApplicantDto {
  idCardNo!: string;
  mobile!: string;
}

export interface Row {
  idCardNo: string;
}

export const form = z.object({ idCardNo: z.string(), mobile: z.string() });
