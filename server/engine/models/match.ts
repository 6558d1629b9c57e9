// Which model rows apply to a symbol: pure lookups by package and member path, default and namespace imports alike.
import { withPinyin, wordsAtStart } from "../classify/pinyin.js";
import { fold, tokenise } from "../classify/tokens.js";
import { type Models, normalPackage, type Pattern } from "./loadModels.js";
import type { HeuristicRow, HostRow, ModelRow } from "./types.js";

export interface Match {
  row: ModelRow;
  /** Instance rows: the symbol is a call that gives an instance, or a member that holds one. */
  site: "call" | "member";
  /** Names that "*" segments stood for, in order. */
  captures: string[];
}

const NONE: Match[] = [];

/** Rows about an export, or a member of one. `["default", "post"]`, `["post"]` and `["*", "post"]` are the same. */
export function lookup(models: Models, pkg: string, path: readonly string[]): Match[] {
  const name = normalPackage(pkg);
  const table = models.statics.get(name);
  if (!table) {
    const base = basePackage(name);
    if (base === undefined || !models.statics.has(base)) return NONE;
    // "lodash/omit": the sub-path is the member. "pkg/browser": another build of the same names.
    const member = name.slice(base.length + 1).replace(/\.js$/, "");
    const inside = lookup(models, base, [member, ...path.filter((p) => p !== "default")]);
    return inside.length > 0 ? inside : lookup(models, base, path);
  }
  const skip = path.length > 1 && (path[0] === "default" || (name === "global" && GLOBAL_OBJECTS.has(path[0]!)));
  const bare = skip ? path.slice(1) : path;
  const whole = bare.length === 0 ? ["default"] : bare;
  return find(table, whole);
}

const GLOBAL_OBJECTS = new Set(["window", "globalThis", "self", "global"]);

/** Rows about a member of an instance; `path` empty is the instance being called itself. */
export function lookupInstance(models: Models, pkg: string, type: string, path: readonly string[]): Match[] {
  const name = normalPackage(pkg);
  const table = models.instances.get(`${name}#${type}`) ?? models.instances.get(`${basePackage(name)}#${type}`);
  return table ? find(table, path) : NONE;
}

/** Instance type that an exported type or class name declares. */
export function instanceTypeOf(models: Models, pkg: string, path: readonly string[]): string | undefined {
  const last = path[path.length - 1] ?? "default";
  const name = normalPackage(pkg);
  return models.types.get(`${name}#${last}`) ?? models.types.get(`${basePackage(name)}#${last}`);
}

/** True when any row is about this package. */
export function isModelled(models: Models, pkg: string): boolean {
  const name = normalPackage(pkg);
  return models.packages.has(name) || models.packages.has(basePackage(name) ?? name);
}

/** Who is behind a host, or behind a host above it. */
export function recipientOfHost(models: Models, host: string): HostRow | undefined {
  const whole = models.hosts.get(host);
  if (whole) return whole;
  for (let name = host.toLowerCase(); name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const row = models.hosts.get(name);
    if (row) return row;
  }
  return undefined;
}

/** "lodash" of "lodash/omit", "@a/b" of "@a/b/c"; undefined when there is no sub-path. */
function basePackage(name: string): string | undefined {
  const slash = name.indexOf("/", name.startsWith("@") ? name.indexOf("/") + 1 : 0);
  return slash < 0 ? undefined : name.slice(0, slash);
}

function find(table: Map<string, Pattern[]>, path: readonly string[]): Match[] {
  const last = path[path.length - 1] ?? "";
  const exact = table.get(last);
  const any = table.get("*");
  if (!exact && !any) return NONE;
  const found: Match[] = [];
  for (const list of [exact, any]) {
    for (const pattern of list ?? []) {
      const captures = captured(pattern, path);
      if (captures) found.push({ row: pattern.row, site: pattern.site, captures });
    }
  }
  return found;
}

function captured(pattern: Pattern, path: readonly string[]): string[] | undefined {
  if (pattern.segments.length !== path.length) return undefined;
  const captures: string[] = [];
  for (let i = 0; i < path.length; i++) {
    const names = pattern.segments[i];
    if (!names) captures.push(path[i]!);
    else if (!names.has(path[i]!)) return undefined;
  }
  return captures;
}

const NO_SYNONYMS = new Map<string, string>();
const CHINESE = /[\u3400-\u9fff]/;
/** Words before the verb that change nothing: `toMasked`, `getMaskedPhone`. */
const FILLERS = new Set(["to", "get", "do", "apply", "as", "try", "maybe", "safe", "safely", "auto", "with"]);

/** What a function's own name says it does, if it follows a convention; the first row that fits. */
export function functionMeaning(models: Models, name: string): HeuristicRow | undefined {
  return meaningsOf(models, name)[0];
}

/** A function's own name has this meaning among others. */
export function functionMeans(models: Models, name: string, meaning: HeuristicRow["meaning"]): boolean {
  return meaningsOf(models, name).some((h) => h.meaning === meaning);
}

/** Names come back thousands of times, in one file and in all; a long session must not keep all there ever were. */
const MAX_NAMES = 50_000;

/** All rows that fit a function's own name. */
export function meaningsOf(models: Models, name: string): readonly HeuristicRow[] {
  if (name === "") return NO_MEANING;
  const { meanings } = models;
  let found = meanings.get(name);
  if (!found) {
    const words = wordsOf(name);
    const fitting = isAboutFormat(words.slice(1))
      ? NO_MEANING
      : models.heuristics.filter((h) => fitsName(h, name, words));
    found = fitting.length === 0 ? NO_MEANING : fitting;
    if (meanings.size >= MAX_NAMES) meanings.clear();
    meanings.set(name, found);
  }
  return found;
}
const NO_MEANING: readonly HeuristicRow[] = [];

function wordsOf(name: string): string[] {
  const tokens = tokenise(name).map((t) => fold(t, NO_SYNONYMS));
  while (tokens.length > 1 && FILLERS.has(tokens[0]!)) tokens.shift();
  return tokens;
}

function fitsName(h: HeuristicRow, name: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined || h.unless?.some((w) => rest.includes(w) || (CHINESE.test(w) && name.includes(w))))
    return false;
  // `shenJiJiLu`: a word of two syllables is first.
  const others = rest.length > 0 && h.first ? wordsAtStart([first, ...rest]) : [];
  // The tokeniser parts letters from digits: "sha256" is one word here.
  const withNumber = /^\d+$/.test(rest[0] ?? "") ? first + rest[0] : first;
  const isOf = (w: string) =>
    w === first || w === withNumber || others.includes(w) || (CHINESE.test(w) && name.includes(w));
  return (
    h.first?.some(isOf) === true &&
    (h.also === undefined ||
      h.also.some((w) => rest.includes(w) || (CHINESE.test(w) && name.includes(w))) ||
      (others.length > 0 && withPinyin(rest).some((w) => h.also!.includes(w))))
  );
}

/** `maskDDMMYYYY`, `maskPhoneInput`, `hashRouter`: input formats and other trades, not redaction. */
function isAboutFormat(rest: readonly string[]): boolean {
  return FORMAT_END.has(rest[rest.length - 1] ?? "") || DATE_FORMAT.test(rest.join(""));
}
const FORMAT_END = new Set([
  "input",
  "format",
  "pattern",
  "regex",
  "image",
  "layer",
  "type",
  "error",
  "option",
  "config",
  "size",
  "length",
  "router",
  "map",
  "table",
  "tag",
  "bit",
  "icon",
  "module",
  "key",
]);
const DATE_FORMAT = /^(dd?mm?yy(yy)?|mm?dd?yy(yy)?|yyyy.*)$/;

/** `jiLu` is `jilu`: syllables are parted or not. */
function methodRows({ methods }: Models, method: string): readonly HeuristicRow[] | undefined {
  return methods.get(method) ?? methods.get(method.toLowerCase());
}

/** Some receiver is known that this method means something of. */
export function isMeaningMethod(models: Models, method: string): boolean {
  return methodRows(models, method) !== undefined;
}

/** What a method of a receiver does, where the name of the receiver, or the last word of it, stands for that. */
export function receiverMeanings(models: Models, receiver: string, method: string): readonly HeuristicRow[] {
  const rows = methodRows(models, method);
  if (!rows) return NO_MEANING;
  const tokens = tokenise(receiver).map((t) => fold(t, NO_SYNONYMS));
  const last = tokens[tokens.length - 1];
  if (last === undefined) return NO_MEANING;
  return rows.filter((h) => h.receiver?.includes(last) === true || h.receiver?.includes(tokens.join("")) === true);
}

/** A method of a receiver that is called like a logger. */
export function receiverMeaning(models: Models, receiver: string, method: string): HeuristicRow | undefined {
  const rows = methodRows(models, method);
  if (!rows) return undefined;
  const tokens = tokenise(receiver);
  const last = tokens[tokens.length - 1];
  const whole = tokens.join("");
  return last === undefined ? undefined : rows.find((h) => h.receiver?.includes(last) || h.receiver?.includes(whole));
}
