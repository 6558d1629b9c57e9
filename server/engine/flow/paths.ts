// Access paths as interned lists: a query asks for `path` of a value, outermost member first. An EXCEPT key stands for
// "all members but these" and is always the last key (object spread with overriding properties, rest patterns).

export interface Paths {
  head: string[];
  tail: number[];
  depth: number[];
  index: Map<string, number>;
}

/** An element that is any of them, or the member that a computed name asks for. */
const ANY = "*";
/** Each member in its turn, as `Object.values` hands them out. */
export const EACH = "**";

/** What a function gives back when it is called. */
export const RESULT = "\u0000()";

export function isAny(key: string): boolean {
  return key === ANY || key === EACH;
}

/** The value itself. */
export const EMPTY_PATH = 0;
const MAX_PATH = 6;
const EXCEPT = "\u0000-";

export function createPaths(): Paths {
  return { head: [""], tail: [0], depth: [0], index: new Map() };
}

/** `key` then `rest`; undefined when the path would get too long to be worth following. */
export function cons(paths: Paths, key: string, rest: number): number | undefined {
  const depth = paths.depth[rest]! + 1;
  if (depth > MAX_PATH) return undefined;
  const id = `${rest} ${key}`;
  const known = paths.index.get(id);
  if (known !== undefined) return known;
  const at = paths.head.push(key) - 1;
  paths.tail.push(rest);
  paths.depth.push(depth);
  paths.index.set(id, at);
  return at;
}

export function concat(paths: Paths, keys: readonly string[], rest: number): number | undefined {
  let at: number | undefined = rest;
  for (let i = keys.length - 1; i >= 0 && at !== undefined; i--) at = cons(paths, keys[i]!, at);
  return at;
}

export function keysOfPath(paths: Paths, path: number): string[] {
  const keys: string[] = [];
  for (let at = path; at !== EMPTY_PATH; at = paths.tail[at]!) keys.push(paths.head[at]!);
  return keys;
}

/** The value itself or an element of it, however deep: what a variable of it is called names the element. */
export function isElement(paths: Paths, path: number): boolean {
  for (let at = path; at !== EMPTY_PATH; at = paths.tail[at]!)
    if (!/^(?:\*\*?|\d+)$/.test(paths.head[at]!)) return false;
  return true;
}

/** Is `path` the last part of a longer one, or the same? */
export function endsIn(paths: Paths, longer: number, path: number): boolean {
  let at = longer;
  while (at !== path && at !== EMPTY_PATH) at = paths.tail[at]!;
  return at === path;
}

export function exceptKey(names: Iterable<string>): string {
  return EXCEPT + [...new Set(names)].sort().join(",");
}

/** The excluded names when the key is an EXCEPT key. */
export function excludedBy(key: string): Set<string> | undefined {
  return key.startsWith(EXCEPT) ? new Set(key.slice(EXCEPT.length).split(",")) : undefined;
}
