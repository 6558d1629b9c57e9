// The HTML report in headless Chromium, which is installed where there is none. Writes out/results/browser.json; without a
// browser the suite has failed.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";
import { ensureChromium } from "../vscode/offline/chromium.mjs";

rmSync(join(root, "out/results/browser.json"), { force: true });
const chromium = ensureChromium();
const { status } = spawnSync(
  process.execPath,
  [join(root, "scripts/test.mjs"), "--result=browser", join(root, "test/browser/report.test.ts")],
  { cwd: root, stdio: "inherit", env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}) } },
);
process.exitCode = status ?? 1;
