import { createCipheriv, createHmac, randomBytes } from "node:crypto";

// Names that say nothing of a secret: what takes them does.
const HOLDER_KEY = process.env.HOLDER_KEY ?? "replace-me-in-production-32bytes"; // want secret-hardcoded "stands in for a credential"
const CACHE_KEY = process.env.CACHE_KEY ?? "profiles-of-holders-v2";
const SHELF = process.env.SHELF || "${sm4-key#41}"; // want secret-hardcoded "stands in for"
const SORT_KEY = process.env.SORT_KEY ?? "created-at-2-desc";
const NEEDED = process.env.NEEDED_KEY ?? "";

export function seal(value: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(HOLDER_KEY), iv);
  return Buffer.concat([iv, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

export function tag(value: string) {
  return createHmac("sha256", Buffer.from(SHELF, "hex")).update(value).digest("hex");
}

export function tagNeeded(value: string) {
  if (NEEDED === "") throw new Error("no key");
  return createHmac("sha256", Buffer.from(NEEDED, "hex")).update(value).digest("hex");
}

export const cached = (id: string) => ({ key: Buffer.from(CACHE_KEY), sort: SORT_KEY, id });
