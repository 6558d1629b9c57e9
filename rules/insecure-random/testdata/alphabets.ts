// Drawers that are made once and called where they are needed.
import { customAlphabet } from "nanoid";
import { customAlphabet as quickAlphabet } from "nanoid/non-secure";

const drawDigits = quickAlphabet("0123456789", 6);
const drawSafely = customAlphabet("0123456789", 6);

export const makeResetCode = () => drawDigits(); // want insecure-random
export function makeOtp() {
  const otp = drawDigits(); // want insecure-random
  return otp;
}
export const makeLoginCode = () => drawSafely();
export const rowKey = () => drawDigits();
