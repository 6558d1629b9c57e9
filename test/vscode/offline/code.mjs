#!/usr/bin/env node
// Stands in for the VS Code executable where none can be downloaded. It takes
// the command line that @vscode/test-electron and people give to `code`:
//
//   code.mjs [folder | file.code-workspace]
//     --extensionDevelopmentPath=DIR   (repeatable)
//     --extensionTestsPath=FILE        run a suite, print its output, exit with its code
//     --user-data-dir=DIR              only its User/settings.json is used
//     --extensions-dir=DIR
//   code.mjs --install-extension FILE.vsix | --uninstall-extension ID | --list-extensions
//   code.mjs --version
//
// All other switches (Electron's, mostly) are accepted and ignored.
// Environment: VSCODE_OFFLINE_VERBOSE=1 shows the window's whole log,
// VSCODE_OFFLINE_TIMEOUT=seconds (default 300), VSCODE_OFFLINE_SCREENSHOT=FILE.png
// takes a picture of the window when the run ends.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import * as config from "./config.mjs";
import { openBrowser, serverArgs, startServer, windowUrl } from "./launch.mjs";

const VALUED = new Set([
  "extensionDevelopmentPath",
  "extensionTestsPath",
  "user-data-dir",
  "extensions-dir",
  "install-extension",
  "uninstall-extension",
  "folder-uri",
  "file-uri",
  "log",
  "profile",
  "locale",
  "disable-extension",
  "enable-proposed-api",
]);

function parse(argv) {
  const options = { open: [] };
  for (let i = 0; i < argv.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i]);
    if (!match) {
      options.open.push(argv[i]);
      continue;
    }
    const [, name] = match;
    let value = match[2];
    if (value === undefined && VALUED.has(name)) value = argv[++i];
    options[name] = [...(options[name] ?? []), value ?? true];
  }
  return options;
}

const last = (values) => values?.at(-1);

/** --install-extension and its like are answered by the server program itself. */
function manageExtensions(options) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "vscode-offline-"));
  const args = serverArgs({ dataDir, extensionsDir: last(options["extensions-dir"]) });
  for (const name of ["install-extension", "uninstall-extension"]) {
    for (const value of options[name] ?? []) args.push(`--${name}`, value);
  }
  for (const name of ["list-extensions", "show-versions", "force"]) if (options[name]) args.push(`--${name}`);
  const { status } = spawnSync(config.nodeBinary, [config.serverMain, ...args], {
    stdio: "inherit",
    env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
  });
  fs.rmSync(dataDir, { recursive: true, force: true });
  return status ?? 1;
}

/** The window's own chatter, mixed by VS Code into the same log as the suite's output. */
const CHATTER = [
  // The stand-in has no TypeScript of its own.
  /Could not find bundled tsserver/,
  /^An unknown error occurred\. Please consult the log/,
  /^Creating a socket \(/,
  /^Resolv(ing|ed) connection token/,
  /^\[reconnection-grace-time\]/,
  /^\[Agent ?Host/,
  /^\[ChatModelSelection\]/,
  /^\[AccountPolicyGate\]/,
  /^\[Service Worker\]/,
  /builtin extensions/,
  /authentication provider 'github'/,
  /^\[remote-connection\]/,
  /^ChatSessionStore/,
  /^Creation of workbench contribution/,
  /^Canceled: Canceled/,
];

async function runSuite(options) {
  const timeout = Number(process.env.VSCODE_OFFLINE_TIMEOUT ?? 300) * 1000;
  const verbose = Boolean(process.env.VSCODE_OFFLINE_VERBOSE);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "vscode-offline-result-"));
  const resultFile = path.join(scratch, "exit-code");
  const server = await startServer({
    userDataDir: last(options["user-data-dir"]),
    // As on the desktop, --disable-extensions leaves only those built in and those under development.
    extensionsDir: options["disable-extensions"] ? undefined : last(options["extensions-dir"]),
    // The extension host inherits these from the server (and all of our own environment).
    env: { VSCODE_OFFLINE_SUITE: path.resolve(last(options.extensionTestsPath)), VSCODE_OFFLINE_RESULT: resultFile },
  }).catch((error) => {
    fs.rmSync(scratch, { recursive: true, force: true });
    throw error;
  });
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    await server.stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  };
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // `| head`
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      close().finally(() => process.exit(130));
    });
  }
  try {
    const opened = await openBrowser();
    browser = opened.browser;
    const { page } = opened;

    // VS Code in a browser reports to these two functions if the page has them.
    const exit = new Promise((resolve, reject) => {
      page.exposeFunction("codeAutomationExit", (code) => resolve(code)).catch(reject);
      page.once("crash", () => reject(new Error("the browser page crashed")));
      setTimeout(() => reject(new Error(`no result after ${timeout / 1000} s`)), timeout).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type, args) => {
      const text = format(...args);
      if (!verbose && CHATTER.some((pattern) => pattern.test(text))) return;
      (type === "error" || type === "warn" ? process.stderr : process.stdout).write(`${text}\n`);
    });

    const payload = (options.extensionDevelopmentPath ?? []).map((dir) => ["extensionDevelopmentPath", { path: dir }]);
    payload.push(["extensionTestsPath", { path: fileURLToPath(new URL("suite-guard.cjs", import.meta.url)) }]);
    await page.goto(windowUrl(server, { open: options.open[0], payload }));
    try {
      const reported = await exit;
      if (!fs.existsSync(resultFile)) throw new Error("the extension host ended before the suite did");
      return reported || Number(fs.readFileSync(resultFile, "utf8"));
    } finally {
      const picture = process.env.VSCODE_OFFLINE_SCREENSHOT;
      if (picture) await page.screenshot({ path: picture }).catch(() => {});
    }
  } catch (error) {
    console.error(verbose ? `${error.stack}\n--- server log ---\n${server.log()}` : `vscode-offline: ${error.message}`);
    return 1;
  } finally {
    await close();
  }
}

const options = parse(process.argv.slice(2));
let code = 0;
if (!config.isInstalled()) {
  console.error("vscode-offline: not installed yet: node test/vscode/offline/install.mjs");
  code = 1;
} else if (options.version) {
  const product = JSON.parse(fs.readFileSync(path.join(config.vscodeHome, "product.json"), "utf8"));
  console.log(`${product.version}\n${product.commit}\n${process.arch}`);
} else if (options["install-extension"] || options["uninstall-extension"] || options["list-extensions"]) {
  code = manageExtensions(options);
} else if (options.extensionTestsPath) {
  code = await runSuite(options);
} else {
  console.error("vscode-offline: give --extensionTestsPath=FILE (see the head of this file)");
  code = 2;
}
process.exit(code);
