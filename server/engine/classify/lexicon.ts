// Which words of the taxonomy stand in a comment or label. Only Chinese text speaks for a field: a comment in Latin
// letters talks about many things.
import type { Lexicon } from "../frontends/frontend.js";
import { createChineseReader } from "./chinese.js";
import type { Taxonomy } from "./loadTaxonomy.js";

export function createLexicon(taxonomy: Taxonomy): Lexicon {
  const reader = createChineseReader(taxonomy);
  return { version: `${taxonomy.version}.2`, match: (text) => reader.read(text).map((hit) => hit.phrase) };
}
