// Paths that a middleware is told to leave out. Input: the node that is mounted. Output: patterns on routes, as text.
import { compiled } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { items, memberAmong, memberOfOptions } from "./routeOptions.js";

/** `jwt({ secret }).unless({ path: [/^\/rates/, "/health"] })`: patterns of the paths that it does not stand before. */
export function exceptedBy(p: Program, file: number, at: number): string[] {
  const { nodes } = factsOf(p, file);
  if (nodes.kind[at] !== NodeKind.call) return [];
  const callee = strip(p, file, nodes.a[at]!);
  if (nodes.kind[callee] !== NodeKind.load || stringAt(p, file, nodes.b[callee]!) !== "unless") return [];
  const path = memberAmong(p, file, [...listOf(p, file, at)], "path");
  if (!path) return [];
  const inside = factsOf(p, path.file).nodes;
  return items(p, path.file, path.node).flatMap((item) => {
    const one = memberOfOptions(p, path.file, item, "url") ?? { file: path.file, node: item };
    const node = strip(p, one.file, one.node);
    if (one.file !== path.file || inside.kind[node] !== NodeKind.literal || inside.b[node]! < 0) return [];
    const text = stringAt(p, one.file, inside.b[node]!);
    const isPattern = inside.a[node] === LiteralKind.regexp;
    const pattern = isPattern
      ? text.replace(/^\/(.*)\/[a-z]*$/s, "$1")
      : `^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;
    return isRegExp(pattern) ? [pattern] : [];
  });
}

export function isRegExp(pattern: string): boolean {
  try {
    return compiled(pattern) !== undefined;
  } catch {
    return false;
  }
}
