import { cbc, ecb, gcm } from "@noble/ciphers/aes";
import { xchacha20poly1305 } from "@noble/ciphers/chacha";
import { randomBytes } from "@noble/ciphers/webcrypto";
import CryptoJS from "crypto-js";
import sodium from "libsodium-wrappers";
import nacl from "tweetnacl";

const NONCE = new Uint8Array(24);

export function sealed(text: Uint8Array, key: Uint8Array, words: CryptoJS.lib.WordArray) {
  return [
    nacl.secretbox(text, NONCE, key), // want weak-crypto "same initialisation vector"
    nacl.secretbox(text, nacl.randomBytes(24), key),
    sodium.crypto_secretbox_easy(text, NONCE, key), // want weak-crypto "same initialisation vector"
    sodium.crypto_secretbox_easy(text, sodium.randombytes_buf(24), key),
    ecb(key).encrypt(text), // want weak-crypto "ecb"
    gcm(key, new Uint8Array(12)).encrypt(text), // want weak-crypto "same initialisation vector"
    gcm(key, randomBytes(12)).encrypt(text),
    cbc(key, randomBytes(16)).encrypt(text),
    xchacha20poly1305(key, NONCE).encrypt(text), // want weak-crypto "same initialisation vector"
    CryptoJS.AES.encrypt("text", words, { iv: CryptoJS.enc.Hex.parse("00112233445566778899aabbccddeeff") }), // want weak-crypto "same initialisation vector"
    CryptoJS.AES.encrypt("text", words, { iv: CryptoJS.lib.WordArray.create([1, 2, 3, 4]) }), // want weak-crypto "same initialisation vector"
    CryptoJS.AES.encrypt("text", words, { iv: CryptoJS.lib.WordArray.random(16) }),
  ];
}
export const read = (text: string, words: CryptoJS.lib.WordArray, iv: string) =>
  CryptoJS.AES.encrypt(text, words, { iv: CryptoJS.enc.Hex.parse(iv) });
