export { createClassifier } from "./classifier.js";
export { createLexicon } from "./lexicon.js";
export { child, loadTaxonomy, parseJsonc, position, type Taxonomy, toValue } from "./loadTaxonomy.js";
export { createValueDetector, valuesOf } from "./values/detector.js";
export { syntheticValue } from "./values/synthetic.js";
