import * as nodeCrypto from "node:crypto";
import express from "express";

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

export function makeOtp(min: number, max: number) {
  return Math.floor((nodeCrypto.randomInt(2 ** 47) / 2 ** 47) * (max - min + 1)) + min; // want insecure-random
}

export function generatePassword() {
  let password = "";
  for (let i = 0; i < 12; i++) password += LETTERS[nodeCrypto.randomInt(LETTERS.length)]; // want insecure-random
  return nodeCrypto.timingSafeEqual(Buffer.from(password), Buffer.from("")) ? "" : password;
}

export const app = express();

export const nonce = (size: number) => (nodeCrypto.randomInt(2 ** 47) / 2 ** 47).toString(36).slice(2, size); // want insecure-random
export const makeSecret = () => (nodeCrypto.randomInt(2 ** 47) / 2 ** 47).toString(36).slice(-6, -1).slice(0, 4); // want insecure-random
