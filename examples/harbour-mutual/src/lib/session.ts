import { createHmac } from "node:crypto";

const sessionSecret = process.env.SESSION_SECRET ?? "harbour-session";

export function sign(value: string): string {
  return createHmac("sha256", sessionSecret).update(value).digest("base64url");
}
