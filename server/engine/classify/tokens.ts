// Identifiers → tokens, folded so that spellings of one thing agree: case, acronyms, plural, number words, synonyms.

/** "IDCardNo" → ["id", "card", "no"]; "t_kh_sfzh" → ["t", "kh", "sfzh"]. Chinese runs stay one token. */
export function tokenise(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([A-Za-z])(\d)/g, "$1 $2")
    .replace(/(\d)([A-Za-z])/g, "$1 $2")
    .replace(/([\u3400-\u9fff]+)/g, " $1 ")
    .toLowerCase()
    .split(/[^a-z0-9\u00c0-\u024f\u3400-\u9fff]+/)
    .filter((token) => token !== "");
}

/** One spelling for singular and plural and for words that mean the same. */
export function fold(token: string, synonyms: ReadonlyMap<string, string>): string {
  const same = synonyms.get(token);
  if (same) return same;
  if (token.length > 4 && token.endsWith("ies")) return `${token.slice(0, -3)}y`;
  if (token.length > 4 && /(sses|xes|ches|shes)$/.test(token)) return token.slice(0, -2);
  if (token.length > 3 && token.endsWith("s") && !/(ss|us|is|as|os)$/.test(token)) {
    const singular = token.slice(0, -1);
    return synonyms.get(singular) ?? singular;
  }
  return token;
}
