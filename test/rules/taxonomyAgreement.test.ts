import assert from "node:assert/strict";
import { FORBIDDEN } from "../../rules/auth-data-persisted/rule.js";
import { taxonomy } from "../harness/analyseTexts.js";

describe("rules and taxonomy", () => {
  it("agree on what must not be stored", () => {
    const forbidden = taxonomy.types.filter((t) => t.controls.atRest === "forbid").map((t) => t.id);
    assert.deepEqual([...FORBIDDEN].sort(), forbidden.sort());
  });
});
