import assert from "node:assert/strict";
import { FORBIDDEN } from "../../rules/auth-data-persisted/rule.js";
import { rules } from "../../rules/index.js";
import { taxonomy } from "../harness/analyseTexts.js";

describe("catalogue", () => {
  it("has 68 rules about code and 16 about the policy, beside those about suppressions", () => {
    const ids = rules.filter((r) => r.meta.group !== "S").map((r) => r.meta.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 84);
    assert.equal(rules.filter((r) => r.meta.group === "G").length, 16);
  });
});

describe("rules and taxonomy", () => {
  it("agree on what must not be stored", () => {
    const forbidden = taxonomy.types.filter((t) => t.controls.atRest === "forbid").map((t) => t.id);
    assert.deepEqual([...FORBIDDEN].sort(), forbidden.sort());
  });
});
