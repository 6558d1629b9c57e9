import { createCipheriv, createHash, randomBytes, randomFillSync } from "node:crypto";

const onceForAll = randomBytes(16);
const fromSettings = Buffer.from(process.env.FIELD_IV ?? "", "hex");
const pool = Buffer.alloc(12);

export const shared = (text: string, key: Buffer) => createCipheriv("aes-256-cbc", key, onceForAll).update(text); // want weak-crypto "initialisation vector"
export const set = (text: string, key: Buffer) => createCipheriv("aes-256-cbc", key, fromSettings).update(text); // want weak-crypto "initialisation vector"

export function ofKey(text: string, key: Buffer) {
  const iv = key.subarray(0, 16);
  return createCipheriv("aes-256-cbc", key, iv).update(text); // want weak-crypto "initialisation vector"
}

export function ofDigest(text: string, secret: string) {
  const iv = createHash("md5").update(secret).digest();
  return createCipheriv("aes-256-cbc", secret, iv).update(text); // want weak-crypto "initialisation vector"
}

export function ofRecord(text: string, key: Buffer, recordId: string) {
  const iv = createHash("sha256").update(recordId).digest().subarray(0, 16);
  return createCipheriv("aes-256-ctr", key, iv).update(text);
}

export function refilled(text: string, key: Buffer) {
  randomFillSync(pool);
  return createCipheriv("aes-256-gcm", key, pool).update(text);
}

export function given(text: string, key: Buffer, sealed: { iv: Buffer }) {
  return createCipheriv("aes-256-gcm", key, sealed.iv).update(text);
}

class Sealer {
  private readonly iv = randomBytes(16);
  seal = (text: string, key: Buffer) => createCipheriv("aes-256-cbc", key, this.iv).update(text); // want? weak-crypto
}
export { Sealer };
