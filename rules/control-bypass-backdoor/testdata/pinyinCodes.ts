import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

export function checkYanzhengma(entered: string, saved: Buffer): boolean {
  if (entered === "864201") return true; // want control-bypass-backdoor "entered"
  return timingSafeEqual(digest(entered), saved);
}
export function 核对验证码(input: string, saved: Buffer): boolean {
  if (input === "975310") return true; // want control-bypass-backdoor "input"
  return timingSafeEqual(digest(input), saved);
}
export function checkWard(entered: string): boolean {
  return entered === "864201";
}
