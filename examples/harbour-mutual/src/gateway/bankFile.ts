import { createCipheriv } from "node:crypto";

/** 银行代扣文件，按旧接口加密 */
export function sealBankFile(key: Buffer, body: string): Buffer {
  const cipher = createCipheriv("des-ede3", key, null);
  return Buffer.concat([cipher.update(body, "utf8"), cipher.final()]);
}
