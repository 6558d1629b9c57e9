// Fixes done on the rules' test data. Beside `name.ext` (or the folder `name`) stand `name.fixed.ext`: the best fix of every
// finding, and `name.<title>.fixed.ext`: only those of that title. What comes out must be that text exactly, and the
// findings that were fixed must be gone without new ones.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fixTitle, fixTitles, type Language, rules } from "../../rules/index.js";
import type { Finding, Rule } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";
import { fixTexts } from "../harness/fixTexts.js";
import { expandSecrets } from "../harness/secrets.js";
import { expandPlaceholders } from "../harness/values.js";

const FIXED = /^(?<name>[^.]+)(?:\.(?<title>\w+))?\.fixed(?<ext>\.\w+)?$/;

function read(path: string, base: string): Record<string, string> {
  if (statSync(path).isFile())
    return {
      [relative(base, path).replaceAll("\\", "/")]: expandPlaceholders(expandSecrets(readFileSync(path, "utf8"))),
    };
  return Object.assign({}, ...readdirSync(path).map((name) => read(join(path, name), base)));
}

/** Fixes without a twin of their rule (rule/title), and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {};

/** Of all test data of a rule. */
function findingsOf(rule: Rule): Finding[] {
  const folder = join("rules", rule.meta.id, "testdata");
  const entries = readdirSync(folder).filter((name) => !/\.fixed(\.|$)/.test(name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry);
    const files = read(path, statSync(path).isDirectory() ? path : folder);
    return analyseTexts(files, { rules: [rule] }).findings;
  });
}

const place = (f: Finding) => `${f.ruleId} ${f.location.file} ${f.messageId} ${f.params.data ?? ""}`;

describe("fixes of the rules' test data", () => {
  const seen = new Set<string>();
  /** Titles of what the twins show, by rule. */
  const shownBy = new Map<string, Set<string>>();
  for (const rule of rules) {
    const folder = join("rules", rule.meta.id, "testdata");
    for (const entry of readdirSync(folder).sort()) {
      const parts = FIXED.exec(entry)?.groups;
      if (!parts) continue;
      it(`${rule.meta.id}: ${entry}`, () => {
        const { name, title, ext = "" } = parts;
        const source = join(folder, `${name}${ext}`);
        const base = ext === "" ? source : folder;
        const files = read(source, base);
        const found = analyseTexts(files, { rules: [rule] }).findings;
        const fixed = fixTexts(files, found, (plan) => title === undefined || plan.title === title);
        assert.ok(fixed.done.length > 0, "nothing was fixed");
        for (const plan of fixed.plans) {
          seen.add(plan.title);
          shownBy.set(rule.meta.id, (shownBy.get(rule.meta.id) ?? new Set()).add(plan.title));
        }
        const goal = read(join(folder, entry), ext === "" ? join(folder, entry) : folder);
        const expected = ext === "" ? { ...files, ...goal } : { [`${name}${ext}`]: goal[entry]! };
        assert.deepEqual(fixed.files, expected);
        const left = analyseTexts(fixed.files, { rules: [rule] }).findings;
        const rest = found.filter((f) => !fixed.done.includes(f));
        assert.deepEqual(left.map(place).sort(), rest.map(place).sort(), "other findings than those not fixed");
      });
    }
  }
  for (const rule of rules) {
    it(`${rule.meta.id}: every kind of fix that its findings offer is shown`, () => {
      const offered = new Set(findingsOf(rule).flatMap((f) => f.fixes.map((plan) => plan.title)));
      const shown = shownBy.get(rule.meta.id) ?? new Set();
      assert.deepEqual(
        [...offered].filter((title) => !shown.has(title) && !(`${rule.meta.id}/${title}` in ELSEWHERE)),
        [],
        "no .fixed twin in the test data",
      );
      const declares = /\bfixes\b/.test(readFileSync(join("rules", rule.meta.id, "rule.ts"), "utf8"));
      assert.equal(shown.size > 0, declares, declares ? "declares fixes and shows none" : "shows fixes of others");
    });
  }
  it("what is shown elsewhere is not shown here, too", () => {
    const both = Object.keys(ELSEWHERE).filter((key) => shownBy.get(key.split("/")[0]!)?.has(key.split("/")[1]!));
    assert.deepEqual(both, []);
  });
  after(() =>
    assert.deepEqual(
      Object.keys(fixTitles.en).filter((t) => !seen.has(t)),
      [],
      "titles without a case",
    ),
  );
});

describe("titles of fixes", () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const language of ["zh-Hans", "zh-Hant"] satisfies Language[])
    it(`in ${language}: all, with the same places`, () => {
      for (const [id, text] of Object.entries(fixTitles.en)) {
        const other = fixTitles[language][id as keyof typeof fixTitles.en];
        assert.deepEqual(places(other), places(text), id);
        assert.match(other, /[\u4e00-\u9fff]/, id);
      }
    });
  it("a plan with a title that nobody has translated is an error", () => {
    assert.throws(() => fixTitle({ title: "nothing", params: {} }, "en"));
  });
});
