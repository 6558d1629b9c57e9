import assert from "node:assert/strict";
import { FORBIDDEN } from "../../rules/auth-data-persisted/rule.js";
import { plannedRules, rules } from "../../rules/index.js";
import { taxonomy } from "../harness/analyseTexts.js";

describe("catalogue", () => {
  it("has 61 rules, each either there or planned", () => {
    const ids = [
      ...rules.filter((r) => r.meta.group !== "S").map((r) => r.meta.id),
      ...plannedRules().map((r) => r.id),
    ];
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 61);
    for (const { title } of plannedRules()) for (const text of Object.values(title)) assert.ok(text.length > 2);
  });
});

describe("rules and taxonomy", () => {
  it("agree on what must not be stored", () => {
    const forbidden = taxonomy.types.filter((t) => t.controls.atRest === "forbid").map((t) => t.id);
    assert.deepEqual([...FORBIDDEN].sort(), forbidden.sort());
  });
});
