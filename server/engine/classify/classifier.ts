// Names → data types with evidence. Input: a name with what stands around it. Output: the most specific data type, whose
// it is, how sure, and why in words; undefined for everything else. Token phrases only, never substrings.
import type { Taxonomy, TaxonomyType } from "./loadTaxonomy.js";
import { fold, tokenise } from "./tokens.js";
import type { Classification, Classifier, Evidence, NameContext } from "./types.js";

interface Entry {
  type: TaxonomyType;
  weight: number;
  kind: Evidence["kind"];
  phrase: string;
  weak: boolean;
}

interface Index {
  phrases: Map<string, Entry[]>;
  roles: Map<string, string>;
  falseFriends: Set<string>;
  prefixes: Set<string>;
  suffixes: Set<string>;
  owners: Set<string>;
  synonyms: Map<string, string>;
  zh: Map<string, Entry>;
}

const STRONG = 0.8;
const WEAK = 0.4;
const CHINESE = 0.85;
const ABBREVIATION = 0.75;
const SHORT_ABBREVIATION = 0.35;
const ROLE_CONTEXT = 0.25;
const SIBLING_CONTEXT = 0.3;
const NEGATIVE = -0.5;
const NOT_THE_HEAD = -0.4;
const MAX_PHRASE = 6;

export function createClassifier(taxonomy: Taxonomy): Classifier {
  const index = buildIndex(taxonomy);
  const byId = new Map(taxonomy.types.map((t) => [t.id, t]));
  const memo = new Map<string, Classification | undefined>();
  return {
    version: taxonomy.version,
    dataTypes: taxonomy.types,
    dataType: (id) => byId.get(id),
    classify(context) {
      const key = `${context.name}|${context.owner ?? ""}|${context.type ?? ""}|${context.comment?.pii?.dataType ?? ""}|${context.comment?.words.join(",") ?? ""}|${context.siblings?.length ?? 0}`;
      if (memo.has(key)) return memo.get(key);
      const answer = classify(index, byId, context);
      memo.set(key, answer);
      return answer;
    },
  };
}

function buildIndex(taxonomy: Taxonomy): Index {
  const synonyms = new Map(Object.entries(taxonomy.words.synonyms));
  const index: Index = {
    phrases: new Map(),
    roles: new Map(),
    falseFriends: new Set(),
    prefixes: new Set(taxonomy.words.negativePrefixes),
    suffixes: new Set(taxonomy.words.negativeSuffixes),
    owners: new Set(taxonomy.words.personOwners.map((w) => fold(w, synonyms))),
    synonyms,
    zh: new Map(),
  };
  const key = (phrase: string) => tokenise(phrase).map((t) => fold(t, synonyms)).join(" ");
  const add = (phrase: string, entry: Omit<Entry, "phrase">) => {
    const full = { ...entry, phrase };
    const keys = new Set([key(phrase)]);
    // Lower-case compounds ("phonenumber"): only when long enough to be no other word.
    const joined = key(phrase).replaceAll(" ", "");
    if (joined.length >= 7 && !entry.weak) keys.add(joined);
    for (const k of keys) {
      if (k === "") continue;
      const list = index.phrases.get(k) ?? [];
      list.push(full);
      index.phrases.set(k, list);
    }
  };
  const claims = new Map<string, number>();
  for (const type of taxonomy.types) for (const a of type.abbreviations) claims.set(a, (claims.get(a) ?? 0) + 1);
  for (const type of taxonomy.types) {
    for (const p of type.strong) add(p, { type, weight: STRONG, kind: "name", weak: false });
    for (const p of type.weak) add(p, { type, weight: WEAK, kind: "name", weak: true });
    for (const p of type.pinyin) add(p, { type, weight: STRONG, kind: "pinyin", weak: false });
    for (const p of type.abbreviations) {
      const sure = p.length >= 4 && claims.get(p) === 1;
      add(p, { type, weight: sure ? ABBREVIATION : SHORT_ABBREVIATION, kind: "pinyin", weak: !sure });
    }
    for (const p of type.weakAbbreviations) add(p, { type, weight: SHORT_ABBREVIATION, kind: "pinyin", weak: true });
    for (const p of type.zh) if (!index.zh.has(p.toLowerCase())) index.zh.set(p.toLowerCase(), { type, weight: CHINESE, kind: "chinese", phrase: p, weak: false });
    for (const f of type.falseFriends) index.falseFriends.add(key(f));
  }
  for (const f of taxonomy.words.falseFriends) index.falseFriends.add(key(f));
  for (const role of taxonomy.roles) for (const token of role.tokens) index.roles.set(key(token), role.id);
  return index;
}

/** Types whose values no boolean, enum or function can be. */
const NEVER = new Set(["boolean", "enum", "function"]);
const TEXT_ONLY = /^(contact\.(email|postal-address)|identity\.(person-name|signature)|credential\.)/;

function classify(index: Index, byId: ReadonlyMap<string, TaxonomyType>, context: NameContext): Classification | undefined {
  const pii = context.comment?.pii?.dataType;
  if (pii === "none") return undefined;
  const declared = pii === undefined ? undefined : byId.get(pii);
  if (declared) return result(declared, 1, [{ kind: "annotation", detail: `declared by "@pii ${pii}"`, weight: 1 }], roleOf(index, context));
  if (context.type && NEVER.has(context.type)) return undefined;
  const tokens = tokenise(context.name).map((t) => fold(t, index.synonyms));
  if (tokens.length === 0 || tokens.length > 14) return undefined;
  const byComment = commentEntry(index, context);
  const match = bestMatch(index, tokens);
  const found = byComment && (!match || match.entry.weak || match.entry.weight <= byComment.weight) ? { entry: byComment, start: 0, length: tokens.length } : match;
  if (!found) return undefined;
  const { entry } = found;
  if (context.type === "object" || (context.type === "number" && TEXT_ONLY.test(entry.type.id)) || (context.type === "date" && !/birth|date|validity|expiry|death|visit/.test(entry.type.id))) return undefined;
  const evidence: Evidence[] = [evidenceOf(entry, context.name)];
  let score = entry.weight;
  const adjust = (weight: number, kind: Evidence["kind"], detail: string) => {
    score += weight;
    evidence.push({ kind, detail, weight });
  };
  if (entry.weak) {
    const person = personOwner(index, context.owner ?? "") || (found.start > 0 && isPerson(index, tokens.slice(0, found.start)));
    if (person) adjust(ROLE_CONTEXT, "context", `"${context.owner ?? context.name}" is a person or party`);
    if (entry.kind === "pinyin" && personalSiblings(index, context) >= 2) adjust(SIBLING_CONTEXT, "context", "other fields beside it are personal data");
  }
  if (entry !== byComment) {
    const negative = negativeWord(index, tokens, found.start, found.length);
    if (negative) adjust(NEGATIVE, "name", `"${negative}" in the name says it is about the data, not the data`);
    else if (!headOf(tokens, found.start + found.length)) adjust(NOT_THE_HEAD, "name", "the matching words are not the head of the name");
  } else if (negativeWord(index, tokens, -1, 0) && !bestMatch(index, tokens)) adjust(NEGATIVE, "name", "the name says it is about the data, not the data");
  if (score < 0.35) return undefined;
  return result(entry.type, Math.min(1, score), evidence, roleOf(index, context) ?? entry.type.role);
}

function result(type: TaxonomyType, confidence: number, evidence: Evidence[], role: string | undefined): Classification {
  return { dataType: type.id, tier: type.tier, confidence: Math.round(confidence * 100) / 100, evidence, ...(role ? { role } : {}) };
}

function evidenceOf(entry: Entry, name: string): Evidence {
  const detail =
    entry.kind === "comment" || entry.kind === "chinese"
      ? `comment says "${entry.phrase}"`
      : entry.kind === "pinyin"
        ? `name "${name}" is pinyin "${entry.phrase}"`
        : `name "${name}" matches "${entry.phrase}"`;
  return { kind: entry.kind, detail, weight: entry.weight };
}

/** Longest phrase wins, then the stronger, then the later (English names end with their head). */
function bestMatch(index: Index, tokens: readonly string[]): { entry: Entry; start: number; length: number } | undefined {
  let best: { entry: Entry; start: number; length: number; size: number } | undefined;
  for (let start = 0; start < tokens.length; start++) {
    let phrase = "";
    for (let end = start; end < Math.min(tokens.length, start + MAX_PHRASE); end++) {
      phrase = end === start ? tokens[start]! : `${phrase} ${tokens[end]}`;
      const entry = strongest(index, phrase) ?? (end === start ? compound(index, phrase) : undefined);
      if (!entry || coveredByFalseFriend(index, tokens, start, end)) continue;
      const size = phrase.length;
      const better = !best || entry.weight > best.entry.weight + 0.2 || (entry.weight >= best.entry.weight - 0.2 && (size > best.size || (size === best.size && start > best.start)));
      if (better) best = { entry, start, length: end - start + 1, size };
    }
  }
  return best;
}

function strongest(index: Index, phrase: string): Entry | undefined {
  const zh = /[\u3400-\u9fff]/.test(phrase) ? chineseIn(index, phrase) : undefined;
  if (zh) return zh;
  const list = index.phrases.get(phrase);
  return list?.reduce((a, b) => (b.weight > a.weight ? b : a));
}

/** "beibaorenxingming": a party in pinyin, then a data type in pinyin. */
function compound(index: Index, token: string): Entry | undefined {
  if (token.length < 8) return undefined;
  for (const role of index.roles.keys()) {
    if (role.length >= 3 && token.startsWith(role) && token.length > role.length + 1) {
      const entry = index.phrases.get(token.slice(role.length))?.find((e) => e.kind === "pinyin");
      if (entry) return entry;
    }
  }
  return undefined;
}

function chineseIn(index: Index, text: string): Entry | undefined {
  let best: Entry | undefined;
  for (let start = 0; start < text.length; start++) {
    for (let end = Math.min(text.length, start + 12); end > start + 1; end--) {
      const entry = index.zh.get(text.slice(start, end));
      if (entry && (!best || entry.phrase.length > best.phrase.length)) best = entry;
    }
  }
  return best;
}

function coveredByFalseFriend(index: Index, tokens: readonly string[], start: number, end: number): boolean {
  for (let from = Math.max(0, start - 3); from <= start; from++) {
    for (let to = end; to < Math.min(tokens.length, end + 4); to++) {
      if (to - from < end - start) continue;
      if (index.falseFriends.has(tokens.slice(from, to + 1).join(" "))) return true;
    }
  }
  return false;
}

function negativeWord(index: Index, tokens: readonly string[], start: number, length: number): string | undefined {
  const first = tokens[0]!;
  if (start !== 0 && index.prefixes.has(first)) return first;
  const last = tokens[tokens.length - 1]!;
  if (start + length < tokens.length || start < 0) {
    if (index.suffixes.has(last)) return last;
    const two = tokens.slice(-2).join(" ");
    if (index.suffixes.has(two)) return two;
  }
  return undefined;
}

/** Words after the phrase that do not change what it is. */
const NEUTRAL = new Set(["value", "text", "str", "string", "raw", "plain", "cn", "en", "zh", "list", "array", "new", "old", "current", "primary", "secondary", "data", "info", "no", "code", "detail", "record", "full", "input", "desc", "description", "lower", "upper", "normalized", "trimmed"]);

function headOf(tokens: readonly string[], after: number): boolean {
  for (let i = after; i < tokens.length; i++) if (!NEUTRAL.has(tokens[i]!) && !/^\d+$/.test(tokens[i]!)) return false;
  return true;
}

function commentEntry(index: Index, context: NameContext): Entry | undefined {
  let best: Entry | undefined;
  for (const word of context.comment?.words ?? []) {
    const zh = index.zh.get(word.toLowerCase());
    // A comment in Latin letters talks about many things: only a Chinese label names the field.
    if (zh && (!best || zh.phrase.length > best.phrase.length)) best = zh;
  }
  return best && { ...best, kind: "comment" };
}

const RECORD_WORDS = new Set(["dto", "entity", "model", "input", "output", "request", "response", "schema", "row", "record", "data", "info", "type", "props", "args", "param", "params", "payload", "body", "view", "vo", "po", "bo", "form", "detail", "item", "list", "table", "interface", "result", "base", "summary", "doc", "document", "t", "tbl"]);

function personOwner(index: Index, owner: string): boolean {
  const tokens = tokenise(owner).map((t) => fold(t, index.synonyms));
  while (tokens.length > 1 && RECORD_WORDS.has(tokens[tokens.length - 1]!)) tokens.pop();
  return isPerson(index, tokens);
}

function isPerson(index: Index, tokens: readonly string[]): boolean {
  const last = tokens[tokens.length - 1];
  return last !== undefined && (index.owners.has(last) || index.roles.has(last) || index.roles.has(tokens.slice(-2).join(" ")));
}

function roleOf(index: Index, context: NameContext): string | undefined {
  for (const text of [context.name, context.owner ?? ""]) {
    const tokens = tokenise(text).map((t) => fold(t, index.synonyms));
    for (let size = 3; size >= 1; size--) {
      for (let i = 0; i + size <= tokens.length; i++) {
        const role = index.roles.get(tokens.slice(i, i + size).join(" "));
        if (role) return role;
      }
    }
  }
  return undefined;
}

function personalSiblings(index: Index, context: NameContext): number {
  let count = 0;
  for (const sibling of context.siblings ?? []) {
    if (sibling === context.name) continue;
    if (bestMatch(index, tokenise(sibling).map((t) => fold(t, index.synonyms)))) count++;
  }
  return count;
}
