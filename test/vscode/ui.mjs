// The extension in the window of the stand-in, as a user works with it: hover, quick fixes, the question for a reason, the
// views, in English and Chinese; and in a folder that nobody trusts. Each step is a check and a picture in out/pictures/,
// to be looked at. `--keep` puts those of the README into client/pictures/. Writes out/results/ui.json.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";
import { findChromium, isInstalled } from "./offline/config.mjs";
import { openBrowser, startServer, windowUrl } from "./offline/launch.mjs";

const out = join(root, "out/pictures");
const kept = process.argv.includes("--keep") ? join(root, "client/pictures") : undefined;
const FILE = "src/claims/claim.service.ts";
const WORDS = {
  en: {
    data: "Diagnosis / disease (ICD)",
    suppress: "Suppress",
    short: "at least",
    returns: "returns personal data: ",
    kind: "Health and underwriting",
    openReport: "Open Report",
    report: "Goodfaith: personal data in code",
  },
  "zh-cn": {
    data: "诊断",
    suppress: "抑制",
    short: "至少",
    returns: "返回个人信息：",
    kind: "健康与核保",
    openReport: "打开报告",
    report: "Goodfaith：代码中的个人信息",
  },
};
const count = { passed: 0, failed: 0 };

mkdirSync(out, { recursive: true });
if (!isInstalled() || !findChromium())
  spawnSync(process.execPath, [join(root, "test/vscode/offline/install.mjs")], { stdio: "inherit" });
for (const language of Object.keys(WORDS)) await played(language, { language }, work);
await played("restricted", { language: "en", trust: true }, restricted);
mkdirSync(join(root, "out/results"), { recursive: true });
writeFileSync(join(root, "out/results/ui.json"), JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;

/** A window loses a press or a focus now and then: a scene may be played twice. */
async function played(name, options, play) {
  const steps = (await scene(name, options, play)) || (await scene(name, options, play));
  if (steps) count.passed += steps;
  else count.failed++;
}

/** A window with a copy of the example. The number of steps; 0 when one of them failed. */
async function scene(name, { language, trust }, play) {
  let steps = 0;
  const workspace = join(mkdtempSync(join(tmpdir(), "goodfaith-ui-")), "harbour-mutual");
  cpSync(join(root, "examples/harbour-mutual"), workspace, { recursive: true });
  const server = await startServer({
    settings: {
      "editor.minimap.enabled": false,
      "editor.occurrencesHighlight": "off",
      "workbench.colorTheme": "Default Light Modern",
    },
    ...(language === "en" ? {} : { language }),
    trust,
  });
  const { browser, page } = await openBrowser({ width: 1240, height: 760 });
  const step = async (what, check) => {
    await check();
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(out, `${name}-${what}.png`) });
    steps++;
    console.log(`  ✔ ${name}: ${what}`);
  };
  try {
    const payload = [
      ["openFile", { path: join(workspace, FILE) }],
      ["extensionDevelopmentPath", { path: root }],
    ];
    await page.goto(windowUrl(server, { open: workspace, payload }));
    await page.locator(".monaco-editor .squiggly-error").first().waitFor({ timeout: 60_000 });
    await play({ page, step, language, words: WORDS[language] });
    return steps;
  } catch (error) {
    await page.screenshot({ path: join(out, `${name}-failed.png`) });
    console.error(`  ✘ ${name}: ${error?.message ?? error}`);
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(join(workspace, ".."), { recursive: true, force: true });
  }
}

async function work({ page, step, language, words }) {
  // What is handed to axios in `axios.post("https://api.fraud-scoring.example/v1/score", claim)`.
  const line = page.locator(".view-line", { hasText: "fraud-scoring" });
  const argument = line.locator("span span", { hasText: /claim\W*$/ }).last();
  const inArgument = async () => {
    const box = await argument.boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await step("hover", async () => {
    await page.mouse.move(...(await inArgument()));
    await page.locator(".monaco-hover:visible", { hasText: words.data }).first().waitFor();
  });
  if (language === "en") await keepPicture(page, "hover", { x: 352, y: 36, width: 888, height: 500 });
  await page.keyboard.press("Escape");
  await page.mouse.click(...(await inArgument()));
  const menu = page.locator(".action-widget").first();
  const item = menu.locator(".monaco-list-row", { hasText: words.suppress }).first();
  // A press is lost now and then, and the menu closes when something is analysed anew.
  const openMenu = async () => {
    for (let i = 0; i < 10 && !(await item.isVisible()); i++) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+.");
      await item.waitFor({ timeout: 3000 }).catch(() => {});
    }
    await item.waitFor();
  };
  await step("fixes", openMenu);
  const input = page.locator(".quick-input-widget input");
  await step("reason", async () => {
    for (let i = 0; i < 5 && !(await input.isVisible()); i++) {
      await openMenu();
      await item.click();
      await input.waitFor({ timeout: 5000 }).catch(() => {});
    }
    await input.fill("ok");
    await page.locator(".quick-input-message", { hasText: words.short }).waitFor();
  });
  await step("suppressed", async () => {
    await input.fill("the scoring service has a data processing agreement");
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "goodfaith-disable-next-line" }).nth(1).waitFor();
  });
  await page.keyboard.press("Control+s");
  await step("lens", async () => {
    await page.keyboard.press("Control+p");
    await input.fill("customer.controller.ts");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "customer.controller.ts" }).first().click();
    await page.locator(".codelens-decoration", { hasText: words.returns }).first().waitFor();
  });
  await page.locator('.activitybar [aria-label^="Goodfaith"]').first().click();
  const rows = page.locator(".pane-body .monaco-list-row");
  await step("findings", async () => {
    await rows.nth(3).waitFor();
  });
  await step("personal-data", async () => {
    const kind = rows.filter({ hasText: words.kind }).first();
    await page.locator(".pane-header").first().click();
    await kind.waitFor();
    const type = rows.filter({ hasText: words.data }).first();
    await type.waitFor();
    await type.click();
    await page.locator('.pane-body .monaco-list-row[aria-level="4"]').first().waitFor();
  });
  if (language === "zh-cn") await keepPicture(page, "personal-data-zh-cn", { x: 0, y: 36, width: 960, height: 600 });
  await step("walkthrough", async () => {
    await page.keyboard.press("F1");
    await input.fill(">Welcome: Open Walkthrough");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Goodfaith" }).first().click();
    await page.locator(".getting-started-step").first().waitFor();
    // Its drawings need room.
    await page.setViewportSize({ width: 1700, height: 800 });
    await page.locator(".getting-started-media webview, .getting-started-media iframe").first().waitFor();
    await page.waitForTimeout(1500);
  });
  await page.keyboard.press("Control+F4");
  await report({ page, step, words });
}

/** The report in its tab, light and dark; one of its places beside it. */
async function report({ page, step, words }) {
  const input = page.locator(".quick-input-widget input");
  const command = async (name) => {
    await page.keyboard.press("F1");
    await input.fill(`>${name}`);
    await page
      .locator(".quick-input-list .monaco-list-row", { hasText: name.split(": ").pop() })
      .first()
      .click();
  };
  const frame = page.frameLocator("iframe.webview").frameLocator("#active-frame");
  await page.setViewportSize({ width: 1700, height: 1000 });
  await step("report", async () => {
    await command(`Goodfaith: ${words.openReport}`);
    await frame.locator("h1", { hasText: words.report }).waitFor();
    await frame.locator("svg.map").waitFor();
  });
  await step("report-findings", async () => {
    await frame.locator('nav a[href="#findings"]').click();
    const filter = frame.locator("#show-critical");
    await filter.click();
    await frame.locator(".row-critical").first().waitFor({ state: "hidden" });
    await filter.click();
  });
  await step("report-dark", async () => {
    await command("Preferences: Toggle between Light/Dark Themes");
    await frame.locator("body.vscode-dark").waitFor();
    const colour = await frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const [red] = /\d+/.exec(colour);
    if (Number(red) > 80) throw new Error(`the report is not dark: ${colour}`);
  });
  await step("report-place", async () => {
    await frame.locator("tr.row-critical a").first().click();
    await page.locator(".tab.active", { hasNotText: "Goodfaith" }).first().waitFor();
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await frame.locator("h1").waitFor();
  });
  await command("Preferences: Toggle between Light/Dark Themes");
  await frame.locator("body.vscode-light").waitFor();
}

/** Nobody trusts the folder, and the squiggles are there all the same: the server runs nothing of it. */
async function restricted({ page, step }) {
  await step("editor", async () => {
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await page.locator(".view-line", { hasText: "fraud-scoring" }).waitFor();
  });
  await report({ page, step, words: WORDS.en });
}

async function keepPicture(page, name, clip) {
  if (!kept) return;
  mkdirSync(kept, { recursive: true });
  await page.screenshot({ path: join(kept, `${name}.png`), clip });
}
