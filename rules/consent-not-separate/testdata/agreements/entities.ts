import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("blanket_agreement")
export class BlanketAgreement { // want consent-not-separate "BlanketAgreement"
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() memberId!: string;
  @Column({ default: false }) agreedToAll!: boolean;
}

@Entity("loan_agreement")
export class LoanAgreement {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() memberId!: string;
  @Column({ default: false }) agreed!: boolean;
}

@Entity("privacy_agreement")
export class PrivacyAgreement {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() memberId!: string;
  @Column() purpose!: string;
  @Column({ default: false }) agreed!: boolean;
}

@Entity("member_consent")
export class MemberConsent {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() memberId!: string;
  @Column() purpose!: string;
  @Column({ default: false }) granted!: boolean;
}
