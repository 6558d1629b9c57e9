// Which arguments of a sink's call leave: those at the ports of its row, what a callback picks instead, what a format prints.
// Input: a call and its row. Output: argument nodes. Invariant: one that the sink ignores is not among them.
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { SinkRow } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { constantText } from "../walk/constantText.js";
import { constantNames, property } from "../walk/modelled.js";
import { functionsAt } from "../walk/optionFunctions.js";
import type { SinkArgument } from "./sinks.js";

/** Arguments that leave by this row. */
export function leaving(ctx: FlowContext, file: number, call: number, row: SinkRow): SinkArgument[] {
  // The name of a file leaves nobody anything.
  if (row.file) return [];
  const args = [...listOf(ctx.p, file, call)];
  const found: SinkArgument[] = [];
  const picked = row.narrowed === undefined ? [] : returnedBy(ctx, file, call, row.narrowed);
  const named = row.named === undefined ? undefined : keptAs(ctx, file, call, row.named);
  const listed = listedBy(ctx, file, call, row);
  if (listed?.names.length === 0) return [];
  if (picked.length > 0) return picked.map((node) => ({ node, path: [], structured: false, port: row.narrowed! }));
  for (const text of row.ports) {
    const port = parsePort(text);
    if (!port) continue;
    // A shape is what a function makes: the callback, or that of an option.
    if (port.base.kind === "callbackReturn" || row.shape) {
      const path = port.base.kind === "callbackReturn" ? port.path : [];
      const made = returnedBy(ctx, file, call, text);
      for (const node of made) found.push({ node, path, structured: false, port: text, shape: row.shape });
      // What it starts with says what it will hold.
      const start = port.base.kind === "arg" && port.path.length === 0 ? args[port.base.index] : undefined;
      if (made.length === 0 && start !== undefined)
        found.push({ node: start, path, structured: false, port: text, shape: row.shape, named });
    } else if (port.base.kind === "arg") {
      const many = port.base.rest ? args.slice(port.base.index) : args.slice(port.base.index, port.base.index + 1);
      for (const node of many)
        found.push({
          node,
          path: port.path,
          structured: port.path.length === 0,
          port: text,
          named,
          ...(row.texts?.includes(text) ? { inText: true } : {}),
        });
    } else if (port.base.kind === "this") {
      const callee = strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
      if (factsOf(ctx.p, file).nodes.kind[callee] === NodeKind.load) {
        found.push({ node: factsOf(ctx.p, file).nodes.a[callee]!, path: port.path, structured: false, port: text });
      }
    }
  }
  for (const option of row.returned ?? [])
    for (const given of functionsAt(ctx, file, call, option))
      for (const node of given.file === file ? returnsOf(ctx, file, given.node) : [])
        found.push({ node, path: [], structured: false, port: option });
  const unique = found.filter(
    (a, i) => found.findIndex((b) => b.node === a.node && b.path.join() === a.path.join()) === i,
  );
  if (listed) return unique.map((one) => ({ ...one, listed }));
  return row.prints === undefined || row.prints === "all"
    ? unique
    : printed(ctx, file, unique, row.prints === "object-first");
}

/** The constant name under which a call keeps a value. */
function keptAs(ctx: FlowContext, file: number, call: number, text: string): string | undefined {
  const at = optionAt(ctx, file, call, text);
  return at === undefined ? undefined : constantText(ctx, file, at);
}

function optionAt(ctx: FlowContext, file: number, call: number, text: string): number | undefined {
  const port = parsePort(text);
  let at = port?.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  for (const key of port?.path ?? []) {
    const object = at === undefined ? undefined : objectBehind(ctx.p, file, at, 0);
    at = object?.file === file ? property(ctx, file, object.node, key) : undefined;
  }
  return at;
}

/** `persist: true`, `persist: { storage: localStorage }`, and no member of it says which parts. */
export function isSwitchedOn(
  ctx: FlowContext,
  file: number,
  call: number,
  when: string,
  picks: readonly string[],
): boolean {
  const option = optionAt(ctx, file, call, when);
  if (option === undefined) return false;
  const { nodes, strings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, option);
  if (nodes.kind[at] === NodeKind.literal) return nodes.b[at]! >= 0 && strings[nodes.b[at]!] === "true";
  const object = objectBehind(ctx.p, file, option, 0);
  return object !== undefined && !picks.some((key) => property(ctx, object.file, object.node, key) !== undefined);
}

/** `whitelist: ["theme"]`; no names where they cannot be seen, or lie deeper than members. */
function listedBy(ctx: FlowContext, file: number, call: number, row: SinkRow): SinkArgument["listed"] {
  const option = row.when === undefined ? undefined : optionAt(ctx, file, call, row.when);
  const object = option === undefined ? undefined : objectBehind(ctx.p, file, option, 0);
  if (!object) return undefined;
  for (const key of [...(row.onlyBy ?? []), ...(row.withoutBy ?? [])]) {
    const list = property(ctx, object.file, object.node, key);
    if (list === undefined) continue;
    const names = constantNames(ctx, object.file, list);
    const isSeen = names.length === listOf(ctx.p, object.file, strip(ctx.p, object.file, list)).length;
    const isWhole = isSeen && !names.some((name) => name.includes("."));
    return { names: isWhole ? names : [], isOnly: row.onlyBy?.includes(key) === true };
  }
  return undefined;
}

/** What a callback of the call returns, where it is written there; the callback is an argument or an option. */
function returnedBy(ctx: FlowContext, file: number, call: number, text: string): number[] {
  const port = parsePort(text);
  const position =
    port?.base.kind === "arg" ? port.base.index : port?.base.kind === "callbackReturn" ? port.base.arg : -1;
  let at = listOf(ctx.p, file, call)[position];
  if (port?.base.kind === "arg")
    for (const key of port.path) {
      const object = at === undefined ? undefined : objectBehind(ctx.p, file, at, 0);
      at = object?.file === file ? property(ctx, file, object.node, key) : undefined;
    }
  return at === undefined ? [] : returnsOf(ctx, file, at);
}

/** What a function that is written in the same file gives. */
function returnsOf(ctx: FlowContext, file: number, node: number): number[] {
  const entity = entityOf(ctx.p, file, node);
  return entity?.k === "function" && entity.file === file
    ? factsOf(ctx.p, file).callables[entity.callable]!.returns
    : [];
}

/** Arguments that a printf-like logger prints: one for each format specifier, and a leading object. */
function printed(ctx: FlowContext, file: number, args: SinkArgument[], objectFirst: boolean): SinkArgument[] {
  const [first, ...rest] = args;
  if (!first) return [];
  if (objectFirst && !isText(ctx, file, first.node)) {
    const [message, ...more] = rest;
    if (!message) return [{ ...first, structured: true }];
    return [
      { ...first, structured: true },
      { ...message, structured: false },
      ...more.slice(0, specifiers(ctx, file, message.node)).map(plain),
    ];
  }
  return [{ ...first, structured: false }, ...rest.slice(0, specifiers(ctx, file, first.node)).map(plain)];
}

function plain(argument: SinkArgument): SinkArgument {
  return { ...argument, structured: false };
}

function isText(ctx: FlowContext, file: number, node: number): boolean {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (facts.nodes.kind[at] === NodeKind.text) return true;
  return facts.nodes.kind[at] === NodeKind.literal && facts.nodes.a[at] === LiteralKind.string;
}

const SPECIFIER = /%[sdifjoOc]/g;

/** Format specifiers of a constant text; a format that is not constant has none that we know of. */
function specifiers(ctx: FlowContext, file: number, node: number): number {
  const text = constantText(ctx, file, node);
  return text === undefined ? 0 : (text.match(SPECIFIER)?.length ?? 0);
}
