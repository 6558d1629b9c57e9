import { createCipheriv, randomBytes } from "node:crypto";
import { BaseModel } from "./base";

export class Traveller extends BaseModel {
  static tableName = "travellers";
  passportNo!: string;
  medicareNumber!: string;
  iban!: string; // want pii-unencrypted-at-rest "IBAN"
}

function lock(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.KEY ?? "", "hex"), iv);
  return iv.toString("hex") + cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

const locked = (t: { medicareNumber: string }) => ({ ...t, medicareNumber: lock(t.medicareNumber) });

export async function enrol(passportNo: string, medicareNumber: string, iban: string) {
  const made = await Traveller.query().insert({ passportNo: lock(passportNo), iban });
  await Traveller.query().findById(made.id).patch(locked({ medicareNumber }));
}
