// The taxonomy as look-up tables for identifiers. Input: the taxonomy. Output: phrases by their folded tokens, word sets,
// and a splitter for words written together. Invariant: every look-up is by whole tokens, never by substring.
import { type Sense, type Taxonomy, type TaxonomyType, WORD_SETS } from "./loadTaxonomy.js";
import { foldedTokens } from "./tokens.js";
import type { Evidence } from "./types.js";

/** One phrase of one data type. */
export interface Entry {
  type: TaxonomyType;
  /** Confidence of the bare phrase, nothing around it known. */
  weight: number;
  kind: Evidence["kind"];
  phrase: string;
  /** Needs context to be believed. */
  weak: boolean;
}

/** What is known about one phrase. */
export interface Phrase {
  entries: Entry[];
  /** Types for which the phrase is a false friend; "all" kills every type. */
  falseFor: Set<string> | "all" | undefined;
  senses: readonly SenseEntry[] | undefined;
  /** Counts only as the whole name: "to", but not "assignedTo". */
  whole: boolean;
}

export interface SenseEntry {
  entry: Entry | undefined;
  near: ReadonlySet<string>;
}

export interface Vocabulary {
  phrases: ReadonlyMap<string, Phrase>;
  /** Every tail of every phrase: where a longer phrase may still come. */
  tails: ReadonlySet<string>;
  /** Party words → role id. */
  roles: ReadonlyMap<string, string>;
  synonyms: ReadonlyMap<string, string>;
  set: Readonly<Record<WordSet, ReadonlySet<string>>>;
  /**
   * Words in pinyin and compounds that may be written part by part, and all that they begin with: "shenFenZheng",
   * "shou_ji_hao", "reisepassNummer".
   */
  pinyin: ReadonlySet<string>;
  pinyinStarts: ReadonlySet<string>;
  /** "insuredidno" → ["insured", "id", "no"]; undefined when the word does not fall apart into known ones. */
  split(token: string): readonly string[] | undefined;
}

type WordSet = (typeof WORD_SETS)[number];

export const STRONG = 0.85;
export const WEAK = 0.4;
const RELATION = 0.6;
const ABBREVIATION = 0.75;
const SHORT_ABBREVIATION = 0.3;
const SENSE = 0.75;

export function createVocabulary(taxonomy: Taxonomy): Vocabulary {
  const synonyms = new Map(Object.entries(taxonomy.words.synonyms));
  const key = (text: string) => foldedTokens(text, synonyms).join(" ");
  const phrases = new Map<string, Phrase>();
  const at = (text: string): Phrase | undefined => {
    const k = key(text);
    if (k === "") return undefined;
    const phrase = phrases.get(k) ?? { entries: [], falseFor: undefined, senses: undefined, whole: false };
    phrases.set(k, phrase);
    return phrase;
  };
  const add = (phrase: string, entry: Omit<Entry, "phrase">) => at(phrase)?.entries.push({ ...entry, phrase });
  const claims = new Map<string, number>();
  for (const type of taxonomy.types) for (const a of type.abbreviations) claims.set(a, (claims.get(a) ?? 0) + 1);

  for (const type of taxonomy.types) {
    const strong = type.category === "relation" && !type.id.endsWith("-type") ? RELATION : STRONG;
    for (const p of type.strong) add(p, { type, weight: strong, kind: "name", weak: false });
    for (const p of type.weak) add(p, { type, weight: WEAK, kind: "name", weak: true });
    // Two syllables or fewer ("yue", "mima") also spell other words.
    for (const p of type.pinyin)
      add(
        p,
        p.length > 4
          ? { type, weight: strong, kind: "pinyin", weak: false }
          : { type, weight: WEAK, kind: "pinyin", weak: true },
      );
    for (const p of type.abbreviations) {
      const sure = p.length >= 4 && claims.get(p) === 1;
      add(p, { type, weight: sure ? ABBREVIATION : SHORT_ABBREVIATION, kind: "pinyin", weak: !sure });
    }
    for (const p of type.weakAbbreviations) add(p, { type, weight: SHORT_ABBREVIATION, kind: "pinyin", weak: true });
    for (const f of type.falseFriends) {
      const phrase = at(f);
      if (phrase && phrase.falseFor !== "all") phrase.falseFor = new Set([...(phrase.falseFor ?? []), type.id]);
    }
  }
  for (const f of taxonomy.words.falseFriends) {
    const phrase = at(f);
    if (phrase) phrase.falseFor = "all";
  }
  for (const name of taxonomy.words.wholeNames) {
    const phrase = at(name);
    if (phrase) phrase.whole = true;
  }
  addSenses(taxonomy, at, key);
  for (const phrase of phrases.values()) phrase.entries.sort((a, b) => b.weight - a.weight);

  const roles = new Map<string, string>();
  for (const role of taxonomy.roles) for (const token of role.tokens) roles.set(key(token), role.id);
  const set = Object.fromEntries(WORD_SETS.map((name) => [name, new Set(taxonomy.words[name].map(key))])) as Record<
    WordSet,
    Set<string>
  >;
  const inPinyin = [...taxonomy.types.flatMap((t) => t.pinyin), ...taxonomy.roles.flatMap(({ tokens }) => tokens)];
  const compounds = taxonomy.types.flatMap((t) => t.strong).filter((word) => word.length >= COMPOUND);
  const pinyin = new Set(
    [...inPinyin, ...compounds].filter((word) => word.length > SYLLABLES && /^[a-z]+$/.test(word)),
  );
  return {
    phrases,
    pinyin,
    pinyinStarts: new Set([...pinyin].flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1)))),
    tails: tailsOf(phrases.keys()),
    roles,
    synonyms,
    set,
    split: createSplitter(taxonomy, phrases, roles, set.personOwners, synonyms),
  };
}

/** Two syllables or fewer also spell other words. */
const SYLLABLES = 4;
/** Shorter ones come about by chance. */
const COMPOUND = 12;

function addSenses(taxonomy: Taxonomy, at: (text: string) => Phrase | undefined, key: (text: string) => string): void {
  const byId = new Map(taxonomy.types.map((t) => [t.id, t]));
  const entryOf = (phrase: string, sense: Sense): Entry | undefined => {
    const type = sense.type === undefined ? undefined : byId.get(sense.type);
    return type && { type, weight: SENSE, kind: "name", phrase, weak: false };
  };
  for (const [texts, senses] of Object.entries(taxonomy.words.senses)) {
    const near = senses.map((sense) => new Set(sense.near.map((word) => (word.startsWith("@") ? word : key(word)))));
    for (const text of texts.split(", ")) {
      const phrase = at(text);
      if (phrase) phrase.senses = senses.map((sense, i) => ({ entry: entryOf(text, sense), near: near[i]! }));
    }
  }
}

function tailsOf(keys: Iterable<string>): Set<string> {
  const tails = new Set<string>();
  for (const key of keys) {
    tails.add(key);
    for (let i = key.indexOf(" "); i >= 0; i = key.indexOf(" ", i + 1)) tails.add(key.slice(i + 1));
  }
  return tails;
}

/** Initials in pinyin that are data after a party: "lkrxm", "khdz". */
const INITIALS = ["xm", "dh", "dz"];
/** Two-letter words that may be part of a word written together. */
const SHORT_PARTS = new Set(["id", "no", "ip", "of", "kh", "yg", "hz", ...INITIALS]);
const MAX_WORD = 32;

/**
 * Words written together fall apart only into words of the vocabulary, and only when the parts end in a phrase of several
 * words ("phonenumber") or in a phrase after a party ("beibaorenxingming"): "passage" stays whole.
 */
function createSplitter(
  taxonomy: Taxonomy,
  phrases: ReadonlyMap<string, Phrase>,
  roles: ReadonlyMap<string, string>,
  persons: ReadonlySet<string>,
  synonyms: ReadonlyMap<string, string>,
): (token: string) => readonly string[] | undefined {
  const words = new Set<string>();
  const learn = (text: string) => {
    for (const word of text.toLowerCase().split(/[^a-z]+/))
      if (word.length > 2 || SHORT_PARTS.has(word)) words.add(word);
  };
  for (const type of taxonomy.types)
    for (const list of [type.strong, type.weak, type.pinyin, type.abbreviations]) list.forEach(learn);
  for (const role of taxonomy.roles) role.tokens.forEach(learn);
  taxonomy.words.personOwners.forEach(learn);
  taxonomy.words.falseFriends.forEach(learn);
  INITIALS.forEach(learn);
  const starts = new Set([...words].map((word) => word.slice(0, 3)));
  const known = new Map<string, readonly string[] | undefined>();

  const accepted = (parts: readonly string[]): readonly string[] | undefined => {
    if (parts.length < 2) return undefined;
    const folded = foldedTokens(parts.join(" "), synonyms);
    for (let size = Math.min(folded.length, 5); size >= 1; size--) {
      const phrase = phrases.get(folded.slice(-size).join(" "));
      if (!phrase) continue;
      if (size > 1) return folded;
      const before = folded[folded.length - 2] ?? "";
      const sure = phrase.entries.some((e) => !e.weak || e.phrase.length > 3 || INITIALS.includes(e.phrase));
      return sure && (roles.has(before) || persons.has(before)) ? folded : undefined;
    }
    return undefined;
  };
  const search = (token: string): readonly string[] | undefined => {
    if (token.endsWith("password") && token.length > 8) return foldedTokens(`${token.slice(0, -8)} password`, synonyms);
    // Fewest parts first; "bank" + "cardno" is no phrase, "bank" + "card" + "no" is.
    return accepted(partsOf(token, false)) ?? accepted(partsOf(token, true));
  };
  const partsOf = (token: string, most: boolean): readonly string[] => {
    const best: (string[] | undefined)[] = [[]];
    for (let from = 0; from < token.length; from++) {
      const parts = best[from];
      const begins = starts.has(token.slice(from, from + 3)) || SHORT_PARTS.has(token.slice(from, from + 2));
      if (!parts || !begins) continue;
      for (let to = from + 2; to <= token.length && to - from <= 16; to++) {
        const old = best[to];
        if (old && most !== parts.length + 1 > old.length) continue;
        if (words.has(token.slice(from, to))) best[to] = [...parts, token.slice(from, to)];
      }
    }
    return best[token.length] ?? [];
  };
  return (token) => {
    if (token.length < 5 || token.length > MAX_WORD || phrases.has(token) || words.has(token)) return undefined;
    if (known.has(token)) return known.get(token);
    const parts = search(token);
    known.set(token, parts);
    return parts;
  };
}
