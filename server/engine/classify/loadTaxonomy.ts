// Reads and checks the taxonomy texts. A mistake is an error that names file, line and column and says what is wrong;
// nothing is skipped.
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { textHash } from "../facts/textHash.js";
import { plainJson } from "../frontends/config/plainJson.js";
import { type DataType, type LocalisedText, REGIONS, type Region, type Tier } from "./types.js";

export interface TaxonomyType extends DataType {
  strong: string[];
  weak: string[];
  pinyin: string[];
  abbreviations: string[];
  weakAbbreviations: string[];
  zh: string[];
  falseFriends: string[];
  mask: string;
  classes: { pipl: string; gdpr: string; phi: boolean; jrt0171: string; jrt0197: number };
  role?: string;
  /** Jurisdictions whose format it is; absent: everybody's. */
  regions?: Region[];
  /** Data type that its names stand for where its format does not apply. */
  elsewhere?: string;
}

/** Words around a name; each list is described in rules/taxonomy/words.jsonc. */
export interface Words {
  /** First words that make a name a flag, an action or a limit. */
  negativePrefixes: string[];
  /** Last words that make a name something about the data. */
  negativeSuffixes: string[];
  /** Last words that say the value is masked, hashed or encrypted. */
  protectedSuffixes: string[];
  neutralPrefixes: string[];
  neutralSuffixes: string[];
  /** Last words that are fine for images and recordings only ("idCardFrontUrl"). */
  linkSuffixes: string[];
  /** Last words of a class or table name that do not say what it holds. */
  recordWords: string[];
  personOwners: string[];
  /** Words that can name a person or something else: they need a personal member beside them. */
  maybePersons: string[];
  /** Role words too short to count beside English. */
  roleWordsNeedingPinyin: string[];
  organizations: string[];
  /** Words that make a client, user or member a program. */
  technicalWords: string[];
  /** Words that say the value is made up. */
  artificial: string[];
  /** Ends of the names of records that list what there is, not what persons have. */
  catalogues: string[];
  /** Catalogues when nothing else is named: `Drug`, `t_icd_code`. */
  wholeCatalogues: string[];
  /** First words of the names of such records. */
  cataloguePrefixes: string[];
  /** Last words that, after what there are lists of, make a record such a list: `ReligionType`, `t_disease_dict`. */
  catalogueSuffixes: string[];
  /** Last words that, after a disease, an examination or a condition, say what came of it: "brcaResult", "diabetesHistory". */
  outcomeSuffixes: string[];
  /** Last words that, after a condition, say what was made of it: "suicideRisk". */
  findingSuffixes: string[];
  /** Last words that say how a condition stands, where it is one that one has or has not: "pregnancyStatus". */
  standingSuffixes: string[];
  /** Owners in which a bare token is a credential. */
  credentialOwners: string[];
  /** Phrases that mean something only when they are the whole name. */
  wholeNames: string[];
  falseFriends: string[];
  zhFalseFriends: string[];
  /** Chinese words that, after a phrase, make it about the data. */
  zhMetadata: string[];
  /** Chinese words that a name may have after a phrase and still be the data. */
  zhTails: string[];
  /** Words in comments that say that the value is hidden: "身份证号(HMAC)". */
  hiddenInComments: string[];
  /** Chinese words that, before a phrase, take it back. */
  zhNegations: string[];
  synonyms: Record<string, string>;
  senses: Record<string, Sense[]>;
}

/** One meaning of an ambiguous phrase: chosen when one of the words stands near. No type: not personal data. */
export interface Sense {
  type: string | undefined;
  near: string[];
}

export interface Taxonomy {
  types: TaxonomyType[];
  categories: { id: string; names: LocalisedText }[];
  roles: { id: string; tokens: string[] }[];
  words: Words;
  /** Changes when any text does. */
  version: string;
}

const TYPE_KEYS = new Set([
  "id",
  "names",
  "tier",
  "controls",
  "classes",
  "mask",
  "strong",
  "weak",
  "pinyin",
  "abbreviations",
  "weakAbbreviations",
  "zh",
  "falseFriends",
  "role",
  "values",
  "regions",
  "elsewhere",
]);
const LISTS = ["strong", "weak", "pinyin", "abbreviations", "weakAbbreviations", "zh", "falseFriends"] as const;
const LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const;

/** @throws Error with `file:line:column: what is wrong` on the first mistake. */
export function loadTaxonomy(texts: readonly { name: string; text: string }[]): Taxonomy {
  const taxonomy: Taxonomy = {
    types: [],
    categories: [],
    roles: [],
    words: checkWords({}),
    version: textHash(texts.map((t) => t.text).join("\n")),
  };
  const seen = new Set<string>();
  for (const { name, text } of texts) {
    const root = parseJsonc(name, text);
    const data = toValue(root) as Record<string, unknown>;
    const fail = (node: Node | undefined, message: string): never => {
      throw new Error(`${name}:${position(text, node?.offset ?? 0)}: ${message}`);
    };
    if (Array.isArray(data.types)) {
      const category = String(data.category);
      taxonomy.categories.push({ id: category, names: data.names as LocalisedText });
      const items = child(root, "types")?.children ?? [];
      data.types.forEach((raw, i) => {
        const type = checkType(raw as Record<string, unknown>, items[i]!, category, fail);
        if (seen.has(type.id)) fail(items[i], `data type "${type.id}" is declared twice`);
        seen.add(type.id);
        taxonomy.types.push(type);
      });
    } else if (Array.isArray(data.roles)) taxonomy.roles = data.roles as Taxonomy["roles"];
    else if (Array.isArray(data.negativePrefixes))
      taxonomy.words = checkWords(data, (key, message) => fail(child(root, key) ?? root, message));
    else fail(root, `expected "types", "roles" or "negativePrefixes"`);
  }
  for (const [phrase, senses] of Object.entries(taxonomy.words.senses)) {
    for (const sense of senses) {
      if (sense.type !== undefined && !seen.has(sense.type))
        throw new Error(`sense of "${phrase}": no data type "${sense.type}"`);
    }
  }
  return taxonomy;
}

function checkType(
  raw: Record<string, unknown>,
  node: Node,
  category: string,
  fail: (n: Node | undefined, m: string) => never,
): TaxonomyType {
  for (const key of Object.keys(raw)) if (!TYPE_KEYS.has(key)) fail(child(node, key), `unknown key "${key}"`);
  if (typeof raw.id !== "string" || !raw.id.startsWith(`${category}.`))
    fail(child(node, "id") ?? node, `"id" must start with "${category}."`);
  if (!Number.isInteger(raw.tier) || (raw.tier as number) < 0 || (raw.tier as number) > 4)
    fail(child(node, "tier") ?? node, `"tier" must be 0 to 4`);
  const names = (raw.names ?? {}) as Record<string, unknown>;
  for (const language of LANGUAGES)
    if (typeof names[language] !== "string") fail(child(node, "names") ?? node, `name in ${language} is missing`);
  for (const list of LISTS) {
    if (!Array.isArray(raw[list]) || raw[list].some((w) => typeof w !== "string"))
      fail(child(node, list) ?? node, `"${list}" must be a list of words`);
  }
  if (raw.regions !== undefined && !(raw.regions as string[]).every((r) => (REGIONS as readonly string[]).includes(r)))
    fail(child(node, "regions"), `"regions" must be of ${REGIONS.join(", ")}`);
  if (raw.controls === undefined) fail(node, `"controls" is missing`);
  return { ...(raw as unknown as TaxonomyType), category, tier: raw.tier as Tier };
}

/** Lists of single words. */
export const WORD_SETS = [
  "negativePrefixes",
  "negativeSuffixes",
  "protectedSuffixes",
  "neutralPrefixes",
  "neutralSuffixes",
  "linkSuffixes",
  "recordWords",
  "personOwners",
  "maybePersons",
  "roleWordsNeedingPinyin",
  "organizations",
  "technicalWords",
  "artificial",
  "catalogues",
  "wholeCatalogues",
  "cataloguePrefixes",
  "catalogueSuffixes",
  "outcomeSuffixes",
  "findingSuffixes",
  "standingSuffixes",
  "credentialOwners",
] as const;

const WORD_LISTS = [
  ...WORD_SETS,
  "wholeNames",
  "falseFriends",
  "zhFalseFriends",
  "zhMetadata",
  "zhTails",
  "hiddenInComments",
  "zhNegations",
] as const;

/** Without `fail` everything is optional: the empty vocabulary. */
function checkWords(raw: Record<string, unknown>, fail?: (key: string, message: string) => never): Words {
  const words = { synonyms: {}, senses: {} } as Words;
  for (const key of Object.keys(raw)) {
    if (key !== "synonyms" && key !== "senses" && !(WORD_LISTS as readonly string[]).includes(key))
      fail?.(key, `unknown key "${key}"`);
  }
  for (const key of WORD_LISTS) {
    const list = raw[key];
    if (fail && (!Array.isArray(list) || list.some((w) => typeof w !== "string")))
      fail(key, `"${key}" must be a list of words`);
    words[key] = ((list ?? []) as string[]).flatMap(separate);
  }
  const synonyms = (raw.synonyms ?? {}) as Record<string, unknown>;
  if (Object.values(synonyms).some((word) => typeof word !== "string"))
    fail?.("synonyms", `"synonyms" must map words to words`);
  words.synonyms = synonyms as Record<string, string>;
  for (const [phrase, senses] of Object.entries(
    (raw.senses ?? {}) as Record<string, { type?: unknown; near?: unknown }[]>,
  )) {
    words.senses[phrase] = senses.map(({ type, near }) => {
      if (typeof near !== "string" || (type !== null && typeof type !== "string"))
        return fail!("senses", `a sense of "${phrase}" needs "type" and "near"`);
      return { type: type ?? undefined, near: separate(near) };
    });
  }
  return words;
}

const separate = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Parse tree of a JSONC text. @throws Error with file, line and column. */
export function parseJsonc(name: string, text: string): Node {
  const errors: ParseError[] = [];
  const root = plainJson(text) ?? parseTree(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) throw new Error(`${name}:${position(text, first.offset)}: ${printParseErrorCode(first.error)}`);
  if (!root) throw new Error(`${name}:1:1: the file is empty`);
  return root;
}

export function child(node: Node, key: string): Node | undefined {
  return node.children?.find((p) => p.children?.[0]?.value === key)?.children?.[1];
}

export function toValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(toValue);
  if (node.type !== "object") return node.value;
  const result: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) result[String(key.value)] = toValue(value);
  }
  return result;
}

/** "line:column", both from 1. */
export function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `${line}:${offset - before.lastIndexOf("\n")}`;
}
