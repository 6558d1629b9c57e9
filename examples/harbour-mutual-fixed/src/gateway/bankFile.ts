import { createCipheriv, randomBytes } from "node:crypto";

/** 银行代扣文件，按新接口加密 */
export function sealBankFile(key: Buffer, body: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(body, "utf8"), cipher.final(), cipher.getAuthTag()]);
}
