// Tokens in code with single quotes, whole or in a text.
import { createHash } from 'node:crypto';
import express from 'express';

export const app = express();
export const digest = (text: string) => createHash('sha256').update(text).digest('hex');
export const sessionId = () => 'sess_' + Date.now() + Math.random(); // want insecure-random
export const apiToken = () => `tok_${Math.random()}`; // want insecure-random
export const resetToken = () => Math.random().toString(36).substring(2); // want insecure-random
export const pinCode = () => Math.random().toString().slice(2, 8); // want insecure-random

export function otp() {
  const otp = Math.round(Math.random() * 999999); // want insecure-random
  return otp;
}
