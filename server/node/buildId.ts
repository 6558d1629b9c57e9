import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Names this very build: its version and the hash of the bundle that asks. */
export function buildId(version: string): string {
  return `${version} ${createHash("sha256").update(readFileSync(__filename)).digest("base64url").slice(0, 16)}`;
}
