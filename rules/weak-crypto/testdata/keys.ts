import { pbkdf2Sync } from "node:crypto";
import CryptoJS from "crypto-js";
import JSEncrypt from "jsencrypt";
import forge from "node-forge";
import NodeRSA from "node-rsa";

export const browserKey = new JSEncrypt({ default_key_size: "1024" }); // want weak-crypto "default_key_size"
export const longer = new JSEncrypt({ default_key_size: "4096" });
export const made = new NodeRSA({ b: 512 }); // want weak-crypto "b: 512"
export const wide = new NodeRSA({ b: 3072 });
wide.setOptions({ encryptionScheme: "pkcs1" }); // want weak-crypto "encryptionScheme: pkcs1"
export const web = () => crypto.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 1024 } as RsaHashedKeyGenParams, true, []); // want weak-crypto "modulusLength: 1024"

export function derived(master: string, salt: Buffer) {
  return [
    pbkdf2Sync(master, salt, 2000, 32, "sha256"), // want weak-crypto
    pbkdf2Sync(master, salt, 600_000, 32, "sha256"),
    CryptoJS.PBKDF2(master, "salt", { keySize: 8, iterations: 1000 }), // want weak-crypto "iterations: 1000"
    forge.pkcs5.pbkdf2(master, "salt", 1000, 32), // want weak-crypto
  ];
}

export function padded(text: string, pem: string) {
  const key = forge.pki.publicKeyFromPem(pem);
  return [
    key.encrypt(text), // want weak-crypto "encrypt"
    key.encrypt(text, "RSAES-PKCS1-V1_5"), // want weak-crypto "RSAES-PKCS1-V1_5"
    key.encrypt(text, "RSA-OAEP"),
    forge.rc2.createEncryptionCipher(text), // want weak-crypto "createEncryptionCipher"
  ];
}
