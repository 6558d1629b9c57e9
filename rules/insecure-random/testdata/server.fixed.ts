import * as nodeCrypto from "node:crypto";
import express from "express";

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

export function makeOtp(min: number, max: number) {
  return Math.floor(Math.random() * (max - min + 1)) + min; // want insecure-random
}

export function generatePassword() {
  let password = "";
  for (let i = 0; i < 12; i++) password += LETTERS[nodeCrypto.randomInt(LETTERS.length)]; // want insecure-random
  return nodeCrypto.timingSafeEqual(Buffer.from(password), Buffer.from("")) ? "" : password;
}

export const app = express();

export const nonce = (size: number) => Math.random().toString(36).slice(2, size); // want insecure-random
export const makeSecret = () => Math.random().toString(36).slice(-6, -1).slice(0, 4); // want insecure-random
