import CryptoJS, { AES, mode } from "crypto-js";
import { pki, cipher as forgeCipher, hmac } from "node-forge";

export const blocks = (licence: string, key: CryptoJS.lib.WordArray) =>
  CryptoJS.AES.encrypt(licence, key, { mode: CryptoJS.mode.ECB }); // want weak-crypto "mode.ECB"
const options = { mode: mode.ECB, padding: CryptoJS.pad.Pkcs7 }; // want weak-crypto "mode.ECB"
export const opened = (sealed: string, key: CryptoJS.lib.WordArray) => AES.decrypt(sealed, key, options);
export const chained = (licence: string, key: CryptoJS.lib.WordArray, iv: CryptoJS.lib.WordArray) =>
  CryptoJS.AES.encrypt(licence, key, { mode: CryptoJS.mode.CBC, iv });

export const pair = () => pki.rsa.generateKeyPair({ bits: 1024, e: 0x10001 }); // want weak-crypto "too short"
export const short = () => pki.rsa.generateKeyPair(512); // want weak-crypto "too short"
export const long = () => pki.rsa.generateKeyPair({ bits: 4096 });
export const old = (key: string) => forgeCipher.createCipher("3DES-CBC", key); // want weak-crypto "3DES"
export const sound = (key: string) => forgeCipher.createCipher("AES-GCM", key);

export function sealed(message: string, key: string): string {
  const code = hmac.create();
  code.start("md5", key); // want weak-crypto "md5"
  code.update(message);
  return code.digest().toHex();
}
export function soundlySealed(message: string, key: string): string {
  const code = hmac.create();
  code.start("sha256", key);
  code.update(message);
  return code.digest().toHex();
}
