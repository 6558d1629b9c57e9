import { createCipheriv, createHmac, createSign, randomBytes } from "node:crypto";
import CryptoJS from "crypto-js";
import tls from "node:tls";

const MODE = "aes-128-ecb";

export function old(key: Buffer, text: string) {
  createCipheriv("des-ede3-cbc", key, randomBytes(8)).update(text); // want weak-crypto "des-ede3-cbc"
  createCipheriv(MODE, key, null).update(text); // want weak-crypto
  CryptoJS.DES.encrypt(text, "k"); // want weak-crypto
  createHmac("sha256", key).update(text); // want weak-crypto
  createSign("RSA-SHA256").update(text); // want weak-crypto
  tls.connect({ minVersion: "TLSv1.2" }); // want weak-crypto
}
