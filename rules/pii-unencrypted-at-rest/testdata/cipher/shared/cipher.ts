import { createCipheriv, randomBytes } from "node:crypto";

const key = Buffer.from(process.env.FIELD_KEY as string, "base64");
const seal = (value: string) => createCipheriv("aes-256-gcm", key, randomBytes(12)).update(value, "utf8", "base64");

export const sealed = { to: (value: string) => seal(value), from: (value: string) => value };
