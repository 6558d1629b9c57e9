// The expressions at a place that bring personal data to a sink, each with what could stand there instead: for fixes.
// Input: an arrival site and what arrives unaccepted. Output: carriers in order of the text, no two inside each other.
import { NodeFlag, NodeKind, type Range } from "../../facts/types.js";
import { type FlowContext, refill } from "../../flow/context.js";
import type { Origin } from "../../flow/origin.js";
import { cons, EMPTY_PATH } from "../../flow/paths.js";
import type { Arrival, ArrivalSite } from "../../flow/sinks/arrivals.js";
import { isGathered } from "../../flow/sinks/toldOnce.js";
import { calledAt } from "../../flow/walk/callers.js";
import { constantText } from "../../flow/walk/constantText.js";
import { origins } from "../../flow/walk/origins.js";
import { classifyField, membersBehind, type Personal } from "../../flow/walk/personal.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { coarseType, type LinkedField } from "../../link/records.js";
import { helperFor, type MaskHelper } from "../evidence/maskHelpers.js";
import type { Carrier } from "../requests/answerParts.js";
import { nameInside } from "./placesToMend.js";

/** A place at which data arrives. */
export type CarrierSite = Pick<ArrivalSite, "file" | "call" | "nodes"> & {
  use: Pick<ArrivalSite["use"], "file" | "call">;
};

export function carriersOf(
  ctx: FlowContext,
  site: CarrierSite,
  bad: readonly Arrival[],
  placeOf: (node: number, arrival: Arrival) => Range,
  helpers: () => readonly MaskHelper[],
): Carrier[] {
  const byRange = new Map<string, { at: Range; arrivals: Arrival[] }>();
  for (const arrival of bad) {
    const node = site.nodes.find((n) => holds(ctx, site, n, arrival)) ?? site.nodes[0];
    if (node === undefined) continue;
    const { start, end } = placeOf(node, arrival);
    const key = `${start}:${end}`;
    const known = byRange.get(key);
    if (known) known.arrivals.push(arrival);
    else byRange.set(key, { at: { start, end }, arrivals: [arrival] });
  }
  const groups = [...byRange.values()].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const outer = groups.filter(
    ({ at }, i) => !groups.some((g, j) => j !== i && g.at.start <= at.start && at.end <= g.at.end),
  );
  return outer.map(({ at, arrivals }) => carrierOf(ctx, site, at, arrivals, helpers));
}

/** The printed argument that the arrival came through. */
function holds(ctx: FlowContext, site: CarrierSite, node: number, { origin, argument }: Arrival): boolean {
  if (site.call === site.use.call && site.file === site.use.file) return argument.node === node;
  const { start, end } = factsOf(ctx.p, site.file).nodes;
  return origin.trace.some((s) => s.file === site.file && s.start >= start[node]! && s.end <= end[node]!);
}

function carrierOf(
  ctx: FlowContext,
  site: CarrierSite,
  at: Range,
  arrivals: readonly Arrival[],
  helpers: () => readonly MaskHelper[],
): Carrier {
  const items = arrivals.map((a) => a.item);
  // What the callers' records are called and have besides is not known where it arrives.
  const given = arrivals.find(isGathered);
  const single = items.every((item) => item.keys.length === 0);
  const itself = isItself(ctx, site.file, at, arrivals);
  const helperOf = (other: MaskHelper["kind"], of: readonly Personal[]) => {
    const kinds = helpers().filter(({ kind }) => kind !== other);
    return helperFor(ctx, kinds, site.file, of);
  };
  const helper = single && itself ? helperOf("keyed-hash", items) : undefined;
  const keyed = single && itself ? helperOf("masked", items) : undefined;
  const masks = (given ? [] : arrivals).flatMap(({ item, origin }) => {
    const [member, ...deeper] = item.keys;
    if (!itself || member === undefined || deeper.length > 0 || !membersBehind(ctx, origin)) return [];
    const call = helperOf("keyed-hash", [item]);
    return call ? [{ label: item.label, member, call: call.value }] : [];
  });
  const taken = takenAt(ctx, site, at);
  const isOne = itself && !given && !taken.record && arrivals.every((a) => a.origin === arrivals[0]!.origin);
  const spelled = given ? "" : chainAt(ctx, site.file, at);
  const id = !given && (single || (itself && !taken.record)) ? identity(ctx, arrivals[0]!) : undefined;
  const harmless = isOne ? harmlessOf(ctx, arrivals[0]!) : [];
  const label = items[0]!.label;
  const above = items[0]!.keys.length;
  const own = single ? label : label.split(".").slice(0, -above).join(".") || label;
  return {
    ...at,
    label: (given && (spelledAt(ctx, site.file, at) || nameInside(ctx, given))) || own,
    single,
    itself,
    // Other callers may hand in what needs no mask.
    text: !given && arrivals.every((a) => isText(ctx, a)) && !mayBeMissing(ctx, site.file, at),
    structured: arrivals.some((a) => a.argument.structured && !single && a.keys.length === above),
    member: single && isMember(ctx, site.file, at),
    wanted: taken.needed,
    ...placeAmong(ctx, site, at),
    ...(helper ? { helper: helper.value } : {}),
    ...(helper?.kind === "masked" ? { lossy: true } : {}),
    ...(keyed ? { keyed: keyed.value } : {}),
    ...(masks.length > 0 ? { masks } : {}),
    ...(harmless.length > 0 ? { harmless } : {}),
    ...(spelled !== "" ? { spelled } : {}),
    ...(id ? { id: { ...id, label: inCode(spelled, single, id) } } : {}),
  };
}

/** `holder.value.email` as the code has it; "" for what is no chain of names. */
function chainAt({ p }: FlowContext, file: number, at: Range): string {
  const { nodes } = factsOf(p, file);
  let node = nodes.kind.findLastIndex((_, n) => nodes.start[n] === at.start && nodes.end[n] === at.end);
  const parts: string[] = [];
  for (let hops = 0; node >= 0 && hops < MAX_CHAIN; hops++) {
    const isMember = nodes.kind[node] === NodeKind.load;
    const name = isMember ? (nodes.b[node]! < 0 ? "" : stringAt(p, file, nodes.b[node]!)) : nameOf(p, file, node);
    if (name === "" || nodes.kind[node] === NodeKind.call) return "";
    parts.unshift(name);
    if (!isMember) return parts.join(".");
    node = nodes.a[node]!;
  }
  return "";
}
const MAX_CHAIN = 8;

function inCode(spelled: string, single: boolean, { label, member }: NonNullable<Carrier["id"]>): string {
  const parts = spelled.split(".");
  if (spelled === "" || (single && parts.length < 2)) return label;
  return [...(single ? parts.slice(0, -1) : parts), member].join(".");
}

/** Last name of an expression. */
function spelledAt({ p }: FlowContext, file: number, at: Range): string {
  const { nodes } = factsOf(p, file);
  const node = nodes.kind.findLastIndex((_, n) => nodes.start[n] === at.start && nodes.end[n] === at.end);
  if (node < 0) return "";
  const name = nameOf(p, file, node);
  return name !== "" && nodes.kind[strip(p, file, node)] === NodeKind.call ? `${name}()` : name;
}

/** Where it stands among the arguments of the call. */
function placeAmong(
  ctx: FlowContext,
  { file, call }: CarrierSite,
  at: Range,
): Pick<Carrier, "alone" | "leading" | "under"> {
  const { nodes } = factsOf(ctx.p, file);
  const args = nodes.kind[call] === NodeKind.call ? [...listOf(ctx.p, file, call)] : [];
  const i = args.findIndex((arg) => nodes.start[arg]! <= at.start && at.end <= nodes.end[arg]!);
  const arg = args[i];
  return {
    alone: args.length === 1 && arg !== undefined && nodes.start[arg] === at.start && nodes.end[arg] === at.end,
    leading: i >= 0 && i < args.length - 1,
    under: i > 0 ? beginning(ctx, file, args[0]!) : "",
  };
}

function beginning(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.text) return constantText(ctx, file, at) ?? "";
  const [first] = listOf(ctx.p, file, at);
  return first === undefined ? "" : (constantText(ctx, file, first) ?? "");
}

function isItself(ctx: FlowContext, file: number, at: Range, arrivals: readonly Arrival[]): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const node = nodes.kind.findIndex((_, n) => nodes.start[n] === at.start && nodes.end[n] === at.end);
  const each = cons(ctx.paths, "*", EMPTY_PATH);
  if (node < 0 || each === undefined) return true;
  const isSame = (a: Origin, b: Origin) => a.file === b.file && a.node === b.node && a.path === b.path;
  refill(ctx);
  const all = origins(ctx, file, node, EMPTY_PATH);
  const own = all.filter((o) => arrivals.some((a) => isSame(a.origin, o)));
  // Asked for an element, a list has what it has at all; a value would be asked for an element of its own.
  const elements = origins(ctx, file, node, each);
  return !(own.length > 0 ? own : all).some((o) => o.keys.length > 0 || elements.some((e) => isSame(e, o)));
}

/** Plain values only: what is nested may hold anything. */
function harmlessOf(ctx: FlowContext, { origin, item }: Arrival): string[] {
  const members = item.keys.length === 1 ? membersBehind(ctx, origin) : undefined;
  return (members ?? [])
    .filter((f) => !f.accessor && PLAIN.has(coarseType(ctx.p, f)) && !classifyField(ctx, f))
    .map((f) => f.name)
    .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
}
const PLAIN = new Set(["string", "number", "numbers", "boolean", "date", "enum"]);

function isMember(ctx: FlowContext, file: number, at: Range): boolean {
  const { nodes } = factsOf(ctx.p, file);
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || nodes.start[node]! > at.start || nodes.end[node]! < at.end) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2)
      if (pairs[i]! >= 0 && nodes.start[pairs[i + 1]!] === at.start && nodes.end[pairs[i + 1]!] === at.end) return true;
  }
  return false;
}

interface Taken {
  /** By the project's function, or another argument stands behind. */
  needed: boolean;
  /** Something less than a record would not fit its type. */
  record: boolean;
}

const NOT_TAKEN: Taken = { needed: false, record: false };

/** Loggers print whatever they are given; functions of the project take each argument for what its place says. */
function takenAt({ p }: FlowContext, { file, call }: CarrierSite, at: Range): Taken {
  const { nodes } = factsOf(p, file);
  const args = nodes.kind[call] === NodeKind.call ? [...listOf(p, file, call)] : [];
  const i = args.findIndex((arg) => nodes.start[arg] === at.start && nodes.end[arg] === at.end);
  const callee = i < 0 ? undefined : calledAt(p, file, call);
  if (!callee) return NOT_TAKEN;
  const { callables, types } = factsOf(p, callee.file);
  const param = callables[callee.callable]!.params[i];
  if (!param || param.rest) return { needed: param === undefined && i < args.length - 1, record: false };
  const type = types[param.type];
  const isLoose = type === undefined || type.k === "param" || (type.k === "prim" && LOOSE.has(type.name));
  return { needed: i < args.length - 1 || (!param.optional && param.default < 0), record: !isLoose };
}
const LOOSE: ReadonlySet<string> = new Set(["any", "unknown"]);

function isText(ctx: FlowContext, { item, origin }: Arrival): boolean {
  if (item.field) return coarseType(ctx.p, item.field) === "string" && !isOptional(ctx, item.field);
  return origin.path === EMPTY_PATH && origin.type?.k === "prim" && origin.type.name === "string";
}

/** `holder?.idCardNo`: the declaration of the field does not say so. */
function mayBeMissing(ctx: FlowContext, file: number, at: Range): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return nodes.flags.some(
    (flags, node) =>
      (flags & NodeFlag.optional) !== 0 &&
      (nodes.kind[node] === NodeKind.load || nodes.kind[node] === NodeKind.call) &&
      nodes.start[node]! >= at.start &&
      nodes.end[node]! <= at.end,
  );
}

function isOptional(ctx: FlowContext, field: LinkedField): boolean {
  const { fact } = field.owner;
  const declared = fact && factsOf(ctx.p, fact.file).records[fact.record]?.fields.find((f) => f.name === field.name);
  return declared?.optional !== false;
}

/** The record has an "id" that is no personal data itself, and the label says which record. */
function identity(ctx: FlowContext, { item, origin }: Arrival): Carrier["id"] {
  const owner = item.field?.owner;
  const parts = item.label.split(".");
  if (!owner || parts.length < 2 || item.keys.length > 1) return undefined;
  // A list has no id.
  if (item.keys.length === 1 && !membersBehind(ctx, origin)) return undefined;
  const member = ["id", "_id", "uuid"].find((name) => {
    const field = owner.fields.get(name);
    return field && !field.static && !ctx.p.classifier.classify({ name, owner: owner.name });
  });
  return member === undefined ? undefined : { label: [...parts.slice(0, -1), member].join("."), member };
}
