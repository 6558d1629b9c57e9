// How many control points pass, in total, by tier and by stage.
import assert from "node:assert/strict";
import { rules as shipped } from "../../rules/index.js";
import { piiInLog } from "../../rules/pii-in-log/rule.js";
import { piiInUrl } from "../../rules/pii-in-url/rule.js";
import { passRateOf, type RuleCount, STAGES } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

const count = (passed: number, failed: number, suppressed = 0, unknown = 0) => ({
  checked: passed + failed + suppressed + unknown,
  passed,
  failed,
  suppressed,
  unknown,
});
const rule = (id: string, stage: string, group = "B") => ({ meta: { id, group, tags: [stage] } });

describe("pass rate", () => {
  it("counts points by the highest tier of what arrives, masked or not", () => {
    const { rules } = analyseTexts(
      {
        "a.ts": `interface Claim { id: string; diagnosis: string; mobile: string }
const maskText = (s: string) => s.replace(/./g, "*");
export function f(claim: Claim) {
  console.log(claim.diagnosis);
  console.log(maskText(claim.mobile));
  console.log(claim.id);
  console.log(claim.mobile); // goodfaith-disable-line pii-in-log -- the stage has no real customers
}
`,
      },
      { rules: [piiInLog] },
    );
    const { tiers, ...all } = rules["pii-in-log"]!;
    assert.deepEqual(all, count(2, 1, 1));
    assert.deepEqual(tiers, { 3: count(0, 1), 2: count(1, 0, 1), 0: count(1, 0) });
  });
  it("is passed of decided, rounded down, and none where nothing was decided", () => {
    const counts: Record<string, RuleCount> = {
      a: { ...count(1999, 1), tiers: { 3: count(1, 1) } },
      b: { ...count(0, 0, 0, 4), tiers: {} },
      s: { ...count(0, 9), tiers: {} },
    };
    const rate = passRateOf(counts, [rule("a", "use"), rule("b", "store"), rule("s", "use", "S"), rule("gone", "use")]);
    assert.equal(rate.rate, 0.999);
    assert.equal(rate.checked, 2004);
    assert.deepEqual(Object.keys(rate.rules), ["a", "b"]);
    assert.equal(rate.rules.b!.rate, null);
    assert.deepEqual(rate.tiers, { 3: { ...count(1, 1), rate: 0.5 } });
    assert.deepEqual(rate.stages, {
      use: { ...count(1999, 1), rate: 0.999 },
      store: { ...count(0, 0, 0, 4), rate: null },
    });
  });
  it("weighs by tier; what is suppressed counts against it", () => {
    const rate = passRateOf(
      { a: { ...count(3, 1, 1), tiers: { 4: count(0, 1), 2: count(1, 0, 1), 0: count(2, 0) } } },
      [rule("a", "use")],
    );
    // Passed: one of tier 2 and two without data; decided: beside them one of tier 4 and one of tier 2.
    assert.equal(rate.weightedRate, 0.4);
    assert.equal(rate.rate, 0.6);
  });
  it("has a stage for every rule about data", () => {
    for (const { meta } of shipped.filter((r) => !/[GS]/.test(r.meta.group)))
      assert.equal(meta.tags.filter((t) => STAGES.some((s) => s === t)).length, 1, meta.id);
    assert.ok(piiInUrl.meta.tags.includes("transmit"));
  });
});
