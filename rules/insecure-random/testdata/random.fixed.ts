import { randomBytes, randomInt, randomUUID } from "node:crypto";

interface Account {
  resetToken: string;
  colour: string;
}

export function codes(account: Account) {
  const otp = randomInt(100000, 1000000); // want insecure-random "guess"
  const resetToken = randomBytes(16).toString("hex"); // want insecure-random
  account.resetToken = `r${randomBytes(16).toString("hex")}`; // want insecure-random
  const options = { sessionId: "s" + randomBytes(16).toString("hex"), retries: 3 }; // want insecure-random
  const 验证码 = Array.from({ length: 6 }, () => randomInt(10)).join(""); // want insecure-random
  return { otp, resetToken, options, 验证码 };
}

export function generateVerificationCode() {
  let digits = "";
  for (let i = 0; i < 6; i++) digits += randomInt(10); // want insecure-random
  return digits;
}

export const newApiKey = () => "k" + randomBytes(16).toString("hex"); // want insecure-random

export function wechatPayment() {
  return { nonceStr: randomBytes(16).toString("hex"), timeStamp: String(Date.now()) }; // want insecure-random
}

export class Vouchers {
  temporaryPassword() {
    return Array.from({ length: 8 }, () => randomInt(36).toString(36)).join(""); // want insecure-random
  }
}

export function silent(account: Account, tokens: string[], cancelToken: AbortSignal) {
  const token = randomBytes(32).toString("hex");
  const otp = randomInt(100000, 1000000);
  const delay = 1000 * 2 ** 3 + Math.random() * 250;
  account.colour = `hsl(${Math.random() * 360} 50% 50%)`;
  const key = Math.random();
  const sampled = Math.random() < 0.01;
  const pick = tokens[Math.floor(Math.random() * tokens.length)];
  const quoteNumber = Math.floor(Math.random() * 1000);
  const pinPosition = { x: Math.random(), y: Math.random() };
  const premium = Math.random() * 1000;
  const claimId = randomUUID();
  return { token, otp, delay, key, sampled, pick, quoteNumber, pinPosition, premium, claimId, cancelToken };
}

/** A delay before the token is asked for again. */
export async function retryWithToken(send: (token: string) => Promise<boolean>, token: string) {
  while (!(await send(token))) await new Promise((done) => setTimeout(done, Math.random() * 500));
}
