// Identifiers → tokens, folded so that spellings of one thing agree: case, acronyms, accents, plural, synonyms.

const PART = /[A-Z]+(?![a-z\u00df-\u024f])|[A-Z\u00c0-\u00de]?[a-z\u00df-\u024f]+|\d+|[\u3400-\u9fff]+/g;
const ACCENTED = /[\u00c0-\u024f]/;
export const CHINESE = /[\u3400-\u9fff]/;
/** Names that models and classes have: with a capital, or Chinese, which knows none. */
export const MODEL_NAME = /^[A-Z\u3400-\u9fff]/;

/** Names come back thousands of times, in one file and in all; a long session must not keep all there ever were. */
const MAX_NAMES = 20_000;
const known = new Map<string, readonly string[]>();

/** "IDCardNo" → ["id", "card", "no"]; "t_kh_sfzh" → ["t", "kh", "sfzh"]. Chinese runs stay one token. */
export function tokenise(name: string): readonly string[] {
  let tokens = known.get(name);
  if (!tokens) {
    tokens = tokensOf(name);
    if (known.size >= MAX_NAMES) known.clear();
    known.set(name, tokens);
  }
  return tokens;
}

function tokensOf(name: string): string[] {
  const parts = name.match(PART);
  if (!parts) return [];
  for (let i = 0; i < parts.length; i++) {
    const lower = parts[i]!.toLowerCase();
    parts[i] = ACCENTED.test(lower) ? lower.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : lower;
  }
  return parts;
}

/** One spelling for singular and plural and for words that mean the same. */
export function fold(token: string, synonyms: ReadonlyMap<string, string>): string {
  const same = synonyms.get(token);
  if (same !== undefined) return same;
  if (token.length < 4 || token.charCodeAt(token.length - 1) !== 115) return token;
  const singular = singularOf(token);
  return synonyms.get(singular) ?? singular;
}

function singularOf(token: string): string {
  if (token.length > 4 && token.endsWith("ies")) return `${token.slice(0, -3)}y`;
  if (token.length > 4 && /(sses|xes|ches|shes)$/.test(token)) return token.slice(0, -2);
  return /(ss|us|is|as|os)s?$/.test(token) ? token : token.slice(0, -1);
}

/** Folded tokens of a text; a synonym of several words gives several tokens. */
export function foldedTokens(text: string, synonyms: ReadonlyMap<string, string>): string[] {
  const tokens = [...tokenise(text)];
  let several = false;
  for (let i = 0; i < tokens.length; i++) {
    tokens[i] = fold(tokens[i]!, synonyms);
    several ||= tokens[i]!.includes(" ");
  }
  return several ? tokens.flatMap((token) => token.split(" ")) : tokens;
}
