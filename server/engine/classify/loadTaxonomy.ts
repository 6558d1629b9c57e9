// Reads and checks the taxonomy texts. A mistake is an error that names file, line and column and says what is wrong;
// nothing is skipped.
import { type Node, parseTree, type ParseError, printParseErrorCode } from "jsonc-parser";
import type { DataType, LocalisedText, Tier } from "./types.js";

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
}

export interface Taxonomy {
  types: TaxonomyType[];
  categories: { id: string; names: LocalisedText }[];
  roles: { id: string; tokens: string[] }[];
  words: {
    negativePrefixes: string[];
    negativeSuffixes: string[];
    synonyms: Record<string, string>;
    falseFriends: string[];
    personOwners: string[];
  };
  /** Changes when any text does. */
  version: string;
}

const TYPE_KEYS = new Set([
  "id", "names", "tier", "controls", "classes", "mask", "strong", "weak", "pinyin", "abbreviations", "weakAbbreviations", "zh",
  "falseFriends", "role", "values",
]);
const LISTS = ["strong", "weak", "pinyin", "abbreviations", "weakAbbreviations", "zh", "falseFriends"] as const;
const LANGUAGES = ["en", "zh-Hans", "zh-Hant"] as const;

/** @throws Error with `file:line:column: what is wrong` on the first mistake. */
export function loadTaxonomy(texts: readonly { name: string; text: string }[]): Taxonomy {
  const taxonomy: Taxonomy = {
    types: [],
    categories: [],
    roles: [],
    words: { negativePrefixes: [], negativeSuffixes: [], synonyms: {}, falseFriends: [], personOwners: [] },
    version: hash(texts.map((t) => t.text).join("\n")),
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
    else if (Array.isArray(data.negativePrefixes)) taxonomy.words = data as unknown as Taxonomy["words"];
    else fail(root, `expected "types", "roles" or "negativePrefixes"`);
  }
  return taxonomy;
}

function checkType(raw: Record<string, unknown>, node: Node, category: string, fail: (n: Node | undefined, m: string) => never): TaxonomyType {
  for (const key of Object.keys(raw)) if (!TYPE_KEYS.has(key)) fail(child(node, key), `unknown key "${key}"`);
  if (typeof raw.id !== "string" || !raw.id.startsWith(`${category}.`)) fail(child(node, "id") ?? node, `"id" must start with "${category}."`);
  if (!Number.isInteger(raw.tier) || (raw.tier as number) < 0 || (raw.tier as number) > 4) fail(child(node, "tier") ?? node, `"tier" must be 0 to 4`);
  const names = (raw.names ?? {}) as Record<string, unknown>;
  for (const language of LANGUAGES) if (typeof names[language] !== "string") fail(child(node, "names") ?? node, `name in ${language} is missing`);
  for (const list of LISTS) {
    if (!Array.isArray(raw[list]) || raw[list].some((w) => typeof w !== "string")) fail(child(node, list) ?? node, `"${list}" must be a list of words`);
  }
  if (raw.controls === undefined) fail(node, `"controls" is missing`);
  return { ...(raw as unknown as TaxonomyType), category, tier: raw.tier as Tier };
}

/** Parse tree of a JSONC text. @throws Error with file, line and column. */
export function parseJsonc(name: string, text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
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

function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}
