// The HTML report in a real browser (headless Chromium or Chrome): nothing is refused or asked from outside, charts have a
// size, filters work without script, dark mode and print differ. Pictures are left in out/screenshots to look at. Run by
// `npm run test:browser`, which finds or installs the browser.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { sayIn } from "../../server/cli/locales.js";
import { bundledReporters } from "../cli/bundledReporters.js";
import { sampleReport } from "../cli/sampleReport.js";
import { goodfaith } from "../harness/goodfaith.js";

const NAMES = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome", "chrome"].filter(
  Boolean,
) as string[];
const browser = NAMES.find((name) => spawnSync(name, ["--version"]).status === 0);
const shots = resolve("out/screenshots");

function run(file: string, ...flags: string[]) {
  assert.ok(browser, "no Chromium was found: install one (apt-get install chromium), or name it in CHROMIUM");
  const result = spawnSync(
    browser,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      "--enable-logging=stderr",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--window-size=1280,1600",
      ...flags,
      pathToFileURL(file).href,
    ],
    { encoding: "utf8", timeout: 90_000, maxBuffer: 64 * 1024 * 1024 },
  );
  assert.equal(result.status, 0, result.stderr.slice(0, 500));
  const refused = result.stderr.split("\n").filter((l) => /CONSOLE|Refused|Content.Security.Policy/i.test(l));
  assert.deepEqual(refused, []);
  return result.stdout;
}

/** Bytes of a PNG, which say at least that something was painted. */
function picture(file: string, name: string, ...flags: string[]): Buffer {
  const path = join(shots, `${name}.png`);
  run(file, `--screenshot=${path}`, ...flags);
  const bytes = readFileSync(path);
  assert.equal(bytes.subarray(1, 4).toString(), "PNG");
  assert.ok(bytes.length > 40_000, `${name}: ${bytes.length} bytes`);
  return bytes;
}

/** The page with a script that measures it and writes what it finds into the title; its policy is taken out for that. */
function measured(file: string, script: string): string {
  const html = readFileSync(file, "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  const probe = `${file}.probe.html`;
  writeFileSync(
    probe,
    html.replace("</body>", `<script>document.title = JSON.stringify((() => {${script}})())</script></body>`),
  );
  return /<title>(.*?)<\/title>/.exec(run(probe, "--dump-dom"))![1]!.replaceAll("&amp;", "&");
}

describe("html report in a browser", () => {
  let folder = "";
  const file = (name: string) => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "goodfaith-browser-"));
    mkdirSync(shots, { recursive: true });
    for (const locale of ["en", "zh-Hans", "zh-Hant"])
      goodfaith(["examples/harbour-mutual", "-f", `html=${file(`${locale}.html`)}`, "--locale", locale, "--exit-zero"]);
    const { FORMATS } = bundledReporters();
    writeFileSync(file("hostile.html"), FORMATS.html.write(sampleReport({ say: sayIn("en") })));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const locale of ["en", "zh-Hans", "zh-Hant"])
    it(`is painted in ${locale}`, () => {
      picture(file(`${locale}.html`), locale);
    });
  it("follows the dark mode of the system", () => {
    const light = picture(file("en.html"), "light");
    assert.notDeepEqual(
      picture(file("en.html"), "dark", "--force-dark-mode", "--blink-settings=preferredColorScheme=0"),
      light,
    );
  });
  it("runs nothing of what the code is called", () => {
    picture(file("hostile.html"), "hostile");
    const dom = run(file("hostile.html"), "--dump-dom");
    assert.ok(!/<img|<script|onerror="/.test(dom));
    assert.match(dom, /<title>Goodfaith: personal data in code<\/title>/);
  });
  it("draws the map, filters without script, and does not scroll sideways", () => {
    const answer = JSON.parse(
      measured(
        file("en.html"),
        `const band = document.querySelector("svg.map path").getBoundingClientRect();
         const rows = () => [...document.querySelectorAll(".row-high")].filter((e) => e.getClientRects().length > 0).length;
         const before = rows();
         document.getElementById("show-high").click();
         return { band: band.width, before, after: rows(), others: document.querySelectorAll(".row-critical").length,
           governance: [...document.querySelectorAll("#governance .state")].map((e) => getComputedStyle(e).color),
           sideways: document.documentElement.scrollWidth > innerWidth,
           clipped: [...document.querySelectorAll("svg.map text")].filter((t) => t.getBBox().x < 0 || t.getBBox().x + t.getBBox().width > 960).length };`,
      ),
    );
    assert.ok(answer.band > 100);
    assert.ok(answer.before > 10 && answer.others > 5);
    assert.equal(answer.after, 0);
    assert.equal(answer.governance.length, 5);
    assert.equal(new Set(answer.governance).size, 2, "in and out of target differ");
    assert.equal(answer.sideways, false);
    assert.equal(answer.clipped, 0, "labels of the map that are cut off");
  });
  it("prints on paper", () => {
    const pdf = file("en.pdf");
    run(file("en.html"), `--print-to-pdf=${pdf}`);
    assert.ok(readFileSync(pdf).length > 50_000);
  });
});
