// Tokens in code with single quotes, whole or in a text.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import express from 'express';

export const app = express();
export const digest = (text: string) => createHash('sha256').update(text).digest('hex');
export const sessionId = () => 'sess_' + Date.now() + randomBytes(16).toString('hex'); // want insecure-random
export const apiToken = () => `tok_${randomBytes(16).toString('hex')}`; // want insecure-random
export const resetToken = () => randomBytes(16).toString('hex'); // want insecure-random
export const pinCode = () => Array.from({ length: 6 }, () => randomInt(10)).join(''); // want insecure-random

export function otp() {
  const otp = randomInt(1000000); // want insecure-random
  return otp;
}
