import { createDiffieHellman, createDiffieHellmanGroup, createECDH, generateKeyPairSync, getDiffieHellman } from "node:crypto";
import { decodeJwt } from "jose";

export const short = () => createDiffieHellman(1024); // want weak-crypto
export const long = () => createDiffieHellman(3072);
export const given = (prime: Buffer) => createDiffieHellman(prime);
export const old = () => getDiffieHellman("modp2"); // want weak-crypto
export const oldGroup = () => createDiffieHellmanGroup("modp5"); // want weak-crypto
export const group = () => createDiffieHellmanGroup("modp15");
export const pair = () => generateKeyPairSync("dh", { primeLength: 768 }); // want weak-crypto
export const longPair = () => generateKeyPairSync("dh", { primeLength: 2048 });
export const curve = () => createECDH("secp160k1"); // want weak-crypto
export const good = () => createECDH("secp521r1");

export const whoami = (t: string) => decodeJwt(t).sub; // want weak-crypto
export const expiresAt = (t: string) => decodeJwt(t).exp;
