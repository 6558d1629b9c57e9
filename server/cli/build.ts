import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Names this very build: its version and the hash of its bundle. */
export function buildId(version: string): string {
  return `${version} ${createHash("sha256").update(readFileSync(__filename)).digest("base64url").slice(0, 16)}`;
}

/** Pack file that the flags ask for: "" is the default place, undefined none. */
export function cacheFile(flags: { cache: boolean; cacheLocation?: string }): string | undefined {
  if (!flags.cache) return undefined;
  const given = flags.cacheLocation;
  if (given === undefined) return "";
  return given.endsWith(".pack") ? given : `${given.replace(/[\\/]+$/, "")}/facts.pack`;
}
