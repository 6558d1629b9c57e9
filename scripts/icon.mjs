// Draws client/media/icon.png, 256 pixels wide, with Chromium: the shield of the activity bar on the colour of the banner.
// `node scripts/icon.mjs`; the picture is committed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../test/vscode/offline/launch.mjs";
import { root } from "./build.mjs";

const SIZE = 256;
const shield = readFileSync(join(root, "client/media/goodfaith.svg"), "utf8").replace(
  /<svg[^>]*>/,
  '<svg x="36" y="36" width="184" height="184" viewBox="0 0 24 24" fill="none" stroke="#f4f1e8" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">',
);
const icon = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">
  <defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#1f5c66"/><stop offset="1" stop-color="#12353b"/>
  </linearGradient></defs>
  <rect width="${SIZE}" height="${SIZE}" rx="52" fill="url(#g)"/>${shield}
</svg>`;

const { browser, page } = await openBrowser({ width: SIZE, height: SIZE });
await page.setContent(`<body style="margin:0;background:transparent">${icon}</body>`);
await page.screenshot({ path: join(root, "client/media/icon.png"), omitBackground: true });
await browser.close();
