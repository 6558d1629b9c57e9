import { createCipheriv, createHash, createHmac, createSign, randomBytes } from "node:crypto";
import tls from "node:tls";

export function fine(key: Buffer, text: string) {
  createCipheriv("aes-256-gcm", key, randomBytes(12)).update(text);
  createCipheriv("sm4-cbc", key, randomBytes(16)).update(text);
  createHash("md5").update(text);
  createHmac("sha256", key).update(text);
  createSign("RSA-SHA256").update(text);
  tls.connect({ minVersion: "TLSv1.2" });
}
