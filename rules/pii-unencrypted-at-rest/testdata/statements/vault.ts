import { createCipheriv, randomBytes } from "node:crypto";

export function lock(value: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.VAULT_KEY ?? "", "base64"), iv);
  return cipher.update(value, "utf8", "base64") + cipher.final("base64");
}
