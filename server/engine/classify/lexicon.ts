// Which words of the taxonomy stand in a comment or label. Chinese phrases anywhere, by longest match.
import type { Lexicon } from "../frontends/frontend.js";
import type { Taxonomy } from "./loadTaxonomy.js";

const CHINESE = /[\u3400-\u9fff]/;
const MAX_WORDS = 12;

export function createLexicon(taxonomy: Taxonomy): Lexicon {
  const words = new Map<string, string>();
  let longest = 0;
  for (const type of taxonomy.types) {
    for (const word of type.zh) {
      if (!CHINESE.test(word)) continue;
      words.set(word.toLowerCase(), word);
      longest = Math.max(longest, word.length);
    }
  }
  return {
    version: taxonomy.version,
    match(text) {
      if (!CHINESE.test(text)) return [];
      const lower = text.toLowerCase();
      const found: string[] = [];
      for (let start = 0; start < lower.length && found.length < MAX_WORDS; start++) {
        for (let end = Math.min(lower.length, start + longest); end > start + 1; end--) {
          const word = words.get(lower.slice(start, end));
          if (word === undefined) continue;
          if (!found.includes(word)) found.push(word);
          start = end - 1;
          break;
        }
      }
      return found;
    },
  };
}
