import { Column, CreateDateColumn, Entity, Index, ManyToOne, OneToMany, PrimaryGeneratedColumn } from "typeorm";
import { fieldCipher } from "@/lib";
import { jsonText } from "@/lib/jsonText";

export enum PolicyStatus {
  Proposed = "proposed",
  InForce = "in-force",
  Lapsed = "lapsed",
  Surrendered = "surrendered",
}

export enum IdDocumentType {
  ResidentCard = "01",
  Passport = "02",
  TravelPermit = "03",
}

@Entity("policy")
export class Policy {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ unique: true }) policyNumber!: string;
  @Column({ length: 12 }) productCode!: string;
  @Column({ type: "enum", enum: PolicyStatus }) status!: PolicyStatus;
  @Column("decimal") sumInsured!: number;
  @Column("decimal") premium!: number;
  @Column() holderId!: string;
  @Column("text", { transformer: fieldCipher }) holderBankAccount!: string;
  @OneToMany(
    () => InsuredPerson,
    (insured) => insured.policy,
    { cascade: true },
  )
  insureds!: InsuredPerson[];
  @OneToMany(
    () => Beneficiary,
    (beneficiary) => beneficiary.policy,
    { cascade: true },
  )
  beneficiaries!: Beneficiary[];
  @CreateDateColumn() createdAt!: Date;
}

/** 被保险人 */
@Entity("policy_insured")
export class InsuredPerson {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @ManyToOne(
    () => Policy,
    (policy) => policy.insureds,
  )
  policy!: Policy;
  @Column("text", { transformer: fieldCipher }) fullName!: string;
  @Column("date") dateOfBirth!: string;
  @Column({ length: 1 }) gender!: string;
  @Column({ type: "enum", enum: IdDocumentType }) idDocumentType!: IdDocumentType;
  @Column("text", { transformer: fieldCipher }) idDocumentNumber!: string;
  @Index({ unique: true })
  @Column("char", { length: 64 })
  idDocumentNumberBidx!: string;
  @Column("text", { nullable: true, select: false, transformer: fieldCipher }) socialSecurityNumber?: string;
  @Column("longtext", { transformer: jsonText }) healthDeclaration!: Record<string, string>;
  @Column({ default: false }) hasMedicalHistory!: boolean;
  @Column({ type: "int", default: 0 }) hospitalVisitCount!: number;
  @CreateDateColumn() createdAt!: Date;
}

/** 受益人 */
@Entity("policy_beneficiary")
export class Beneficiary {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @ManyToOne(
    () => Policy,
    (policy) => policy.beneficiaries,
  )
  policy!: Policy;
  @Column("text", { transformer: fieldCipher }) beneficiaryName!: string;
  @Column({ length: 2 }) relationship!: string;
  @Column("int") sharePercent!: number;
  @Column("text", { transformer: fieldCipher, comment: "受益人证件号码" }) certNo!: string;
}
