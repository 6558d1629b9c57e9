import { createHmac } from "node:crypto";

const sessionSecret = process.env.SESSION_SECRET;

export function sign(value: string): string {
  if (!sessionSecret) throw new Error("SESSION_SECRET is not set");
  return createHmac("sha256", sessionSecret).update(value).digest("base64url");
}
