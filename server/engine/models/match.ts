// Which model rows apply to a symbol: pure lookups by package and member path, default and namespace imports alike.
import { fold, tokenise } from "../classify/tokens.js";
import { type Models, normalPackage, type Pattern } from "./loadModels.js";
import type { HeuristicRow, ModelRow } from "./types.js";

export interface Match {
  row: ModelRow;
  /** Names that "*" segments stood for, in order. */
  captures: string[];
}

const NONE: Match[] = [];

/** Rows about an export, or a member of one. `["default", "post"]`, `["post"]` and `["*", "post"]` are the same. */
export function lookup(models: Models, pkg: string, path: readonly string[]): Match[] {
  const name = normalPackage(pkg);
  const table = models.statics.get(name);
  if (!table) {
    // "lodash/omit": the sub-path is the member.
    const slash = name.indexOf("/", name.startsWith("@") ? name.indexOf("/") + 1 : 0);
    if (slash < 0 || !models.statics.has(name.slice(0, slash))) return NONE;
    return lookup(models, name.slice(0, slash), [name.slice(slash + 1).replace(/\.js$/, ""), ...path.filter((p) => p !== "default")]);
  }
  const bare = path.length > 1 && path[0] === "default" ? path.slice(1) : path;
  const whole = bare.length === 0 ? ["default"] : bare;
  return find(table, whole);
}

/** Rows about a member of an instance; `path` empty is the instance being called itself. */
export function lookupInstance(models: Models, pkg: string, type: string, path: readonly string[]): Match[] {
  const table = models.instances.get(`${normalPackage(pkg)}#${type}`);
  return table ? find(table, path) : NONE;
}

/** Instance type that an exported type or class name declares. */
export function instanceTypeOf(models: Models, pkg: string, path: readonly string[]): string | undefined {
  const last = path[path.length - 1] ?? "default";
  return models.types.get(`${normalPackage(pkg)}#${last}`);
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
      if (captures) found.push({ row: pattern.row, captures });
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

/** What a function's own name says it does, if it follows a convention. */
export function functionMeaning(models: Models, name: string): HeuristicRow | undefined {
  if (name === "") return undefined;
  const tokens = tokenise(name).map((t) => fold(t, NO_SYNONYMS));
  const first = tokens[0];
  if (first === undefined || (tokens.length > 1 && FORMAT.test(tokens.slice(1).join("")))) return undefined;
  return models.heuristics.find((h) => h.first?.some((w) => w === first || (w.length > 3 && /[\u3400-\u9fff]/.test(w) && name.includes(w))));
}

/** `maskDDMMYYYY`, `maskPhoneInput`: input formats, not redaction. */
const FORMAT = /^(dd?mm?yy(yy)?|yyyy.*|input|format|pattern|regex|image|layer|type|error|errors?)$/;

/** A method of a receiver that is called like a logger. */
export function receiverMeaning(models: Models, receiver: string, method: string): HeuristicRow | undefined {
  const tokens = tokenise(receiver);
  const last = tokens[tokens.length - 1];
  if (last === undefined) return undefined;
  return models.heuristics.find((h) => h.receiver?.includes(last) && h.methods?.includes(method));
}
