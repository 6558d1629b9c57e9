// A Chromium for suites that need a browser: the one of the machine, else Debian's.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { findChromium } from "./config.mjs";

/** Its path; undefined, with a warning, where there is none and it cannot be installed. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) {
    console.warn("warning: no Chromium found; install one, or set CHROMIUM to its path");
    return undefined;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  return findChromium();
}
