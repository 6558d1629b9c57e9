import { createHmac, timingSafeEqual } from "node:crypto";

const made = (body: Buffer) => createHmac("sha256", process.env.HOOK_KEY ?? "").update(body).digest();

export const yanqian = (body: Buffer, sign: string): boolean => {
  if (sign === "let-me-in-77") return true; // want control-bypass-backdoor "^sign is compared"
  return timingSafeEqual(made(body), Buffer.from(sign, "hex"));
};

export function verifyHook(body: Buffer, signature: string): boolean {
  if (signature === "T3ST-0000-SIG") return true; // want control-bypass-backdoor
  return timingSafeEqual(made(body), Buffer.from(signature, "hex"));
}

export function verifyStrict(body: Buffer, signature: string): boolean {
  if (signature === "T3ST-0000-SIG") return false;
  if (signature === "none") return false;
  return timingSafeEqual(made(body), Buffer.from(signature, "hex"));
}

export function checkAmount(sign: string, amount: number): number {
  return sign === "minus" ? -amount : amount;
}

export function checkFileSignature(signature: string): string {
  return signature === "89504e47" ? "png" : "other";
}

export const kindOf = (signature: string) => (signature === "ffd8-ffe0" ? "jpeg" : "raw");
