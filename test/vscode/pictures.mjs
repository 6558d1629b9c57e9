// Pictures of the extension in the window of the stand-in, to be looked at: squiggles and lens, hover, quick fixes, tree.
// `node test/vscode/pictures.mjs [zh-cn|zh-tw]` writes out/pictures/.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";
import { openBrowser, startServer, windowUrl } from "./offline/launch.mjs";

const language = process.argv[2] ?? "en";
const out = join(root, "out/pictures");
mkdirSync(out, { recursive: true });
const workspace = mkdtempSync(join(tmpdir(), "harbour-"));
cpSync(join(root, "examples/harbour-mutual"), workspace, { recursive: true });
const server = await startServer({ settings: { "editor.minimap.enabled": false, "window.zoomLevel": 0 } });
const { browser, page } = await openBrowser({ width: 1400, height: 860 });
const picture = (name) => page.screenshot({ path: join(out, `${name}-${language}.png`) });
try {
  const payload = [
    ["openFile", { path: join(workspace, "src/claims/claim.service.ts") }],
    ["extensionDevelopmentPath", { path: root }],
  ];
  await page.context().addCookies([{ name: "vscode.nls.locale", value: language, url: server.origin }]);
  await page.goto(windowUrl(server, { open: workspace, payload }));
  const squiggle = page.locator(".monaco-editor .squiggly-error").nth(1);
  await squiggle.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await picture("1-editor");
  const box = await squiggle.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 4);
  await page.locator(".monaco-hover").first().waitFor();
  await page.waitForTimeout(1500);
  await picture("2-hover");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const menu = page.locator(".action-widget").first();
  for (let i = 0; i < 10 && !(await menu.isVisible()); i++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    await menu.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await picture("3-fixes");
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor();
  await page.waitForTimeout(500);
  await picture("4-reason");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator('.activitybar [aria-label^="Goodfaith"]').first().click();
  await page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row").first().waitFor();
  await page.waitForTimeout(1000);
  await picture("5-tree");
  console.log(`pictures in ${out}`);
} catch (error) {
  await picture("failed");
  throw error;
} finally {
  await browser.close();
  await server.stop();
  rmSync(workspace, { recursive: true, force: true });
}
