import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const key = Buffer.from(process.env.FIELD_KEY ?? "", "base64");

export function encrypt(plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

export function decrypt(stored: string): string {
  const raw = Buffer.from(stored, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, raw.subarray(0, 12));
  decipher.setAuthTag(raw.subarray(12, 28));
  return decipher.update(raw.subarray(28), undefined, "utf8") + decipher.final("utf8");
}

/** Column transformer: ciphertext in the database, plain text in the entity. */
export const fieldCipher = {
  to: (value?: string) => (value === undefined ? undefined : encrypt(value)),
  from: (value?: string) => (value === undefined ? undefined : decrypt(value)),
};

/** Stands for a person where the same person must be recognised again. */
export function pseudonym(id: string): string {
  return createHmac("sha256", process.env.LOG_KEY ?? "").update(id).digest("hex");
}

/** Finds an encrypted value again: keyed, so that nobody can try all numbers. */
export function blindIndex(value: string): string {
  return createHmac("sha256", process.env.INDEX_KEY ?? "").update(value).digest("hex");
}
