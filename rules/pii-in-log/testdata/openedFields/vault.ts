// A cipher of the project's own, under names that say it and under one that does not.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const key = Buffer.from(process.env.FIELD_KEY ?? "", "base64");

export function seal(text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(blob: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, blob.subarray(0, 12));
  decipher.setAuthTag(blob.subarray(-16));
  return decipher.update(blob.subarray(12, -16), undefined, "utf8") + decipher.final("utf8");
}

export function readBack(blob: Buffer): string {
  const d = createDecipheriv("aes-256-gcm", key, blob.subarray(0, 12));
  return `${d.update(blob.subarray(12))}${d.final("utf8")}`;
}
