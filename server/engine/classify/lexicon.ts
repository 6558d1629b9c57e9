// Which words of the taxonomy stand in a comment or label. Only Chinese text speaks for a field: a comment in Latin
// letters talks about many things.
import type { Lexicon } from "../frontends/frontend.js";
import { createChineseReader } from "./chinese.js";
import type { Taxonomy } from "./loadTaxonomy.js";

export function createLexicon(taxonomy: Taxonomy): Lexicon {
  const reader = createChineseReader(taxonomy);
  const hiding = taxonomy.words.hiddenInComments.map((word) =>
    /^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word,
  );
  const hidden = new RegExp(`(?<!${NOT_YET})(?:${hiding.join("|")})(?!前)`, "i");
  return {
    version: `${taxonomy.version}.4`,
    match: (text) => reader.read(text).map((hit) => hit.phrase),
    saysHidden: (text) => hidden.test(text),
  };
}

/** "未加密", "需要加密", "not encrypted": it is not, or is to be. */
const NOT_YET = "[未待需不非应應要]|需要|not |non-|un|be ";
