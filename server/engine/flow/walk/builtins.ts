// Methods of standard types (strings, arrays, promises …), by name, on values whose type says nothing else.
import { LiteralKind, NONE, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, onlyValue, stringAt, strip } from "../../link/program.js";
import { lookupInstance, type Match } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform, union, withTransform } from "../origin.js";
import { concat, EMPTY_PATH, isElement } from "../paths.js";
import { constantText } from "./constantText.js";
import { isKey } from "./keyNames.js";
import { origins } from "./origins.js";
import { isDomainPiece, isSharedPiece, masksSigns } from "./pieces.js";
import { flowInto } from "./portFlows.js";
import { keptBySlice } from "./slicedLists.js";
import { afterStages } from "./stages.js";

const STANDARD_TYPES = ["string", "array", "promise", "map", "set", "object", "date", "number", "url", "formdata"];
/** Methods that give back a piece or a rewritten copy. */
const ALTERING = new Set([
  "slice",
  "substring",
  "substr",
  "replace",
  "replaceAll",
  "charAt",
  "at",
  "split",
  "padStart",
  "padEnd",
  "repeat",
]);

/** Methods of standard types, by name, on values whose type says nothing else. */
export function builtinResult(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeNode: number,
  path: number,
): readonly Origin[] | undefined {
  const facts = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, calleeNode);
  if (facts.nodes.kind[callee] !== NodeKind.load) return undefined;
  const method = stringAt(ctx.p, file, facts.nodes.b[callee]!);
  if (method === "split" && (isMailDomain(ctx, file, node, path) || isScheme(ctx, file, node, callee, path))) return [];
  const last = method === "pipe" ? afterStages(ctx.p, file, node) : undefined;
  if (last !== undefined) return origins(ctx, file, last, path);
  if (/^(get|header)$/.test(method) && isRequest(ctx, file, facts.nodes.a[callee]!))
    return headerOf(ctx, file, node, facts.nodes.a[callee]!, path);
  // `members.find({ id })`, `members.find(memberId)` ask a store: that of a list takes a function.
  const first = listOf(ctx.p, file, node)[0];
  if (/^(find|filter)$/.test(method) && first !== undefined && isFilter(ctx, file, first)) return undefined;
  // Of a map that is made in the project the type is known.
  if (
    method === "get" &&
    first !== undefined &&
    isForeign(ctx, file, facts.nodes.a[callee]!) &&
    isFilter(ctx, file, first)
  )
    return undefined;
  const found: (readonly Origin[])[] = [];
  let said = false;
  for (const match of builtinRows(ctx, method)) {
    if (match.row.kind !== "propagator") continue;
    for (const flow of match.row.flows) {
      const list = flowInto(ctx, file, node, flow, (to) => to.base.kind === "return", path);
      if (!list) continue;
      said = true;
      found.push(list);
    }
  }
  if (!said) return undefined;
  const all = method === "split" ? union(found).map((o) => unnamed(ctx, o)) : union(found);
  const of = facts.nodes.a[callee]!;
  if (all.length > 0 && masksSigns(ctx, file, method, node, of))
    return withTransform(all, Transform.altered | Transform.masked);
  if (!ALTERING.has(method)) return all;
  if (all.length > 0 && isDomainPiece(ctx, file, method, node)) return [];
  if (method === "slice") {
    const kept = keptBySlice(ctx, file, node, facts.nodes.a[callee]!, all);
    if (kept) return kept;
  }
  const args = listOf(ctx.p, file, node);
  if (
    /^replace(All)?$/.test(method) &&
    (isConstantPattern(ctx, file, args[0]) || isSpaced(ctx, file, args) || isTidied(ctx, file, args))
  )
    return all;
  // `text.slice(-n).padStart(text.length, "*")`: a piece with a run of mask characters beside it.
  if (/^pad(Start|End)$/.test(method) && maskingReplacement(ctx, file, args[1], PADS))
    return all.flatMap((o) =>
      withTransform([o], o.transforms & Transform.altered ? Transform.masked : Transform.altered),
    );
  const masks =
    method === "replace" || method === "replaceAll"
      ? maskingReplacement(ctx, file, args[1]) || keepsInitials(ctx, file, args)
      : isTail(ctx, file, method, args);
  const isShared = all.length > 0 && isSharedPiece(ctx, file, method, node, of);
  return withTransform(all, Transform.altered | (masks ? Transform.masked : 0) | (isShared ? Transform.aggregated : 0));
}

/** A piece of a line is what the code that takes it calls it: `const [policyNo, ssn] = line.split(",")`. */
function unnamed(ctx: FlowContext, o: Origin): Origin {
  if (o.type || !isElement(ctx.paths, o.path) || o.name === "" || ctx.p.classifier.classify({ name: o.name })) return o;
  return { ...o, name: "" };
}

/** What a handler was given; `request.get("/claims")` of an imported client asks another host. */
function isRequest(ctx: FlowContext, file: number, node: number): boolean {
  const isGiven = factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, node)] === NodeKind.param;
  return isGiven && /^_?(req|request)$/.test(nameOf(ctx.p, file, node));
}

/** `req.get("x-session")` is that header, and one whose name is not written there may be any that is no data. */
function headerOf(ctx: FlowContext, file: number, node: number, request: number, path: number): readonly Origin[] {
  const [first] = listOf(ctx.p, file, node);
  const name = first === undefined ? undefined : constantText(ctx, file, first);
  const header = name === undefined ? undefined : concat(ctx.paths, ["headers", name.toLowerCase()], path);
  return header === undefined ? [] : origins(ctx, file, request, header);
}

/** Comes from a module that is not seen, or is handed in and called like what keeps rows: `(store) => store.get(memberId)`. */
function isForeign(ctx: FlowContext, file: number, node: number): boolean {
  const { kind } = factsOf(ctx.p, file).nodes;
  const at = onlyValue(ctx.p, file, node);
  if (entityOf(ctx.p, file, at) !== undefined) return false;
  return kind[at] === NodeKind.import || (kind[at] === NodeKind.param && KEEPS.test(nameOf(ctx.p, file, node)));
}
const KEEPS = /(store|repo|repository|dao|service|directory)$/i;

function isFilter(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const kind = nodes.kind[strip(ctx.p, file, node)];
  const isRead = kind === NodeKind.load || kind === NodeKind.param;
  return kind === NodeKind.object || (isRead && isKey(nameOf(ctx.p, file, node)));
}

/** `email.split("@")[1]`: the domain says which provider, not who. */
function isMailDomain(ctx: FlowContext, file: number, node: number, path: number): boolean {
  if (path === EMPTY_PATH || !/^[1-9]$/.test(ctx.paths.head[path]!)) return false;
  const separator = listOf(ctx.p, file, node)[0];
  const facts = factsOf(ctx.p, file);
  const at = separator === undefined ? -1 : strip(ctx.p, file, separator);
  return at >= 0 && facts.nodes.kind[at] === NodeKind.literal && stringAt(ctx.p, file, facts.nodes.b[at]!) === "@";
}

/** `const [scheme, token] = authorization.split(" ")`: how one is known says nothing of what proves it. */
function isScheme(ctx: FlowContext, file: number, node: number, callee: number, path: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (path === EMPTY_PATH || ctx.paths.head[path] !== "0") return false;
  const [separator] = listOf(ctx.p, file, node);
  const isBlank = separator !== undefined && constantText(ctx, file, separator) === " ";
  const whole = strip(ctx.p, file, nodes.a[callee]!);
  const parts = nodes.kind[whole] === NodeKind.join ? [...listOf(ctx.p, file, whole)] : [whole];
  return isBlank && parts.some((part) => /^auth(orization)?(header)?$/i.test(nameOf(ctx.p, file, part)));
}

export function builtinRows(ctx: FlowContext, method: string): Match[] {
  for (const type of STANDARD_TYPES) {
    const rows = lookupInstance(ctx.p.models, "builtin", type, [method]);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** `slice(-4)`: the last four characters are how an account, a card or a phone number is shown masked. */
function isTail(ctx: FlowContext, file: number, method: string, args: ArrayLike<number>): boolean {
  if ((method !== "slice" && method !== "substr") || args.length !== 1) return false;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, args[0]!);
  if (nodes.kind[at] === NodeKind.literal) return /^-[1-4]$/.test(numberOf(ctx, file, at));
  // `slice(-keep)`, `slice(text.length - 4)`
  if (nodes.kind[at] !== NodeKind.clean || stringAt(ctx.p, file, nodes.a[at]!) !== "-") return false;
  const [first, last = first] = listOf(ctx.p, file, at);
  if (first === undefined || !/^[1-4]$/.test(numberOf(ctx, file, last!))) return false;
  const whole = strip(ctx.p, file, first);
  return first === last || (nodes.kind[whole] === NodeKind.load && stringAt(ctx.p, file, nodes.b[whole]!) === "length");
}

/** A constant number, also through a variable or as the default of a parameter; "" for all others. */
function numberOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes, bindings, callables } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.number)
    return stringAt(ctx.p, file, nodes.b[at]!);
  if (nodes.kind[at] === NodeKind.param) {
    const given = callables[nodes.a[at]!]?.params[nodes.b[at]!]?.default ?? NONE;
    return given === NONE ? "" : numberOf(ctx, file, given);
  }
  const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]?.versions : undefined;
  return versions?.length === 1 && nodes.kind[versions[0]!] !== NodeKind.local ? numberOf(ctx, file, versions[0]!) : "";
}

/** `replace(/sample/, "****")`: what stands for one text alone meets it or does nothing; it hides no data. */
function isConstantPattern(ctx: FlowContext, file: number, node: number | undefined): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = node === undefined ? -1 : strip(ctx.p, file, node);
  if (at < 0 || nodes.kind[at] !== NodeKind.literal) return false;
  return nodes.a[at] === LiteralKind.string || ONE_TEXT.test(stringAt(ctx.p, file, nodes.b[at]!));
}

const ONE_TEXT = /^(plain|\/[A-Za-z_]+\/i?)$/;

/** `replace(/(\w)\w+/g, "$1.")`: of every word its first letter. */
function keepsInitials(ctx: FlowContext, file: number, args: ArrayLike<number>): boolean {
  return putsBack(ctx, file, args, "initial");
}

/** `replace(/(\d{4})(?=\d)/g, "$1 ")`: all of it, in groups. */
function isSpaced(ctx: FlowContext, file: number, args: ArrayLike<number>): boolean {
  return putsBack(ctx, file, args, "spaced");
}

/** `replace(/\s+/g, "")`: without what lies between letters and digits. */
function isTidied(ctx: FlowContext, file: number, args: ArrayLike<number>): boolean {
  const [pattern, put] = [args[0], args[1]];
  if (pattern === undefined || put === undefined || !/^[\s.,_-]?$/.test(constantText(ctx, file, put) ?? "*"))
    return false;
  return patternOf(ctx, file, pattern) === "blank";
}

function patternOf(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const isPattern = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.regexp && nodes.b[at] !== NONE;
  return isPattern ? stringAt(ctx.p, file, nodes.b[at]!) : "";
}

/** The group of a pattern of that kind, and at most one sign after it. */
function putsBack(ctx: FlowContext, file: number, args: ArrayLike<number>, pattern: string): boolean {
  if (args[0] === undefined || args[1] === undefined) return false;
  return patternOf(ctx, file, args[0]) === pattern && /^\$[1&]\W?$/.test(constantText(ctx, file, args[1]) ?? "");
}

const REPLACES = /[*•●＊○]|^[xX#]$|[xX#]{3,}/;
/** One sign, as often as there is room. */
const PADS = /[*•●＊○]|^[xX#_]+$/;

function maskingReplacement(ctx: FlowContext, file: number, node: number | undefined, masks = REPLACES): boolean {
  if (node === undefined) return false;
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return facts.nodes.kind[at] === NodeKind.literal && masks.test(stringAt(ctx.p, file, facts.nodes.b[at]!));
}
