import { createCipheriv } from "node:crypto";
import { createServer } from "node:https";
import aes from "aes-js";
import AES from "crypto-js/aes";
import Hex from "crypto-js/enc-hex";
import TripleDES from "crypto-js/tripledes";
import { ec } from "elliptic";
import JSEncrypt from "jsencrypt";
import jwt from "jwt-simple";
import forge from "node-forge";

export const sealed = (plate: string, key: string, iv: string) => TripleDES.encrypt(plate, key, { iv: Hex.parse(iv) }); // want weak-crypto "encrypt\(\)"
export const fixed = (plate: string, key: string) => AES.encrypt(plate, key, { iv: Hex.parse("0102030405060708") }); // want weak-crypto "same initialisation vector"
export const random = (plate: string, key: string, iv: string) => AES.encrypt(plate, key, { iv: Hex.parse(iv) });
export const stream = (plate: string, key: Buffer) => createCipheriv("rc4", key, "").update(plate); // want weak-crypto "rc4"

export const small = new ec("p192"); // want weak-crypto "too short"
export const curve = new ec("ed25519");

export const blocks = (key: Uint8Array, page: Uint8Array) => new aes.ModeOfOperation.ecb(key).encrypt(page); // want weak-crypto "ecb\(\)"
export const counted = (key: Uint8Array, page: Uint8Array) => new aes.ModeOfOperation.ctr(key).encrypt(page);

export function forLogin(publicKey: string, typed: string) {
  const rsa = new JSEncrypt();
  rsa.setPublicKey(publicKey);
  return rsa.encrypt(typed); // want weak-crypto "answers to chosen ciphertexts"
}

export const readOnly = (given: string, key: string) => jwt.decode(given, key, true); // want weak-crypto "who signed"
export const checked = (given: string, key: string) => jwt.decode(given, key, false, "HS256");
export const open = (who: string) => jwt.encode({ who }, "", "none"); // want weak-crypto "who signed"

export const stamped = (key: forge.pki.rsa.PrivateKey, offer: string) =>
  key.sign(forge.md.md5.create().update(offer)); // want weak-crypto "can be forged"
export function stampedLater(key: forge.pki.rsa.PrivateKey, offer: string) {
  const digest = forge.md.sha512.create();
  digest.update(offer);
  return key.sign(digest);
}

const tls = { key: process.env.TLS_KEY, cert: process.env.TLS_CERT };
export const legacy = createServer({ ...tls, ciphers: "ECDHE-RSA-RC4-SHA:AES128-SHA" }); // want weak-crypto "cipher that is broken"
export const lowered = createServer({ ...tls, ciphers: "DEFAULT@SECLEVEL=0" }); // want weak-crypto "SECLEVEL=0"
export const narrowed = createServer({ ...tls, ciphers: "HIGH:!aNULL:!MD5:!3DES" });
export const named = createServer({ ...tls, ciphers: "ECDHE-RSA-AES128-GCM-SHA256" });
