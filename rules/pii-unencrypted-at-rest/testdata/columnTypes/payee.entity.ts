import { createCipheriv, randomBytes } from "node:crypto";
import { Entity, PrimaryKey, Property, Type } from "@mikro-orm/core";

function closed(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.FIELD_KEY ?? "", "base64"), iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

class ClosedColumn extends Type<string, string> {
  convertToDatabaseValue(text: string) {
    return closed(text);
  }
}

class TrimmedColumn extends Type<string, string> {
  convertToDatabaseValue(text: string) {
    return text.trim();
  }
}

@Entity()
export class Payee {
  @PrimaryKey() id!: number;
  @Property({ type: ClosedColumn }) bankAccountNo!: string;
  @Property({ type: TrimmedColumn }) passportNo!: string; // want pii-unencrypted-at-rest "Payee.passportNo"
}
