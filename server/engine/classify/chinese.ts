// Chinese phrases in comments, labels and identifiers. Input: text. Output: phrases of the taxonomy by longest match, in
// order. A phrase is left out when the words beside it say that the text is about the data ("手机号状态", "是否实名") or that
// something else is meant ("图片地址"). Linear: one look-up run per character that starts a phrase.
import type { Taxonomy, TaxonomyType } from "./loadTaxonomy.js";
import { CHINESE } from "./tokens.js";

export interface ChinesePhrase {
  type: TaxonomyType;
  /** As spelled in the taxonomy. */
  phrase: string;
}

export interface ChineseReader {
  read(text: string): ChinesePhrase[];
  /** Of a name, which ends with what it names: nothing when other words come after the last phrase ("疾病等待期"). */
  readName(name: string): ChinesePhrase[];
  /** The phrase itself, as `read` returns it. */
  lookup(phrase: string): ChinesePhrase | undefined;
}

const MAX_PHRASES = 12;
/** "联系电话一", "手机号甲": one of several. */
const COUNTED = "一二三四五六七八九十甲乙丙丁";
/** Words that may stand between a phrase and the word that decides about it. */
const FILLER =
  /^(的|号码|号|號碼|號|代码|代碼|名称|名稱|编码|編碼|信息|資訊|内容|內容|证明书|證明書|证明|證明|报告|報告)/;

export function createChineseReader(taxonomy: Taxonomy): ChineseReader {
  const phrases = new Map<string, ChinesePhrase | undefined>();
  for (const type of taxonomy.types) {
    for (const phrase of type.zh)
      if (!phrases.has(phrase.toLowerCase())) phrases.set(phrase.toLowerCase(), { type, phrase });
    for (const f of type.falseFriends) if (CHINESE.test(f) && /^[\u3400-\u9fff]+$/.test(f)) phrases.set(f, undefined);
  }
  for (const f of taxonomy.words.zhFalseFriends) phrases.set(f, undefined);
  const longest = new Map<string, number>();
  for (const phrase of phrases.keys()) longest.set(phrase[0]!, Math.max(longest.get(phrase[0]!) ?? 0, phrase.length));
  const metadata = startsWithAny(taxonomy.words.zhMetadata.map((w) => w.toLowerCase()));
  const negations = taxonomy.words.zhNegations;
  const aboutData = (after: string): boolean => {
    const rest = after.replace(FILLER, "");
    // "姓名/身份证号": a separator ends the phrase; only what follows directly can be about it.
    return metadata(after) || (rest !== after && metadata(rest));
  };

  const isTail = partedBy(["的", ...COUNTED, ...taxonomy.words.zhTails]);

  const read = (text: string): { found: ChinesePhrase[]; after: string } => {
    const lower = text.toLowerCase();
    const found: ChinesePhrase[] = [];
    let after = "";
    if (!CHINESE.test(text)) return { found, after };
    for (let start = 0; start < lower.length && found.length < MAX_PHRASES; start++) {
      const most = longest.get(lower[start]!);
      if (most === undefined) continue;
      for (let end = Math.min(lower.length, start + most); end > start + 1; end--) {
        const word = lower.slice(start, end);
        if (!phrases.has(word)) continue;
        const hit = phrases.get(word);
        const before = lower.slice(Math.max(0, start - 6), start);
        const told = hit && !aboutData(lower.slice(end, end + 10)) && !negations.some((n) => before.endsWith(n));
        if (told && !found.includes(hit)) found.push(hit);
        after = lower.slice(end);
        start = end - 1;
        break;
      }
    }
    return { found, after };
  };
  return {
    lookup: (phrase) => phrases.get(phrase.toLowerCase()),
    read: (text) => read(text).found,
    readName(name) {
      const { found, after } = read(name);
      return isTail(/^[\u3400-\u9fff]*/.exec(after)![0]) ? found : [];
    },
  };
}

/** Whether a text is made of these words alone, in whatever way it is parted into them. */
function partedBy(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words);
  const longest = Math.max(...words.map((word) => word.length));
  return (text) => {
    const ends = new Set([0]);
    for (const start of ends)
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++)
        if (known.has(text.slice(start, end))) ends.add(end);
    return ends.has(text.length);
  };
}

function startsWithAny(words: readonly string[]): (text: string) => boolean {
  const byStart = new Map<string, string[]>();
  for (const word of words) byStart.set(word[0]!, [...(byStart.get(word[0]!) ?? []), word]);
  return (text) => byStart.get(text[0] ?? "")?.some((word) => text.startsWith(word)) ?? false;
}
