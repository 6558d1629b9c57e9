// Starts the offline VS Code: its server on loopback, its window in Chromium.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import * as config from "./config.mjs";

// What a test wants quiet. A profile's own User/settings.json wins over these.
const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.restoreWindows": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

const TRUST_SETTINGS = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.untrustedFiles": "open",
};

/** A throw-away profile in dir, with the settings of the given profile if it has any. */
function makeProfile(dir, userDataDir, settings) {
  let own = {};
  if (userDataDir) {
    try {
      own = JSON.parse(fs.readFileSync(path.join(userDataDir, "User", "settings.json"), "utf8"));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  fs.mkdirSync(path.join(dir, "User"), { recursive: true });
  fs.writeFileSync(
    path.join(dir, "User", "settings.json"),
    JSON.stringify({ ...QUIET_SETTINGS, ...own, ...settings }, null, 2),
  );
}

/** VS Code's own texts stay English; extensions speak the language. */
function makeLanguagePack(dir, language) {
  const texts = path.join(dir, "no-texts.i18n.json");
  fs.writeFileSync(texts, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: "test.no-texts" }, version: "0.0.0" }];
  const pack = { hash: "none", label: language, extensions, translations: { vscode: texts } };
  fs.writeFileSync(path.join(dir, "languagepacks.json"), JSON.stringify({ [language]: pack }));
}

/** Arguments that every call of the server program needs. */
export function serverArgs({ dataDir, extensionsDir }) {
  return [
    "--accept-server-license-terms",
    "--telemetry-level",
    "off",
    "--disable-telemetry",
    "--server-data-dir",
    dataDir,
    "--user-data-dir",
    dataDir,
    "--extensions-dir",
    extensionsDir ?? path.join(dataDir, "extensions"),
  ];
}

export function requireInstalled() {
  if (!config.isInstalled()) {
    throw new Error("the offline VS Code is not installed: node test/vscode/offline/install.mjs");
  }
}

/**
 * Starts the server on a free loopback port. `language`: of the display, such as "zh-cn"; `trust`: folders are restricted
 * until somebody trusts them.
 * @returns {Promise<{origin: string, authority: string, token: string, dataDir: string, log(): string, stop(): Promise<void>}>}
 */
export async function startServer({
  userDataDir,
  extensionsDir,
  settings = {},
  env = {},
  args = [],
  language,
  trust = false,
} = {}) {
  requireInstalled();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "vscode-offline-"));
  makeProfile(dataDir, userDataDir, trust ? { ...settings, ...TRUST_SETTINGS } : settings);
  if (language) makeLanguagePack(dataDir, language);
  const token = randomBytes(16).toString("hex");
  const child = spawn(
    config.nodeBinary,
    [
      config.serverMain,
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--connection-token",
      token,
      ...serverArgs({ dataDir, extensionsDir }),
      ...(trust ? [] : ["--disable-workspace-trust"]),
      ...(language ? ["--locale", language] : []),
      "--disable-update-check",
      "--disable-getting-started-override",
      // A release build of VS Code 1.139 honours extensionDevelopmentPath and
      // extensionTestsPath in the page's payload only with this flag (1.100 always did).
      "--enable-smoke-test-driver",
      ...args,
    ],
    {
      detached: true, // own process group, so that stop() ends extension hosts too
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        EXTENSIONS_GALLERY: "{}", // an empty gallery: nothing is looked up outside this machine
        XDG_RUNTIME_DIR: dataDir, // its sockets go when the directory goes
        ...env,
      },
    },
  );

  let output = "";
  const gone = new Promise((resolve) => {
    child.once("exit", resolve);
  });
  const stop = async () => {
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      try {
        process.kill(-child.pid, signal);
      } catch {
        break;
      } // the whole group is gone
      await Promise.race([
        gone,
        new Promise((r) => {
          setTimeout(r, 2000);
        }),
      ]);
    }
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${output}`)), 60_000);
    const read = (chunk) => {
      output += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) {
        clearTimeout(timer);
        resolve(match[1]);
      }
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    gone.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}:\n${output}`));
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });

  const authority = `127.0.0.1:${port}`;
  return { origin: `http://${authority}`, authority, token, dataDir, log: () => output, stop };
}

/** The address of a window: a folder, a .code-workspace file or nothing, plus a payload. */
export function windowUrl(server, { open, payload = [] } = {}) {
  const url = new URL(server.origin);
  url.searchParams.set("tkn", server.token);
  // Percent-encoded as a URI path, as the page expects it (spaces, #, %, …).
  const asUri = (file) => `vscode-remote://${server.authority}${pathToFileURL(path.resolve(file)).pathname}`;
  if (!open) url.searchParams.set("ew", "true");
  else if (open.endsWith(".code-workspace")) url.searchParams.set("workspace", asUri(open));
  else url.searchParams.set("folder", asUri(open));
  const entries = payload.map(([key, value]) => [key, value?.path ? asUri(value.path) : value]);
  url.searchParams.set("payload", JSON.stringify([["skipWelcome", "true"], ...entries]));
  return url.href;
}

/** A Chromium page for VS Code; the caller goes to windowUrl(). */
export async function openBrowser({ headless = true, width = 1280, height = 800 } = {}) {
  const executablePath = config.findChromium();
  if (!executablePath) throw new Error("no Chromium found: install one, or set CHROMIUM to its path");
  const browser = await chromium.launch({
    executablePath,
    headless,
    // The caller closes the browser and the server together.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-US" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return { browser, page: await context.newPage() };
}
