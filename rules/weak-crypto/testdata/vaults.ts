// Ciphers in classes: algorithms and vectors in fields, static members and enums.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import CryptoJS from "crypto-js";

enum Suite {
  Archive = "aes-256-ecb",
  Plates = "des-ede3-cbc",
  Today = "aes-256-gcm",
}
const enum Mac {
  Old = "md5",
  Today = "sha256",
}

export class PayoutVault {
  static readonly #start = Buffer.alloc(16);
  static readonly SALTED = randomBytes(16);
  static scratch = Buffer.alloc(16);
  private static readonly BLOCKS = "bf-cbc";
  private readonly algorithm = "aes-128-ecb";
  private chosen = "aes-128-ecb";

  constructor(private readonly key: Buffer) {
    randomBytes(16).copy(PayoutVault.scratch);
  }
  use(chosen: string) {
    this.chosen = chosen;
  }
  archive = (text: string) => createCipheriv(Suite.Archive, this.key, null).update(text); // want weak-crypto "aes-256-ecb"
  plate(text: string) {
    return createCipheriv(Suite.Plates, this.key, randomBytes(8)).update(text); // want weak-crypto "des-ede3-cbc"
  }
  account = (text: string) => createCipheriv("aes-256-ctr", this.key, PayoutVault.#start).update(text); // want weak-crypto "initialisation vector"
  blocks = (text: string) => createCipheriv(PayoutVault.BLOCKS, this.key, randomBytes(8)).update(text); // want weak-crypto "bf-cbc"
  read = (sealed: Buffer) => createDecipheriv(this.algorithm, this.key, null).update(sealed); // want weak-crypto "aes-128-ecb"
  today = (text: string) => createCipheriv(Suite.Today, this.key, randomBytes(12)).update(text);
  given = (text: string) => createCipheriv(this.chosen, this.key, randomBytes(16)).update(text);
  filled = (text: string) => createCipheriv("aes-256-ctr", this.key, PayoutVault.scratch).update(text);
  tag = (text: string) => createHmac(Mac.Old, this.key).update(text).digest("hex"); // want weak-crypto "md5"
  tagToday = (text: string) => createHmac(Mac.Today, this.key).update(text).digest("hex");
}
export const tagOld = (text: string, key: string) => CryptoJS.HmacMD5(text, key).toString(); // want weak-crypto "HmacMD5"
export const tagNew = (text: string, key: string) => CryptoJS.HmacSHA256(text, key).toString();
