// The samples in rule pages are executed: "bad" code is found by the rule of the page, "good" code by no rule. A "policy"
// counts for all samples of its page.
import assert from "node:assert/strict";
import { rules } from "../../rules/index.js";
import { analyseTexts } from "../harness/analyseTexts.js";

/** Language, kind, and the path that the sample stands for, if it matters. */
const FENCE = /```(\w+) (bad|good)(?: (\S+))?\n([\s\S]*?)```/g;
const POLICY = /```jsonc policy\n([\s\S]*?)```/;
const SECTIONS = [
  "## What it finds",
  "## Why it matters",
  "## Bad",
  "## Good",
  "## What counts as a remedy",
  "## When it is wrong",
];

for (const rule of rules) {
  describe(`page of ${rule.meta.id}`, () => {
    const samples = [...rule.page.matchAll(FENCE)];
    const policy = POLICY.exec(rule.page)?.[1];
    it("has every section", () => {
      for (const section of SECTIONS) assert.ok(rule.page.includes(section), `"${section}" is missing`);
    });
    it("shows bad and good code", () => {
      assert.ok(
        samples.some((s) => s[2] === "bad"),
        "no bad sample",
      );
      assert.ok(
        samples.some((s) => s[2] === "good"),
        "no good sample",
      );
    });
    samples.forEach(([, language, kind, path, text], i) => {
      it(`sample ${i + 1} (${kind}, ${language})`, () => {
        const name = path ?? (language === "prisma" ? "schema.prisma" : `sample.${language}`);
        // Off unless a project asks for it.
        const isAsked = rule.meta.id === "pii-unclassified";
        const classification = { required: isAsked, checkTiers: isAsked };
        const given: Record<string, string> = policy === undefined ? {} : { "goodfaith.policy.jsonc": policy };
        // A sample shows one part of a policy: what it lacks besides is for the other pages.
        const asked = rules.filter((r) => r.meta.group !== "G" || r === rule);
        const { findings } = analyseTexts({ ...given, [name]: text! }, { classification, rules: asked });
        const ids = findings.map((f) => f.ruleId);
        if (kind === "bad") assert.ok(ids.includes(rule.meta.id), `found only: ${ids.join(", ") || "nothing"}`);
        else
          assert.deepEqual(
            findings.map((f) => `${f.ruleId}: ${f.message}`),
            [],
          );
      });
    });
  });
}
