import { createCipheriv, randomBytes } from "node:crypto";
import { Schema } from "mongoose";
import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

const key = Buffer.from(process.env.COLUMN_KEY as string, "base64");

export function seal(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

const sealed = { to: (text: string) => seal(text), from: (text: string) => text };

@Entity("trustees")
export class Trustee {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ transformer: sealed }) idCardNo!: string;
  @Column({ transformer: sealed }) bankAccountNo!: string;
  @Column() mobile!: string; // want pii-unencrypted-at-rest "Mobile phone number is stored unencrypted in Trustee.mobile, while 3 other kinds of data of it are encrypted"
  @Column() homeAddress!: string; // want pii-unencrypted-at-rest "Trustee.homeAddress, while 3 other kinds"
  @Column({ transformer: sealed }) fullName!: string;
  @Column() mobileVerified!: boolean;
}

// Nothing of the kind is encrypted: somebody decided so.
@Entity("surveyors")
export class Surveyor {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ transformer: sealed }) idCardNo!: string;
  @Column({ transformer: sealed }) bankAccountNo!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @Column() mobile!: string;
}

// One contact among those that are encrypted is enough of a decision, too.
export const appraiserSchema = new Schema({
  idCardNo: { type: String, set: seal },
  mobile: { type: String, set: seal },
  homeAddress: { type: String }, // want pii-unencrypted-at-rest "homeAddress, while 2 other kinds"
});

// Rows are found by it.
@Entity("lessees")
export class Lessee {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ transformer: sealed }) idCardNo!: string;
  @Column({ transformer: sealed }) bankAccountNo!: string;
  @Index() @Column() mobile!: string;
  @Column({ unique: true }) homePhone!: string;
}

// An account is called by it.
@Entity("accounts")
export class PortalAccount {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ transformer: sealed }) idCardNo!: string;
  @Column({ transformer: sealed }) bankAccountNo!: string;
  @Column() passwordHash!: string;
  @Column() password!: string;
  @Column() mobile!: string;
}

// One kind of data that is encrypted says nothing of the others.
@Entity("lenders")
export class Lender {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ transformer: sealed }) idCardNo!: string;
  @Column() mobile!: string;
  @Column() homeAddress!: string;
}

// Nothing is encrypted: what must be is told, and contacts by themselves need not.
@Entity("witnesses")
export class Witness {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() idCardNo!: string; // want pii-unencrypted-at-rest "Witness.idCardNo"
  @Column() mobile!: string;
}

// What leads to the place, the town alone, and what somebody says of it.
@Entity("executors")
export class Executor {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column({ transformer: sealed }) idCardNo!: string;
  @Column({ transformer: sealed }) bankAccountNo!: string;
  @Column({ transformer: sealed }) mobile!: string;
  @Column() mobileLast4!: string;
  @Column() mobileMasked!: string;
  @Column() city!: string;
  // @pii none -- the address of the branch office that looks after the executor
  @Column() officeAddress!: string;
}
