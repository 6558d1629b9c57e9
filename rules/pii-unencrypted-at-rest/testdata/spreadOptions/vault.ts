import { createCipheriv, randomBytes } from "node:crypto";

const key = () => Buffer.from(process.env.FIELD_KEY ?? "", "base64");

function lock(value: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const made = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  return [iv, cipher.getAuthTag(), made].map((part) => part.toString("base64")).join(".");
}

export const locked = { set: lock };
export const trimmed = { set: (value: string) => value.trim() };
