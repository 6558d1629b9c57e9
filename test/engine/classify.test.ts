import assert from "node:assert/strict";
import { createClassifier, loadTaxonomy } from "../../server/engine/api.js";
import { taxonomyTexts } from "../../rules/taxonomy/index.js";

describe("classifier", () => {
  const taxonomy = loadTaxonomy(taxonomyTexts);
  const classifier = createClassifier(taxonomy);
  it("knows all data types of the domain", () => {
    assert.equal(taxonomy.types.length, 144);
  });
  it("recognises an identity number", () => {
    assert.equal(classifier.classify({ name: "idCardNo", type: "string" })?.tier, 3);
  });
});
