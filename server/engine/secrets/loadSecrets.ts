// Reads and checks the texts of rules/secrets. A mistake is an error that names file, line and column. Patterns are
// kept to a subset that a backtracking matcher runs in bounded time: every repetition has an upper bound, and no
// repeated group repeats something variable.
import type { Node } from "jsonc-parser";
import { child, parseJsonc, position, toValue } from "../classify/index.js";
import { textHash } from "../facts/textHash.js";
import type { CheckId, SecretContent, SecretProvider, SecretWords } from "./types.js";

const PROVIDER_KEYS = new Set([
  "id",
  "name",
  "keywords",
  "pattern",
  "back",
  "backDigits",
  "leftBoundary",
  "names",
  "check",
  "entropy",
  "level",
  "publicBeside",
  "schemes",
]);
const CHECKS: Record<CheckId, true> = {
  "aws-key-id": true,
  "azure-sas": true,
  "basic-auth": true,
  bearer: true,
  "base62-crc32": true,
  "discord-bot": true,
  "gitlab-routable": true,
  "grafana-crc32": true,
  jwk: true,
  jwt: true,
  "jwt-service-role": true,
  "paired-crypt": true,
  "private-key": true,
  random: true,
};
const WORD_LISTS: Record<keyof SecretWords, true> = {
  passwordNames: true,
  secretNames: true,
  weakNames: true,
  weakOwners: true,
  weakParties: true,
  ownWords: true,
  vendorWords: true,
  chineseNames: true,
  harmlessTails: true,
  negativeHeads: true,
  placeholderWords: true,
  notValues: true,
  developmentDefaults: true,
  serviceWords: true,
  credentialWords: true,
};
const LEVELS = ["live", "test", "restricted", "public"];
const MIN_KEYWORD = 3;
const MAX_BACK = 128;

type Fail = (node: Node | undefined, message: string) => never;

/** @throws Error with `file:line:column: what is wrong` on the first mistake. */
export function loadSecrets(texts: readonly { name: string; text: string }[]): SecretContent {
  const providers: SecretProvider[] = [];
  let words: SecretWords | undefined;
  const seen = new Set<string>();
  for (const { name, text } of texts) {
    const root = parseJsonc(name, text);
    const fail: Fail = (node, message) => {
      throw new Error(`${name}:${position(text, node?.offset ?? 0)}: ${message}`);
    };
    const rows = child(root, "providers");
    const lists = child(root, "words");
    if (!rows && !lists) fail(root, `expected "providers" or "words"`);
    for (const row of rows?.children ?? []) {
      const provider = readProvider(row, fail);
      if (seen.has(provider.id)) fail(child(row, "id"), `provider "${provider.id}" is declared twice`);
      seen.add(provider.id);
      providers.push(provider);
    }
    if (lists) words = readWords(lists, fail);
  }
  if (!words) throw new Error(`${texts[0]?.name ?? "secrets"}:1:1: no text has "words"`);
  return { providers, words, version: textHash(texts.map((t) => t.text).join("\n")) };
}

function readProvider(row: Node, fail: Fail): SecretProvider {
  const raw = toValue(row) as Record<string, unknown>;
  const at = (key: string) => child(row, key) ?? row;
  for (const key of Object.keys(raw)) if (!PROVIDER_KEYS.has(key)) fail(at(key), `unknown key "${key}"`);
  if (typeof raw.id !== "string" || !/^[a-z][a-z0-9-]*$/.test(raw.id)) fail(at("id"), `"id" must be kebab-case`);
  if (typeof raw.name !== "string" || raw.name === "") fail(at("name"), `"name" is missing`);
  const keywords = strings(raw.keywords ?? [], at("keywords"), fail);
  for (const keyword of keywords) {
    if (keyword.length < MIN_KEYWORD) fail(at("keywords"), `keyword "${keyword}" is shorter than ${MIN_KEYWORD}`);
    if (!/^[\x20-\x7e]+$/.test(keyword)) fail(at("keywords"), `keyword "${keyword}" is not plain ASCII`);
  }
  const names = Array.isArray(raw.names) ? raw.names.map((n) => strings(n, at("names"), fail)) : [];
  if (raw.names !== undefined && !Array.isArray(raw.names)) fail(at("names"), `"names" must be a list of word lists`);
  const schemes = strings(raw.schemes ?? [], at("schemes"), fail);
  if (keywords.length + names.length + schemes.length === 0) fail(row, `needs "keywords", "names" or "schemes"`);
  if ((raw.pattern === undefined) !== schemes.length > 0) fail(row, `needs either "pattern" or "schemes"`);
  const back = raw.back ?? 0;
  if (!Number.isInteger(back) || (back as number) < 0 || (back as number) > MAX_BACK)
    fail(at("back"), `"back" must be 0 to ${MAX_BACK}`);
  if (raw.check !== undefined && !Object.hasOwn(CHECKS, String(raw.check)))
    fail(at("check"), `unknown check "${raw.check}"; checks are ${Object.keys(CHECKS).join(", ")}`);
  if (raw.level !== undefined && !LEVELS.includes(String(raw.level)))
    fail(at("level"), `"level" must be ${LEVELS.join(", ")}`);
  const entropy = raw.entropy ?? 0;
  if (typeof entropy !== "number" || entropy < 0 || entropy > 6) fail(at("entropy"), `"entropy" must be 0 to 6`);
  for (const key of ["backDigits", "leftBoundary"])
    if (raw[key] !== undefined && typeof raw[key] !== "boolean") fail(at(key), `"${key}" must be true or false`);
  return {
    id: raw.id as string,
    name: raw.name as string,
    keywords,
    pattern: raw.pattern === undefined ? undefined : compile(raw.pattern, keywords.length > 0, at("pattern"), fail),
    back: back as number,
    backDigits: raw.backDigits === true,
    leftBoundary: raw.leftBoundary !== false,
    names,
    check: raw.check as CheckId | undefined,
    entropy: entropy as number,
    level: (raw.level ?? "live") as SecretProvider["level"],
    publicBeside: strings(raw.publicBeside ?? [], at("publicBeside"), fail),
    schemes,
  };
}

function compile(source: unknown, sticky: boolean, node: Node, fail: Fail): RegExp {
  if (typeof source !== "string") return fail(node, `"pattern" must be a string`);
  const problem = unboundedPart(source);
  if (problem) fail(node, problem);
  try {
    return new RegExp(
      sticky ? source : `^(?:${source})$`,
      `${sticky ? "y" : ""}${source.includes("(?<v>") ? "d" : ""}`,
    );
  } catch (error) {
    return fail(node, `"pattern" is no regular expression: ${(error as Error).message}`);
  }
}

/** Why matching might take more than bounded time, or undefined. */
function unboundedPart(source: string): string | undefined {
  // A frame for each open group: does it hold a repetition of variable length?
  const variable: boolean[] = [false];
  let closed: boolean | undefined;
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (c === "\\") return `"pattern" has a backslash: write a class such as [0-9] or [.] instead`;
    if (c === "[") {
      i = source.indexOf("]", i + 1);
      if (i < 0) return `"pattern" has an open class`;
      closed = undefined;
      continue;
    }
    if (c === "(") {
      variable.push(false);
      closed = undefined;
      if (source[i + 1] === "?") i++;
      continue;
    }
    if (c === ")") {
      closed = variable.pop() ?? false;
      if (variable.length === 0) return `"pattern" closes a group that is not open`;
      if (closed) variable[variable.length - 1] = true;
      continue;
    }
    if (c === "*" || c === "+") return `"pattern" repeats without an upper bound ("${c}")`;
    if (c === "." || c === "^" || c === "$") return `"pattern" has a bare "${c}": write [${c}]`;
    if (c === "{" || c === "?") {
      const end = c === "?" ? i : source.indexOf("}", i);
      const bounds = c === "?" ? ["0", "1"] : source.slice(i + 1, end).split(",");
      if (bounds.some((b) => !/^\d+$/.test(b))) return `"pattern" repeats without an upper bound`;
      const fixed = bounds.length === 1 || bounds[0] === bounds[1];
      if (closed && c === "{") return `"pattern" repeats a group that holds a repetition`;
      if (!fixed) variable[variable.length - 1] = true;
      i = end;
    }
    closed = undefined;
  }
  return undefined;
}

function readWords(node: Node, fail: Fail): SecretWords {
  const raw = toValue(node) as Record<string, unknown>;
  const result: Record<string, readonly string[]> = {};
  for (const key of Object.keys(raw))
    if (!Object.hasOwn(WORD_LISTS, key)) fail(child(node, key), `unknown list "${key}"`);
  for (const key of Object.keys(WORD_LISTS)) {
    if (raw[key] === undefined) fail(node, `the list "${key}" is missing`);
    result[key] = strings(raw[key], child(node, key) ?? node, fail);
  }
  return result as unknown as SecretWords;
}

function strings(value: unknown, node: Node, fail: Fail): string[] {
  if (!Array.isArray(value) || value.some((v) => typeof v !== "string" || v === ""))
    fail(node, `expected a list of strings`);
  return value as string[];
}
