// Builds after an install. An install from git for all projects (`npm install -g git+…`, as pre-commit does it) hands its own
// "global" down to the install that is to bring the tools of the build: they are not here then, and are fetched now.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const run = (command, args, env = process.env) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(join(root, "node_modules/esbuild")))
  run("npm", ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"], {
    ...process.env,
    npm_config_global: "false",
    npm_config_location: "project",
  });
run(process.execPath, [join(root, "scripts/build.mjs")]);
