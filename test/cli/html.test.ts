// The HTML report: well-formed, inert, complete in three languages, small enough, whatever the code is called.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Language } from "../../rules/index.js";
import { sayIn } from "../../server/cli/locales.js";
import type { Report } from "../../server/report/view.js";
import { bundledReporters } from "./bundledReporters.js";
import { HOSTILE_NAMES, sampleFinding, sampleReport } from "./sampleReport.js";

const { FORMATS } = bundledReporters();

interface Page {
  text: string;
  tags: SaxesTagPlain[];
  words: string;
  byId(id: string): string;
}

/** The report is written so that an XML parser takes it, too: nothing can hide from the checks. */
function page(r: Report): Page {
  const text = FORMATS.html.write(r);
  const parser = new SaxesParser();
  const tags: SaxesTagPlain[] = [];
  let words = "";
  const sections = new Map<string, string>();
  let section = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    tags.push({ ...tag, attributes: { ...tag.attributes } });
    if (tag.name === "section") section = tag.attributes.id!;
  });
  parser.on("text", (part) => {
    words += part;
    sections.set(section, (sections.get(section) ?? "") + part);
  });
  parser.write(text.replace(/^<!DOCTYPE html>\n/, "")).close();
  return { text, tags, words, byId: (id) => sections.get(id) ?? "" };
}

const inLanguage = (language: Language, more: Partial<Report> = {}) =>
  sampleReport({ language, say: sayIn(language), ...more });

describe("html report", () => {
  for (const language of ["en", "zh-Hans", "zh-Hant"] as const) {
    const { text, tags, words } = page(inLanguage(language));
    it(`${language}: is well-formed and inert`, () => {
      const names = new Set(tags.map((t) => t.name));
      for (const name of ["script", "iframe", "object", "embed", "link", "form", "img", "base", "foreignObject"])
        assert.ok(!names.has(name), name);
      for (const { attributes } of tags)
        for (const [name, value] of Object.entries(attributes)) {
          assert.ok(!/^on|^style$|^src$|^xlink/.test(name), name);
          if (name === "href") assert.match(value, /^#[a-z]+$/);
        }
      assert.ok(!/https?:\/\/(?!evil\.example)/.test(words));
    });
    it(`${language}: forbids all but its own style`, () => {
      const policy = tags.find((t) => t.attributes["http-equiv"] === "Content-Security-Policy")!.attributes.content!;
      const style = /<style>([\s\S]*?)<\/style>/.exec(text)![1]!;
      assert.match(policy, /^default-src 'none'; /);
      assert.ok(policy.includes(`'sha256-${createHash("sha256").update(style).digest("base64")}'`));
    });
    it(`${language}: has a language, headings in order, and every link leads somewhere`, () => {
      assert.equal(tags[0]!.attributes.lang, language);
      const ids = tags.flatMap((t) => t.attributes.id ?? []);
      assert.equal(new Set(ids).size, ids.length);
      for (const t of tags)
        if (t.attributes.href) assert.ok(ids.includes(t.attributes.href.slice(1)), t.attributes.href);
      const levels = tags.filter((t) => /^h\d$/.test(t.name)).map((t) => Number(t.name[1]));
      assert.equal(levels[0], 1);
      levels.forEach((level, i) => {
        assert.ok(i === 0 || level - levels[i - 1]! <= 1);
      });
      for (const svg of tags.filter((t) => t.name === "svg"))
        assert.ok(svg.attributes["aria-label"] || svg.attributes["aria-hidden"]);
    });
    it(`${language}: leaves no place of a message unfilled`, () => {
      assert.ok(!/\{\w+[}#]/.test(words), /.{20}\{\w+[}#].{20}/.exec(words)?.[0]);
    });
  }
  it("shows hostile names as they are written, as text", () => {
    const { words } = page(sampleReport());
    for (const name of [HOSTILE_NAMES[1], HOSTILE_NAMES[2], HOSTILE_NAMES[13], HOSTILE_NAMES[14]])
      assert.ok(words.includes(`Diagnosis in ${name} written`), name);
  });
  it("has every block", () => {
    const { byId, tags, words } = page(sampleReport());
    assert.match(words, /✖ 6 findings at or above "high"/);
    assert.match(words, /⚠ 16 parts of the code could not be analysed/);
    assert.match(byId("areas"), /tier 3/);
    assert.match(byId("rates"), /Transport and exposure\s*42 %/);
    assert.match(byId("trend"), /2026-Q4\s*1\s*0\s*3/);
    assert.match(byId("trend"), /15 open for longer than a quarter/);
    assert.match(byId("governance"), /as of 2026-11-25 · evidence read: evidence\/plain\.jsonc, /);
    assert.match(byId("governance"), /Leak incidents\s*0\s*≤ 0\s*✔ in target\s*last 12 months\s*named in the policy/);
    assert.match(byId("governance"), /Access reviews in time\s*50 %\s*≥ 100 %\s*✖ out of target\s*last 3 months\s*–/);
    assert.match(byId("governance"), /Compliance pass rate\s*96\.5 %\s*≥ 95 %\s*✔ in target\s*this run/);
    assert.match(byId("governance"), /Training coverage\s*–\s*≥ 100 %\s*no evidence/);
    assert.match(byId("governance"), /plain\s*7\.25\s*–\s*no target\s*as of 2026-09-30\s*plain/);
    assert.match(byId("governance"), /7 overdue, 7 missing/);
    assert.match(byId("governance"), /2026-08-04\s*113 days\s*Review of a policy section overdue/);
    assert.match(byId("governance"), /Review of a policy section overdue \(suppressed\)/);
    assert.match(byId("inventory"), /health\.diagnosis/);
    assert.match(byId("recipients"), /saas/);
    assert.match(byId("suppressions"), /ends soon/);
    assert.match(byId("suppressions"), /67 days left/);
    assert.match(byId("coverage"), /38 of 40 files/);
    assert.match(byId("laws"), /PIPL-28\s*15/);
    assert.match(byId("rules"), /pii-in-log\s*30\s*12\s*15\s*1\s*2/);
    const bands = tags.filter((t) => t.name === "path");
    assert.ok(bands.length > 2);
    for (const band of bands) {
      assert.match(band.attributes.d!, /^M[\d.]+,[\d.]+C/);
      assert.ok(Number(band.attributes["stroke-width"]) >= 1.5);
    }
  });
  it("says which rules are off, and judges no group by them", () => {
    const r = sampleReport();
    const off = { checked: 0, passed: 0, failed: 0, suppressed: 0, unknown: 0, tiers: {}, off: true } as const;
    r.run.result.rules["no-retention"] = off;
    const { byId } = page(r);
    assert.match(byId("rules"), /no-retention \(off\)\s*0/);
    assert.doesNotMatch(byId("rules"), /pii-in-log \(off\)/);
    assert.doesNotMatch(byId("rates"), /nothing to check here/);
  });
  it("draws no band for what arrives masked only", () => {
    const r = sampleReport();
    r.run.result.inventory!.exposures = r.run.result.inventory!.exposures.filter((e) => e.protectedBy.length > 0);
    const { tags, byId } = page(r);
    assert.equal(tags.filter((t) => t.name === "path").length, 0);
    assert.match(byId("exposure"), /Masked or encrypted/);
  });
  it("is a table only where a picture tells nothing", () => {
    const r = sampleReport();
    const one = r.run.result.inventory!.exposures[0]!;
    r.run.result.inventory!.exposures = Array.from({ length: 201 }, (_, i) => ({ ...one, recipient: `host${i}` }));
    assert.equal(page(r).tags.filter((t) => t.name === "path").length, 0);
  });
  it("works without findings, gaps and inventory", () => {
    const r = sampleReport({}, []);
    r.failing = 0;
    r.run.result.coverage.notes = [];
    r.run.result.suppressions = [];
    r.run.result.rules = {};
    delete r.run.result.inventory;
    r.run.result.governance = [];
    const { words, byId } = page(r);
    assert.match(words, /✔ Nothing at or above "high"/);
    assert.equal(byId("governance"), "", "not taken up");
    assert.match(words, /stored without an inventory/);
  });
  it("says how a finding is accepted, in the notation of each file, or in the configuration", () => {
    const at = (file: string, ruleId: string) => {
      const finding = sampleFinding(0, "high");
      return { ...finding, ruleId, location: { ...finding.location, file } };
    };
    const found = [
      at("a.sql", "r"),
      at("b.yml", "r"),
      at("c.yml", "r"),
      at("d.json", "r"),
      at("e.ts", "suppression-x"),
    ];
    const { words } = page(sampleReport({}, found));
    const told = [...words.matchAll(/(\S+) goodfaith-disable-next-line (\S+) until YYYY-MM-DD (\S+) …/g)];
    assert.deepEqual(
      told.map((m) => m.slice(1)),
      [
        ["--", "r", "::"],
        ["#", "r", "--"],
      ],
    );
    assert.ok(words.includes('"suppressions": { "entries": [{ "rule": "r", "files": ["…"], "reason": "…" }] }'));
  });
  it("tells what the baseline knows", () => {
    const r = sampleReport({ baseline: { known: 37, stale: 2, overdue: 0 } });
    assert.match(page(r).words, /37 in the baseline, 2 baseline entries/);
    assert.match(FORMATS.markdown.write(r), /37 in the baseline · 2 baseline entries/);
  });
  it("never takes an incomplete run for a clean one", () => {
    const { words } = page(sampleReport({}, []));
    assert.ok(!words.includes("✔ Nothing") && words.includes("⚠ Nothing at or above"));
  });
  it("stays below 2 MB for 5,000 findings, all of them listed", () => {
    const findings = Array.from({ length: 5000 }, (_, i) =>
      sampleFinding(0, "high", {
        fingerprint: i.toString(16).padStart(64, "0"),
        message:
          "Diagnosis / disease (ICD) and Past medical history sent to the external host api.fraud-scoring.example by axios",
        location: {
          file: `packages/insurance-core/src/modules/claims/services/claim-${i}.service.ts`,
          start: 10,
          end: 22,
        },
      }),
    );
    const { text, tags } = page(sampleReport({}, findings));
    assert.ok(Buffer.byteLength(text) < 2_000_000, String(Buffer.byteLength(text)));
    assert.equal(tags.filter((t) => t.attributes.class === "row-high").length, 5000);
  });
  it("says what is left out when even that is too much", () => {
    const long = `${"x".repeat(400)}`;
    const findings = Array.from({ length: 5000 }, () => sampleFinding(0, "low", { message: long }));
    const { text, words } = page(sampleReport({}, findings));
    assert.ok(Buffer.byteLength(text) < 2_000_000, String(Buffer.byteLength(text)));
    assert.match(words, /\d+ more findings left out/);
  });
});
