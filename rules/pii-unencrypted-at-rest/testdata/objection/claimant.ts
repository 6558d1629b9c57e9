import { createCipheriv } from "node:crypto";
import { Model } from "objection";
import { BaseModel } from "./base";

export class Claimant extends BaseModel {
  static tableName = "claimants";
  passportNo!: string; // want pii-unencrypted-at-rest "Passport number is stored unencrypted in Claimant.passportNo"
  nickname!: string;
  bankAccountNo?: string; // want pii-unencrypted-at-rest "Bank account number"
  isSmoker!: boolean;
  static maxAge = 80;
}

export class Survey extends Model {
  static get tableName() {
    return "surveys";
  }

  static get jsonSchema() {
    return {
      type: "object",
      required: ["medicalHistory"],
      properties: {
        id: { type: "integer" },
        medicalHistory: { type: "string" }, // want pii-unencrypted-at-rest "Past medical history is stored unencrypted in Survey.medicalHistory"
        hkid: { type: "string", maxLength: 10 }, // want pii-unencrypted-at-rest
        questionnaireVersion: { type: "string" },
        hasDiagnosis: { type: "boolean" },
      },
    };
  }
}

const seal = (text: string) => createCipheriv("aes-256-gcm", process.env.KEY!, "").update(text, "utf8", "base64");

export class SealedClaimant extends BaseModel {
  static tableName = "sealed_claimants";
  passportNo!: string;

  $formatDatabaseJson(json: Record<string, string>) {
    return { ...super.$formatDatabaseJson(json), passportNo: seal(json.passportNo!) };
  }
}

/** No table of its own. */
export abstract class Person extends Model {
  passportNo!: string;
}

export class PassportDto {
  static tableName = "none";
  passportNo!: string;
}
