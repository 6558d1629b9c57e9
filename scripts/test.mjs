// Bundles test files and runs them with mocha. `node scripts/test.mjs` runs every suite but those that need a browser or
// the editor; given files, only those.
// Each run writes out/results/<name>.json, which scripts/sumTests.mjs adds up; `--result=<name>` names it.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { bundleTests, root } from "./build.mjs";

const given = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));
const RESULT = "--result=";
const flags = process.argv.slice(2).filter((arg) => arg.startsWith("-") && !arg.startsWith(RESULT));
const named = process.argv.find((arg) => arg.startsWith(RESULT))?.slice(RESULT.length);
const files =
  given.length > 0
    ? given.map((file) => relative(root, resolve(file)))
    : readdirSync(join(root, "test"), { recursive: true })
        .map(String)
        .filter((file) => file.endsWith(".test.ts") && !/^(?:vscode|browser)/.test(file))
        .map((file) => join("test", file));

const jobs = Math.min(availableParallelism(), 4);
const outdir = join("out", given.length > 0 ? `test-${process.pid}` : "test");
const results = join(root, "out/results");
mkdirSync(results, { recursive: true });
rmSync(join(root, outdir), { recursive: true, force: true });
await bundleTests(files, outdir);
const result = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/mocha/bin/mocha.js"),
    "--reporter",
    join(root, "scripts/reporter.cjs"),
    "--reporter-option",
    `output=${join(results, `${named ?? (given.length > 0 ? `some-${process.pid}` : "unit")}.json`)}`,
    // Of a file each: what takes longest (programs started, answers of long edits compared) shares nothing with the rest.
    ...(files.length > 1 && jobs > 1 ? ["--parallel", "--jobs", String(jobs)] : []),
    "--timeout",
    "120000",
    ...flags,
    `${outdir}/**/*.cjs`,
  ],
  { cwd: root, stdio: "inherit" },
);
if (given.length > 0) rmSync(join(root, outdir), { recursive: true, force: true });
process.exit(result.status ?? 1);
