import { createCipheriv, randomBytes, webcrypto } from "node:crypto";

const CIPHERS = { stored: "aes-256-gcm", cards: "des-ede3-cbc", legacy: { files: "rc4" } } as const;

export const seal = (key: Buffer) => createCipheriv(CIPHERS.stored, key, randomBytes(12));
export const cards = (key: Buffer) => createCipheriv(CIPHERS.cards, key, randomBytes(8)); // want weak-crypto "des-ede3-cbc"
export const files = (key: Buffer) => createCipheriv(CIPHERS.legacy.files, key, null); // want weak-crypto "rc4"
export const chosen = (key: Buffer, name: keyof typeof CIPHERS) => createCipheriv(String(CIPHERS[name]), key, null);

const text = new TextEncoder();

export async function note(key: CryptoKey, data: Uint8Array) {
  const iv = new Uint8Array(12);
  return webcrypto.subtle.encrypt({ name: "AES-GCM", iv }, key, data); // want weak-crypto "same initialisation vector"
}

export const letter = (key: CryptoKey, data: Uint8Array) =>
  crypto.subtle.encrypt({ name: "AES-CBC", iv: text.encode("harbour-mutual-1") }, key, data); // want weak-crypto "same initialisation vector"

export async function fresh(key: CryptoKey, data: Uint8Array) {
  const iv = new Uint8Array(12);
  crypto.getRandomValues(iv);
  return crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, data);
}

export const kept = (key: CryptoKey, data: Uint8Array, nonce: string) =>
  crypto.subtle.encrypt({ name: "AES-GCM", iv: text.encode(nonce) }, key, data);

export const derive = (key: CryptoKey, salt: Uint8Array) =>
  crypto.subtle.deriveBits({ name: "PBKDF2", salt, iterations: 2000, hash: "SHA-256" }, key, 256); // want weak-crypto "iterations: 2000"

export const slow = (key: CryptoKey, salt: Uint8Array) =>
  crypto.subtle.deriveBits({ name: "PBKDF2", salt, iterations: 600000, hash: "SHA-256" }, key, 256);
