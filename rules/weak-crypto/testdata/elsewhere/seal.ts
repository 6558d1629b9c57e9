import { createCipheriv, randomBytes } from "node:crypto";
import { CIPHER, fresh, LENGTH, OLD_CIPHER, VECTOR } from "./settings";

export const fixed = (key: Buffer) => createCipheriv(CIPHER, key, VECTOR); // want weak-crypto "same initialisation vector"
export const old = (key: Buffer) => createCipheriv(OLD_CIPHER, key, randomBytes(8)); // want weak-crypto "des-ede3-cbc"
export const drawn = (key: Buffer) => createCipheriv(CIPHER, key, randomBytes(LENGTH));
export const called = (key: Buffer) => createCipheriv(CIPHER, key, fresh());
