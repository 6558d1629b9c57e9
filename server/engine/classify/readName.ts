// What a name says by itself. Input: an identifier. Output: the phrase at its head (English names end with what they
// name), and what the words before and after it say. Independent of owner, type and comment, so it is read once per name.
import type { ChineseReader } from "./chinese.js";
import { CHINESE, foldedTokens } from "./tokens.js";
import { type Entry, type Phrase, STRONG, type Vocabulary } from "./vocabulary.js";

export interface NameReading {
  tokens: readonly string[];
  /** Words before the phrase. */
  before: readonly string[];
  /** Phrase at the head; undefined when the name names something else. */
  entry: Entry | undefined;
  /** Look-up record of the phrase, for its senses. */
  phrase: Phrase | undefined;
  /** The word that makes the name something about the data, if one does. */
  negative: string | undefined;
  /** The negative word says that the value is masked, hashed or encrypted. */
  protected: boolean;
  /** The qualifier next to the phrase: a party, an organisation, made-up data, a program, something else, or none. */
  qualifier: "person" | "maybe-person" | "organization" | "artificial" | "technical" | "other" | "none";
  /** Its word, for the evidence. */
  qualifierWord: string;
  role: string | undefined;
}

/** The phrase means nothing by itself: the words near it decide. */
export function isOnlyNear(reading: NameReading): boolean {
  return reading.entry !== undefined && reading.phrase?.entries.length === 0;
}

/** Types whose value is an image, a recording or a document: a link to it is as good. */
const FILE_TYPE =
  /^(identity\.(id-document-image|signature)|online\.avatar|policy\.(loss-photo|accident-report)|contact\.communication-content|biometric\.|health\.(medical-record|exam-result)$)/;
/** What the outcome says as much of. */
const OUTCOME_TYPE =
  /^health\.(diagnosis|exam-result|infectious-disease|disability|mental-health|genetic|reproductive)$/;
/** Conditions of which an assessment says as much. */
const CONDITION_TYPE = /^health\.(infectious-disease|disability|mental-health|genetic|reproductive)$/;
/** Conditions that one has or has not. */
const STANDING_TYPE = /^health\.(infectious-disease|disability|mental-health|reproductive)$/;
const MAX_TOKENS = 14;
const MAX_PHRASE = 6;
/** Verbs that make a name a flag wherever they stand ("customerIsSmoker"). */
const FLAG_VERBS = new Set(["is", "has", "should", "can"]);
/** Words of parties that name things as well: "disabilityBenefit" says nothing of a beneficiary. */
const THINGS_TOO = new Set(["benefit"]);
const JOINTS = new Set(["and", "or", "of", "for", "by"]);

export function readName(v: Vocabulary, chinese: ChineseReader, name: string): NameReading {
  if (CHINESE.test(name)) return readChineseName(v, chinese, name);
  const tokens = splitTokens(v, name);
  const none: NameReading = {
    tokens,
    before: [],
    entry: undefined,
    phrase: undefined,
    negative: undefined,
    protected: false,
    qualifier: "none",
    qualifierWord: "",
    role: undefined,
  };
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return none;
  const head = headOf(v, tokens);
  if (!head.entry) {
    const stop = head.stop ?? "";
    const isProtected = v.set.protectedSuffixes.has(stop);
    const negative =
      isProtected || v.set.negativeSuffixes.has(stop) ? stop : negativeBefore(v, tokens, tokens.length - 1);
    return { ...none, negative, protected: isProtected, role: roleIn(v, tokens, false) };
  }
  const { start, end, entry } = head;
  const role = roleIn(v, tokens, entry.kind === "pinyin");
  const negative = negativeBefore(v, tokens, start);
  if (negative) return { ...none, negative, protected: v.set.protectedSuffixes.has(negative), role };
  const [qualifier, qualifierWord] = qualifierOf(v, tokens, start, end);
  return {
    tokens,
    before: tokens.slice(0, start),
    entry,
    phrase: head.phrase,
    negative: undefined,
    protected: false,
    qualifier,
    qualifierWord,
    role,
  };
}

export function splitTokens(v: Vocabulary, name: string): string[] {
  const tokens = foldedTokens(name, v.synonyms);
  for (let i = 0; i < tokens.length; i++) {
    const parts = v.split(tokens[i]!);
    if (!parts) continue;
    tokens.splice(i, 1, ...parts);
    i += parts.length - 1;
  }
  joinSyllables(v, tokens);
  return tokens;
}

/** "shen fen zheng hao" → "shenfenzhenghao": the longest word that begins at each token. */
function joinSyllables(v: Vocabulary, tokens: string[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!v.pinyinStarts.has(tokens[i]!)) continue;
    let word = tokens[i]!;
    let joined = "";
    let parts = 0;
    for (let to = i + 1; to < tokens.length; to++) {
      // "rentenversicherungsNummer": the s between the parts is no plural.
      const next = [word + tokens[to]!, `${word}s${tokens[to]!}`].find((start) => v.pinyinStarts.has(start));
      if (next === undefined) break;
      word = next;
      if (!v.pinyin.has(word)) continue;
      joined = word;
      parts = to - i + 1;
    }
    if (parts > 0) tokens.splice(i, parts, joined);
  }
}

interface Head {
  entry: Entry | undefined;
  phrase: Phrase | undefined;
  start: number;
  end: number;
  /** The word at which the search stopped. */
  stop: string | undefined;
}

/** "nameOfBeneficiary", "cedula_conyuge": the party is whose, what comes before it is what. */
function headOf(v: Vocabulary, tokens: readonly string[]): Head {
  const head = headBefore(v, tokens, tokens.length);
  if (head.entry?.type.category !== "relation" || head.entry.type.id.endsWith("-type")) return head;
  if (/^(no|code|id)$/.test(tokens[tokens.length - 1]!))
    return { ...head, entry: undefined, stop: tokens[tokens.length - 1] };
  if (head.start === 0) return head;
  const what = headBefore(v, tokens, head.start);
  return what.entry && what.entry.type.category !== "relation" ? what : head;
}

function headBefore(v: Vocabulary, tokens: readonly string[], from: number): Head {
  const nothing: Head = { entry: undefined, phrase: undefined, start: 0, end: 0, stop: undefined };
  const killed = new Set<string>();
  let link = false;
  /** Types that the words passed over leave. */
  let only: RegExp | undefined;
  let end = from;
  while (end > 0) {
    const two = end > 2 ? `${tokens[end - 2]!} ${tokens[end - 1]!}` : "";
    if (v.set.protectedSuffixes.has(two)) return { ...nothing, stop: two };
    const found = phraseEndingAt(v, tokens, end, killed);
    if (found === "killed") return { ...nothing, stop: tokens[tokens.length - 1] };
    if (found?.entry.weak && !link && isNeutralTail(v, tokens, end)) {
      // "drivingLicenceNumber": a sure phrase before a tail that adds nothing beats an unsure one with it.
      const shorter = phraseEndingAt(v, tokens, end - 1, new Set(killed));
      if (shorter && shorter !== "killed" && !shorter.entry.weak) return { ...shorter, end: end - 1, stop: undefined };
    }
    const fits = !found || only === undefined || (!found.entry.weak && only.test(found.entry.type.id));
    if (found && fits && (!link || FILE_TYPE.test(found.entry.type.id))) return { ...found, end, stop: undefined };
    if (found) return { ...nothing, stop: tokens[tokens.length - 1] };
    const last = tokens[end - 1]!;
    // "mobileE164", "name_en_us": tails of two words.
    if (v.set.neutralSuffixes.has(two)) end -= 2;
    else if (isNeutralTail(v, tokens, end)) end--;
    else if (v.set.linkSuffixes.has(last)) {
      link = true;
      end--;
    } else if (v.set.outcomeSuffixes.has(last)) {
      only ??= OUTCOME_TYPE;
      end--;
    } else if (v.set.findingSuffixes.has(last)) {
      only ??= CONDITION_TYPE;
      end--;
    } else if (v.set.standingSuffixes.has(last)) {
      only = STANDING_TYPE;
      end--;
    } else return { ...nothing, stop: end > 1 ? last : undefined };
  }
  return nothing;
}

function isNeutralTail(v: Vocabulary, tokens: readonly string[], end: number): boolean {
  const last = tokens[end - 1]!;
  if (v.set.neutralSuffixes.has(last) || (last.charCodeAt(0) <= 57 && last.charCodeAt(0) >= 48)) return true;
  // "nameOfInsured", "phoneCustomer": whose it is.
  return (
    end > 1 &&
    !THINGS_TOO.has(last) &&
    (v.set.personOwners.has(last) || v.roles.has(last) || last === "of" || last === "for")
  );
}

/** Longest phrase that ends at `end`; "killed" when a false friend covers it. */
function phraseEndingAt(
  v: Vocabulary,
  tokens: readonly string[],
  end: number,
  killed: Set<string>,
): { entry: Entry; phrase: Phrase; start: number } | "killed" | undefined {
  let best: { entry: Entry; phrase: Phrase; start: number } | undefined;
  let dead = false;
  let key = "";
  for (let start = end - 1; start >= 0 && end - start <= MAX_PHRASE; start--) {
    key = start === end - 1 ? tokens[start]! : `${tokens[start]!} ${key}`;
    if (!v.tails.has(key)) break;
    const phrase = v.phrases.get(key);
    if (!phrase || (phrase.whole && (start > 0 || end < tokens.length))) continue;
    if (phrase.falseFor === "all") {
      best = undefined;
      dead = true;
      continue;
    }
    if (phrase.falseFor) for (const type of phrase.falseFor) killed.add(type);
    const entry = phrase.entries.find((e) => !killed.has(e.type.id));
    if (entry || phrase.senses) {
      const known = entry ?? phrase.senses?.find((s) => s.entry && !killed.has(s.entry.type.id))?.entry;
      if (known) {
        best = { entry: known, phrase, start };
        dead = false;
      }
    } else if (best && killed.has(best.entry.type.id)) best = undefined;
  }
  return best ?? (dead ? "killed" : undefined);
}

function negativeBefore(v: Vocabulary, tokens: readonly string[], start: number): string | undefined {
  for (let i = 0; i < start; i++) if (FLAG_VERBS.has(tokens[i]!)) return tokens[i];
  return start > 0 && v.set.negativePrefixes.has(tokens[0]!) ? tokens[0] : undefined;
}

function qualifierOf(
  v: Vocabulary,
  tokens: readonly string[],
  start: number,
  end: number,
): [NameReading["qualifier"], string] {
  for (let i = start - 1; i >= 0; i--) {
    const word = tokens[i]!;
    if (JOINTS.has(word)) break;
    const two = i > 0 ? `${tokens[i - 1]} ${word}` : word;
    const kind = kindOf(v, word) ?? kindOf(v, two);
    if (kind && i > 0 && v.set.technicalWords.has(tokens[i - 1]!)) return ["technical", `${tokens[i - 1]} ${word}`];
    if (kind) return [kind, word];
    if (v.set.technicalWords.has(word)) return ["technical", word];
    if (!v.set.neutralPrefixes.has(word) && !/^\d+$/.test(word)) return ["other", word];
  }
  const after = JOINTS.has(tokens[end] ?? "") ? tokens[end + 1] : tokens[end];
  const kind = after === undefined ? undefined : kindOf(v, after);
  if (kind === "person" || kind === "maybe-person") return [kind, after!];
  return ["none", ""];
}

function kindOf(v: Vocabulary, word: string): NameReading["qualifier"] | undefined {
  if (v.set.organizations.has(word)) return "organization";
  if (v.set.artificial.has(word)) return "artificial";
  const maybe = v.set.maybePersons.has(word);
  if (maybe && !v.set.personOwners.has(word)) return "maybe-person";
  if (v.set.personOwners.has(word)) return "person";
  return v.roles.has(word) ? "person" : undefined;
}

/** The role that says every person; any other is more telling. */
const ANYONE = "customer";

/** The party named last; "insuredPersonName" is about the insured. */
export function roleIn(v: Vocabulary, tokens: readonly string[], pinyin: boolean): string | undefined {
  let anyone: string | undefined;
  for (let i = tokens.length - 1; i >= 0; i--) {
    for (let size = Math.min(3, i + 1); size >= 1; size--) {
      const text = size === 1 ? tokens[i]! : tokens.slice(i - size + 1, i + 1).join(" ");
      const role = v.roles.get(text);
      if (role === undefined || (!pinyin && v.set.roleWordsNeedingPinyin.has(text))) continue;
      if (role !== ANYONE) return role;
      anyone = role;
    }
  }
  return anyone;
}

/** The more telling of two roles, the first when they tell the same. */
export function betterRole(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (a === ANYONE && b !== undefined) ? b : a;
}

/** "身份证号_密文": the words of one name, which a text would not join. */
const BETWEEN_CHINESE = /(?<=[\u3400-\u9fff])[_\-\s·]+(?=[\u3400-\u9fff])/g;

function readChineseName(v: Vocabulary, chinese: ChineseReader, name: string): NameReading {
  const hits = chinese.readName(name.replace(BETWEEN_CHINESE, ""));
  const data = hits.filter((hit) => hit.type.category !== "relation");
  const named = (data.length > 0 ? data : hits).at(-1);
  const about = named && aboutInLatin(v, name, named.type.id);
  const hit = about === undefined ? named : undefined;
  const role = roleInChinese(v, name);
  const entry: Entry | undefined = hit && {
    type: hit.type,
    weight: STRONG,
    kind: "chinese",
    phrase: hit.phrase,
    weak: false,
  };
  return {
    tokens: [],
    before: [],
    entry,
    phrase: undefined,
    negative: hit ? undefined : (about ?? ""),
    protected: about !== undefined && v.set.protectedSuffixes.has(about),
    qualifier: "none",
    qualifierWord: "",
    role,
  };
}

/** "身份证号_enc", "is手机号", "银行卡号Last4": the word beside the Chinese ones that says it is not the data itself. */
function aboutInLatin(v: Vocabulary, name: string, type: string): string | undefined {
  const tokens = foldedTokens(name, v.synonyms);
  const chinese = tokens.map((token) => CHINESE.test(token));
  const before = tokens.slice(0, chinese.indexOf(true));
  const after = tokens.slice(chinese.lastIndexOf(true) + 1);
  const last = after.at(-1);
  const said = [after.slice(-2).join(" "), last].find(
    (word) => word !== undefined && v.set.protectedSuffixes.has(word),
  );
  if (said !== undefined) return said;
  const isLink = last !== undefined && v.set.linkSuffixes.has(last) && FILE_TYPE.test(type);
  if (last !== undefined && v.set.negativeSuffixes.has(last) && !isLink) return last;
  const first = before[0];
  return first !== undefined && v.set.protectedSuffixes.has(first) ? first : negativeBefore(v, before, before.length);
}

/** A party named in a Chinese text. */
export function roleInChinese(v: Vocabulary, text: string): string | undefined {
  if (!CHINESE.test(text)) return undefined;
  for (const [token, role] of v.roles) if (CHINESE.test(token) && text.includes(token)) return role;
  return undefined;
}
