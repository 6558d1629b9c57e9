import { constants, createCipheriv, createHash, generateKeyPairSync, type KeyObject, publicEncrypt, randomFillSync } from "node:crypto";
import jwt from "jsonwebtoken";
import md5 from "md5";
import { sm4 } from "sm-crypto";

const NONCE = Buffer.from("0000000000000000");
const cleared = Buffer.alloc(16);

export function closed(key: Buffer, text: string) {
  createCipheriv("aes-256-gcm", key, NONCE).update(text); // want weak-crypto "initialisation vector"
  return createCipheriv("aes-256-cbc", key, cleared).update(text); // want weak-crypto "initialisation vector"
}

export function filled(key: Buffer, text: string) {
  const nonce = Buffer.alloc(12);
  randomFillSync(nonce);
  return createCipheriv("aes-256-gcm", key, nonce).update(text);
}

export const short = () => generateKeyPairSync("rsa", { modulusLength: 1024 }); // want weak-crypto "too short"
export const long = () => generateKeyPairSync("rsa", { modulusLength: 4096 });
export const curve = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" });

export const open = (key: KeyObject, data: Buffer) => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, data); // want weak-crypto "chosen"
export const oaep = (key: KeyObject, data: Buffer) =>
  publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }, data);

export const national = (text: string, key: string) => sm4.encrypt(text, key); // want weak-crypto "sm4|encrypt"
export const chained = (text: string, key: string, iv: string) => sm4.encrypt(text, key, { mode: "cbc", iv });
export const spread = (text: string, key: string, rest: object) => sm4.encrypt(text, key, { ...rest });

export function signBody(body: string, secret: string) {
  return createHash("md5").update(body + secret).digest("hex"); // want weak-crypto "MAC"
}

export function send(params: Record<string, string>, secret: string) {
  const sign = md5(`${JSON.stringify(params)}${secret}`); // want weak-crypto "MAC"
  return { ...params, sign };
}

export const signInCacheKey = (tenant: string) => createHash("md5").update(tenant).digest("hex");
export const fingerprint = (body: Buffer) => createHash("sha1").update(body).digest("hex");

export const unsigned = (sub: string) => jwt.sign({ sub }, "", { algorithm: "none" }); // want weak-crypto "signed the token"
