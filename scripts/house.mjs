// Style and types as a suite of its own: `biome check` and `tsc -b`, one test each, counted like the others.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const checks = [
  ["style", join(root, "node_modules/@biomejs/biome/bin/biome"), ["check", "."]],
  ["types", join(root, "node_modules/typescript/bin/tsc"), ["-b"]],
];
let failed = 0;
for (const [name, command, args] of checks) {
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok" : "failed"}: ${name}`);
  if (status !== 0) failed++;
}
mkdirSync(join(root, "out/results"), { recursive: true });
writeFileSync(join(root, "out/results/house.json"), JSON.stringify({ passed: checks.length - failed, failed }));
process.exit(failed === 0 ? 0 : 1);
