import { createCipheriv, randomBytes } from "node:crypto";
import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

const key = Buffer.from(process.env.FIELD_KEY as string, "base64");
const seal = (value: string) => createCipheriv("aes-256-gcm", key, randomBytes(12)).update(value, "utf8", "base64");

const fieldCipher = (_purpose: string) => ({ to: (value: string) => seal(value), from: (value: string) => value });
const trimmer = { to: (value: string) => value.trim(), from: (value: string) => value };

@Entity("insured_person")
export class InsuredPerson {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ length: 18 }) idCardNo!: string; // want pii-unencrypted-at-rest "InsuredPerson.idCardNo"
  @Column("text") diagnosis!: string; // want pii-unencrypted-at-rest
  @Column("text", { transformer: fieldCipher("insured.bankCard") }) bankCardNo!: string;
  @Column("text", { transformer: trimmer }) passportNo!: string; // want pii-unencrypted-at-rest "passes through its transformer, which does not encrypt"
  @Column() hasIdCard!: boolean;
  @Column() idCardType!: string;
  @Column() city!: string;
  idCardNoShown?: string;
}

export class InsuredPersonDto {
  idCardNo!: string;
}
