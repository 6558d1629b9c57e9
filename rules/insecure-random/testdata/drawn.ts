import _, { sample } from "lodash";
import { nanoid } from "nanoid";
import { nanoid as quick } from "nanoid/non-secure";

const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

export const initialPassword = () => _.sampleSize(LETTERS, 12).join(""); // want insecure-random
export const accessToken = () => quick(24); // want insecure-random
export const refreshToken = () => nanoid(24);

export function invite(names: string[]) {
  const verificationCode = String(_.random(100000, 999999)); // want insecure-random
  const greeted = sample(names);
  const rowKey = quick(8);
  return { verificationCode, greeted, rowKey, order: _.shuffle(names) };
}

/** What the small function gives back becomes the value. */
export function share(claimId: string) {
  const secret = Array.from({ length: 12 }, () => LETTERS[Math.floor(Math.random() * 20)]).join(""); // want insecure-random
  return `/s/${claimId}/${secret}`;
}

export const iv = () => Buffer.from(Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))); // want insecure-random

export const voiceOtp = () => Math.random().toString().slice(2, 8); // want insecure-random

/** Waits, and draws nothing that is kept. */
export const password = {
  reset: (ids: string[], send: (id: string) => void) =>
    ids.forEach((id) => {
      setTimeout(() => send(id), Math.random() * 500);
    }),
};

export const salt = (rows: string[]) => {
  rows.sort(() => {
    const side = Math.random() - 0.5;
    return side;
  });
  return process.env.SALT;
};

declare const accounts: { update(by: object, values: object): Promise<void> };
export async function forgotten(login: string) {
  const drawn = (Math.random() * 1e9).toFixed(0); // want insecure-random
  const jitter = Math.random() * 50;
  await accounts.update({ login }, { resetToken: drawn, retryAfter: jitter });
}

export const otpLegacy = () => String(Math.floor(100000 + Math.random() * 900000)); // want insecure-random
export const resetTokenV1 = () => Math.random().toString(36).slice(2); // want insecure-random
export const oldInviteToken = () => Math.random().toString(36).slice(2); // want insecure-random
export const tokenColourOld = () => Math.random().toString(36).slice(2);
