import { createCipheriv } from "node:crypto";
import { Model } from "objection";

/** Leaves its columns to the migration. */
export class Pensioner extends Model {
  static tableName = "pension_payees";
  id!: number;
}

/** Says what it holds: the migration says it again. */
export class Heir extends Model {
  static get tableName() {
    return "estate_heirs";
  }
  passportNo!: string; // want pii-unencrypted-at-rest "Heir.passportNo"
}

export class Trustee extends Model {
  static tableName = "scheme_trustees";
  iban!: string;
}

const lock = (text: string) => createCipheriv("aes-256-gcm", process.env.KEY!, "").update(text, "utf8", "base64");

export const appoint = (iban: string) => Trustee.query().insert({ iban: lock(iban) });
