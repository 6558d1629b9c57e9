// Headers that code writes into answers: by a call, as a member of an object, in a list of a configuration. Input: a file, the
// methods that set headers, and the name of one. Output: each place, the value, and the routes that it is for where a list says so.
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { property } from "../../flow/walk/modelled.js";
import { factsOf, listOf, onlyValue, strip } from "../../link/program.js";
import { headerNamed } from "./headers.js";

export interface Header {
  start: number;
  end: number;
  value: number;
  /** Of the headers that are written together. */
  group: number;
  /** Regular expression on the routes that it is for, where a list of headers says so. */
  routes?: string;
}

export function isCalled(text: string, header: string): boolean {
  return text.length === header.length && text.toLowerCase() === header.toLowerCase();
}

/** Calls that set it, members of objects and assignments that are it, and pairs of a key and a value. */
export function* headersIn(
  ctx: FlowContext,
  file: number,
  spelled: readonly string[],
  name: string,
): Generator<Header> {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = (node: number) => ({ start: nodes.start[node]!, end: nodes.end[node]! });
  for (const { calls, stores } of callables) {
    for (const call of calls) {
      if (!spelled.includes(calleeName(ctx, file, nodes.a[call]!))) continue;
      const [first, second, third] = listOf(ctx.p, file, call);
      const isIt = (key: number | undefined) => key !== undefined && isCalled(constantText(ctx, file, key) ?? "", name);
      // `setHeader(event, "Vary", "Origin")`
      const value = isIt(first) ? second : isIt(second) ? third : undefined;
      if (value !== undefined) yield { ...at(call), value, group: -1 };
    }
    for (const { key, value, object, start, end } of stores)
      if (headerNamed(ctx, file, key, name)) yield { start, end, value, group: strip(ctx.p, file, object) };
  }
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (headerNamed(ctx, file, pairs[i]!, name)) yield { ...at(node), value: pairs[i + 1]!, group: node };
    const [key, value] = [property(ctx, file, node, "key"), property(ctx, file, node, "value")];
    if (key === undefined || value === undefined || !isCalled(constantText(ctx, file, key) ?? "", name)) continue;
    yield { ...at(node), value, ...routeAround(ctx, file, node) };
  }
}

/** `{ source: "/api/:path*", headers: [{ key, value }] }`: the list, and for which routes it is; for none where that cannot be read. */
function routeAround(ctx: FlowContext, file: number, pair: number): { group: number; routes: string } {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = pair + 1; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const list = property(ctx, file, node, "headers");
    const at = list === undefined ? undefined : onlyValue(ctx.p, file, list);
    if (at === undefined || nodes.kind[at] !== NodeKind.array || ![...listOf(ctx.p, file, at)].includes(pair)) continue;
    const source = property(ctx, file, node, "source");
    const text = source === undefined ? undefined : constantText(ctx, file, source);
    return { group: at, routes: text === undefined ? NOWHERE : `^${routePattern(text)}$` };
  }
  return { group: pair, routes: NOWHERE };
}
/** What cannot be read might be the way to what everybody may read. */
export const NOWHERE = "^(?!)";

/** "/api/:path*", "/(.*)", "/claims/:id" as a regular expression on routes. */
export function routePattern(text: string): string {
  return text
    .replace(/[.+?^$[\]{}|\\]/g, (char) => (text.includes("(") && /[.|]/.test(char) ? char : `\\${char}`))
    .replace(/:\w+(\([^)]*\))?\*|(?<![.)])\*/g, ".*")
    .replace(/:\w+/g, "[^/]+");
}
