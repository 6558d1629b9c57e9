#!/usr/bin/env node
// Installs a real VS Code (code-server's build of it) from the npm registry
// alone: no download from anywhere else, no install script of any dependency.
//
//   node test/vscode/offline/install.mjs            idempotent
//   node test/vscode/offline/install.mjs --force    start over
//
// Only two small native modules are compiled (needs python3, make and a C++
// compiler; the headers come with the node-<os>-<cpu> package). VS Code runs
// without them too, but then it writes no log files and complains, so a machine
// without a compiler gets a warning instead of an error.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import * as config from "./config.mjs";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Runs npm under the Node that the offline VS Code will run on, if it is there. */
function runNpm(args, cwd, extraEnv = {}) {
  const bin = path.dirname(config.nodeBinary);
  const PATH = fs.existsSync(config.nodeBinary) ? `${bin}${path.delimiter}${process.env.PATH}` : process.env.PATH;
  console.log(`> npm ${args.join(" ")}`);
  execFileSync(npm, [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd,
    stdio: "inherit",
    env: { ...process.env, PATH, ...extraEnv },
  });
}

/** Older VS Code (1.100) downloads ripgrep (findFiles, search): use the machine's. 1.139 brings its own. */
function linkRipgrep(modules) {
  const target = path.join(modules, "@vscode", "ripgrep", "bin", "rg");
  if (!fs.existsSync(path.dirname(path.dirname(target))) || fs.existsSync(target)) return;
  const rg = process.env.PATH.split(path.delimiter)
    .map((dir) => path.join(dir, "rg"))
    .find((file) => fs.existsSync(file));
  if (!rg) {
    console.warn("warning: no rg on PATH: file search will not work (Debian: apt-get install ripgrep)");
    return;
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.symlinkSync(rg, target);
}

const started = Date.now();
ensureChromium();
if (process.argv.includes("--force")) fs.rmSync(config.home, { recursive: true, force: true });
if (config.isInstalled()) {
  console.log(`offline VS Code is already installed: ${config.stamp}`);
} else {
  fs.rmSync(config.home, { recursive: true, force: true });
  fs.mkdirSync(config.home, { recursive: true });
  fs.writeFileSync(
    path.join(config.home, "package.json"),
    JSON.stringify({
      private: true,
      dependencies: { "code-server": config.CODE_SERVER, [config.nodePackage]: config.NODE },
    }),
  );
  runNpm(["install", "--ignore-scripts"], config.home);
  // code-server's own postinstall would do this too, but with every native
  // module compiled (3 minutes, Kerberos headers, a failing download).
  runNpm(["install", "--ignore-scripts", "--omit=dev"], config.vscodeHome);
  const modules = path.join(config.vscodeHome, "node_modules");
  const natives = ["@vscode/spdlog", "@vscode/native-watchdog", "native-watchdog", "node-pty"].filter(
    (name) => fs.existsSync(path.join(modules, name)) && !fs.existsSync(path.join(modules, name, "prebuilds")),
  );
  for (const name of natives) {
    try {
      runNpm(["rebuild", name], config.vscodeHome, { npm_config_nodedir: config.nodeHome, npm_config_yes: "true" });
    } catch {
      console.warn(`warning: ${name} did not compile`);
    }
  }
  linkRipgrep(modules);
  fs.writeFileSync(config.stampFile, config.stamp);
  console.log(`offline VS Code installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
