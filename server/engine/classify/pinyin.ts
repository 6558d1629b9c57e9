// Names that spell Chinese in Latin letters and part its syllables: `zhuangTai`, `LiPeiService`, `chuang_jian_ren`.
// Input: tokens of a name. Output: the tokens, and the words that neighbouring syllables make together, behind them.
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:ai?|ang?|ao|ei?|eng?|er|ia?|iang?|iao|ie|ing?|iong|iu|ong?|ou?|ua?|uai|uang?|ue|ui|un|uo|v|ve)$/;
/** 审批通过 has four. */
const MOST = 4;

export function withPinyin(tokens: readonly string[]): readonly string[] {
  if (tokens.length < 2 || !tokens.some((token, i) => i > 0 && isBoth(tokens[i - 1]!, token))) return tokens;
  const words = [...tokens];
  for (let from = 0; from < tokens.length; from++) {
    let word = tokens[from]!;
    for (let to = from + 1; to < tokens.length && to - from < MOST && isBoth(tokens[to - 1]!, tokens[to]!); to++) {
      word += tokens[to]!;
      words.push(word);
    }
  }
  return words;
}

/** The words that the first syllables make together. */
export function wordsAtStart(tokens: readonly string[]): string[] {
  const words: string[] = [];
  let word = tokens[0] ?? "";
  for (let to = 1; to < tokens.length && to < MOST && isBoth(tokens[to - 1]!, tokens[to]!); to++) {
    word += tokens[to]!;
    words.push(word);
  }
  return words;
}

function isBoth(one: string, other: string): boolean {
  return one.length < 7 && other.length < 7 && SYLLABLE.test(one) && SYLLABLE.test(other);
}
