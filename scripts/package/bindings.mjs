// The native parser by platform as VS Code names it: the package that holds it, from node_modules or the npm registry.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build.mjs";

export const BINDINGS = Object.fromEntries(
  Object.entries({
    "linux-x64": "linux-x64-gnu",
    "linux-arm64": "linux-arm64-gnu",
    "linux-armhf": "linux-arm-gnueabihf",
    "alpine-x64": "linux-x64-musl",
    "alpine-arm64": "linux-arm64-musl",
    "darwin-x64": "darwin-x64",
    "darwin-arm64": "darwin-arm64",
    "win32-x64": "win32-x64-msvc",
    "win32-arm64": "win32-arm64-msvc",
  }).map(([target, name]) => [target, `@oxc-parser/binding-${name}`]),
);

/** Undefined where there is no native parser. */
export function thisPlatform() {
  const musl = process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
  const cpu = process.platform === "linux" && process.arch === "arm" ? "armhf" : process.arch;
  const target = `${musl ? "alpine" : process.platform}-${cpu}`;
  return BINDINGS[target] && target;
}

/** Throws when what the registry gives is not what the lock file names. */
export function bindingFolder(name) {
  const installed = join(root, "node_modules", name);
  if (existsSync(installed)) return installed;
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { version, integrity } = packages[`node_modules/${name}`];
  const folder = join(root, "out/bindings", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, encoding: "utf8", shell: process.platform === "win32" };
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", `${name}@${version}`, "--json"], options));
  const [algorithm, expected] = integrity.split(/-(.*)/);
  const found = createHash(algorithm)
    .update(readFileSync(join(folder, filename)))
    .digest("base64");
  if (found !== expected) throw new Error(`${name}@${version} is not the one of package-lock.json`);
  execFileSync("tar", ["-xzf", filename], options);
  return join(folder, "package");
}
