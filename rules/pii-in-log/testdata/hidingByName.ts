import { createCipheriv, randomBytes } from "node:crypto";
import pino from "pino";
import { fieldsFromSettings } from "./settings";

const log = pino();
interface Claim {
  claimId: string;
  diagnosis: string;
  idCardNo: string;
}

function encrypt(text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.KEY ?? "", "hex"), iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}
const mask = (text: string) => `***${text.slice(-2)}`;

function encryptFields<T extends Record<string, any>>(row: T, keys: string[]): T {
  const out: any = { ...row };
  for (const key of keys) out[key] = encrypt(out[key]);
  return out;
}
function maskFields(row: any, ...keys: string[]) {
  const copy = { ...row };
  keys.forEach((key) => {
    if (copy[key]) copy[key] = mask(copy[key]);
  });
  return copy;
}
const sealed = (row: any, ...keys: string[]) =>
  keys.reduce((left, key) => ({ ...left, [key]: encrypt(String(left[key])) }), row);
const PERSONAL = ["diagnosis", "idCardNo"];
function withoutPersonal(row: any) {
  const copy = { ...row };
  for (const key of PERSONAL) copy[key] = "[REDACTED]";
  return copy;
}
function withDefaults(row: any, ...keys: string[]) {
  const copy = { ...row };
  for (const key of keys) copy[key] = copy[key] ?? "";
  return copy;
}

export function told(claim: Claim) {
  log.info(maskFields(claim, "diagnosis", "idCardNo"));
  log.info(encryptFields(claim, ["diagnosis", "idCardNo"]));
  log.info(sealed(claim, "diagnosis", "idCardNo"));
  log.info(encryptFields(claim, fieldsFromSettings()));
  log.info(withoutPersonal(claim));
  log.info(sealed(claim, "diagnosis")); // want pii-in-log "PRC resident identity number"
  log.info(maskFields(claim, "idCardNo")); // want pii-in-log "Diagnosis"
  log.info(withDefaults(claim, "diagnosis", "idCardNo")); // want pii-in-log "Diagnosis"
}
