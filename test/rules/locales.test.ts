import assert from "node:assert/strict";
import { type Language, rules, ruleTexts } from "../../rules/index.js";

const PLACES = /\{\w+\}/g;

for (const language of ["zh-Hans", "zh-Hant"] satisfies Language[]) {
  describe(`rule texts in ${language}`, () => {
    for (const { meta } of rules) {
      for (const [id, text] of Object.entries(meta.messages)) {
        it(`${meta.id}/${id}`, () => {
          const other = ruleTexts(language)?.rules[meta.id]?.[id];
          assert.ok(other, "is not translated");
          assert.deepEqual(new Set(other.message.match(PLACES)), new Set(text.message.match(PLACES)));
        });
      }
    }
    it("has no text that no rule has", () => {
      for (const [ruleId, messages] of Object.entries(ruleTexts(language)!.rules)) {
        const rule = rules.find((r) => r.meta.id === ruleId);
        assert.deepEqual(
          Object.keys(messages).filter((id) => !rule?.meta.messages[id]),
          [],
        );
      }
    });
  });
}
