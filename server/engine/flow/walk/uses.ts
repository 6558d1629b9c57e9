// Which members the code of a file reads from a value that no type describes: `req.body.email` anywhere in a handler says
// what `req.body` holds, and so do `req.body as Claim`, `schema.parse(req.body)` and `claims.submit(req.body)`. One pass per
// file over its nodes, memoised.
import { ANY_KEY, NONE, NodeKind } from "../../facts/types.js";
import { matchesOf, returnedType } from "../../link/callEntities.js";
import { type Entity, entityOf } from "../../link/entities.js";
import {
  factsOf,
  listOf,
  onlyValue,
  type Pieces,
  type Program,
  stringAt,
  strip,
  type Taking,
} from "../../link/program.js";
import { type RType, resolveType } from "../../link/types.js";
import { parsePort } from "../../models/index.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH, isAny } from "../paths.js";
import { origins } from "./origins.js";

const MAX_CHAIN = 6;
/** In place of an argument: the value is part of options, which only stores are asked about. */
const OPTIONS = -2;

/** Names read directly below `keys` of the origin's end, sorted. */
export function membersRead(ctx: FlowContext, o: Origin, keys: readonly string[]): string[] {
  const below = keys.filter((k) => !isAny(k));
  const names = placesOf(ctx.p, o).flatMap(({ file, node }) => [
    ...(usesOf(ctx.p, file).get([String(node), ...below].join(".")) ?? []),
  ]);
  return [...new Set(names)].sort();
}

/** The origin's end, and where the same is handed to another function: a worker's listener is given the jobs that its function is. */
function placesOf(p: Program, o: Origin): { file: number; node: number }[] {
  const own = { file: o.file, node: o.node };
  if (o.kind !== "param") return [own];
  const entity = entityOf(p, o.file, o.node);
  if (entity?.k !== "inst" || !entity.origin || entity.path.length > 0) return [own];
  const { file, node } = entity.origin;
  const rows = matchesOf(p, entityOf(p, file, factsOf(p, file).nodes.a[node]!));
  const others = rows.flatMap(({ row }) => (row.kind === "callback" && row.type === entity.type ? row.ports : []));
  return [own, ...others.flatMap((port) => parameterAt(p, file, node, port) ?? [])];
}

/** The parameter of a function that a call is given at a port ("1()"). */
function parameterAt(p: Program, file: number, call: number, text: string): { file: number; node: number } | undefined {
  const base = parsePort(text)?.base;
  const given = base?.kind === "callback" ? listOf(p, file, call)[base.arg] : undefined;
  const entity = given === undefined ? undefined : entityOf(p, file, given);
  if (entity?.k !== "function" || base?.kind !== "callback") return undefined;
  const { kind, a, b } = factsOf(p, entity.file).nodes;
  const node = kind.findIndex((k, n) => k === NodeKind.param && a[n] === entity.callable && b[n] === base.param);
  return node < 0 ? undefined : { file: entity.file, node };
}

/** Names of the pieces that the code of the file cuts the origin's end into. */
export function piecesRead(ctx: FlowContext, o: Origin): string[] {
  return piecesIn(ctx.p, o.file).flatMap(({ text, names }) =>
    origins(ctx, o.file, text, EMPTY_PATH).some((t) => t.node === o.node && t.path === o.path && t.file === o.file)
      ? names
      : [],
  );
}

const SEPARATOR = /^(,|;|\||\t|\|\|)$/;

function piecesIn(p: Program, file: number): readonly Pieces[] {
  const known = p.tables.pieces[file];
  if (known) return known;
  const { nodes, strings } = factsOf(p, file);
  const byText = new Map<number, string[]>();
  const isCut = strings.includes("split");
  for (let node = 0; isCut && node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.named) continue;
    const piece = strip(p, file, nodes.a[node]!);
    if (nodes.kind[piece] !== NodeKind.load || !/^\d+$/.test(stringAt(p, file, nodes.b[piece]!))) continue;
    const text = cutText(p, file, nodes.a[piece]!);
    if (text === NONE) continue;
    const names = byText.get(text) ?? [];
    names.push(stringAt(p, file, nodes.b[node]!));
    byText.set(text, names);
  }
  const found = [...byText].map(([text, names]) => ({ text, names }));
  p.tables.pieces[file] = found;
  return found;
}

/** The text of `text.split(";")`; a blank or a dash parts words and codes, not columns. */
function cutText(p: Program, file: number, node: number): number {
  const { nodes } = factsOf(p, file);
  const at = onlyValue(p, file, node);
  if (nodes.kind[at] !== NodeKind.call) return NONE;
  const callee = strip(p, file, nodes.a[at]!);
  if (nodes.kind[callee] !== NodeKind.load || stringAt(p, file, nodes.b[callee]!) !== "split") return NONE;
  const by = listOf(p, file, at)[0];
  const separator = by === undefined ? NONE : strip(p, file, by);
  const isColumns =
    separator >= 0 &&
    nodes.kind[separator] === NodeKind.literal &&
    SEPARATOR.test(stringAt(p, file, nodes.b[separator]!));
  return isColumns ? nodes.a[callee]! : NONE;
}

/** Types that the code of the file takes a part of the origin's end for. */
export function shapesRead(ctx: FlowContext, o: Origin, keys: readonly string[], parsed: boolean): RType[] {
  const below = keys.filter((k) => k !== "*");
  return placesOf(ctx.p, o).flatMap(({ file, node }) =>
    (takingsOf(ctx.p, file).get([String(node), ...below].join(".")) ?? [])
      .filter((taking) => !parsed || isParsed(ctx.p, file, taking))
      .flatMap((taking) => shapeOf(ctx.p, file, taking) ?? []),
  );
}

/** `JSON.parse(text) as Claim` */
function isParsed(p: Program, file: number, { node, argument }: Taking): boolean {
  const { nodes } = factsOf(p, file);
  const value = argument === NONE ? strip(p, file, nodes.a[node]!) : NONE;
  return value >= 0 && nodes.kind[value] === NodeKind.call && parsedText(p, file, value) !== NONE;
}

function shapeOf(p: Program, file: number, { node, argument }: Taking): RType | undefined {
  const { nodes } = factsOf(p, file);
  if (argument === NONE) return resolveType(p, file, nodes.b[node]!);
  const callee = strip(p, file, nodes.a[node]!);
  const target = entityOf(p, file, callee);
  if (target?.k === "function" && argument !== OPTIONS) {
    const param = factsOf(p, target.file).callables[target.callable]!.params[argument];
    return param && param.type !== NONE && !param.rest ? resolveType(p, target.file, param.type) : undefined;
  }
  if (target?.k === "inst" || target?.k === "pkg") return storedShape(p, file, node, target);
  if (nodes.kind[callee] !== NodeKind.load || argument !== 0) return undefined;
  const schema = entityOf(p, file, nodes.a[callee]!);
  if (schema?.k !== "schema") return undefined;
  const method = stringAt(p, file, nodes.b[callee]!);
  const parses = schema.record.schema?.row.parses?.some((entry) => entry.split(":")[0] === method);
  return parses ? { k: "record", record: schema.record } : undefined;
}

/** What is handed to a store has the shape of the record that the store gives back. */
function storedShape(p: Program, file: number, call: number, callee: Entity): RType | undefined {
  const matches = matchesOf(p, callee);
  if (!matches.some(({ row }) => row.kind === "sink" && row.sink === "store")) return undefined;
  for (const { row, captures } of matches) {
    const type =
      row.kind === "returns" && row.at === undefined
        ? returnedType(p, file, call, callee, row.type, captures)
        : undefined;
    if (type) return type;
  }
  return undefined;
}

/** Members of options that hold what is written. */
const WRITTEN = /^(data|create|update|values|defaults)$/;

function takingsOf(p: Program, file: number): Map<string, Taking[]> {
  const known = p.tables.takings[file];
  if (known) return known;
  const { nodes } = factsOf(p, file);
  const takings = new Map<string, Taking[]>();
  p.tables.takings[file] = takings;
  const add = (value: number, taking: Taking) => {
    const at = chain(p, file, value);
    // A value that has no name is taken where it is made.
    if (at === undefined) return;
    const list = takings.get(at);
    if (list) list.push(taking);
    else takings.set(at, [taking]);
  };
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] === NodeKind.typed) add(nodes.a[node]!, { node, argument: NONE });
    else if (nodes.kind[node] === NodeKind.call)
      listOf(p, file, node).forEach((arg, argument) => {
        const kind = nodes.kind[strip(p, file, arg)];
        if (kind === NodeKind.load || kind === NodeKind.local || kind === NodeKind.call || kind === NodeKind.param)
          add(arg, { node, argument });
        if (kind !== NodeKind.object) return;
        const pairs = listOf(p, file, strip(p, file, arg));
        for (let i = 0; i + 1 < pairs.length; i += 2)
          if (WRITTEN.test(stringAt(p, file, pairs[i]!))) add(pairs[i + 1]!, { node, argument: OPTIONS });
      });
  }
  return takings;
}

function usesOf(p: Program, file: number): Map<string, Set<string>> {
  const { nodes, strings } = factsOf(p, file);
  let uses = p.tables.uses[file];
  if (uses) return uses;
  uses = new Map();
  p.tables.uses[file] = uses;
  const mayReadForms = strings.includes("get") || strings.includes("getAll");
  for (let node = 0; node < nodes.kind.length; node++) {
    const field = mayReadForms && nodes.kind[node] === NodeKind.call ? fieldRead(p, file, node) : undefined;
    if (!field && (nodes.kind[node] !== NodeKind.load || nodes.b[node] === ANY_KEY)) continue;
    const key = field ? field.name : stringAt(p, file, nodes.b[node]!);
    if (key.startsWith("\u0000")) continue;
    const base = chain(p, file, field ? field.form : nodes.a[node]!);
    if (base === undefined) continue;
    const names = uses.get(base) ?? new Set();
    names.add(key);
    uses.set(base, names);
  }
  return uses;
}
const FORMS = /^(FormData|formData)$/;

/** `form.get("email")` of a form. */
function fieldRead(p: Program, file: number, call: number): { form: number; name: string } | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const first = listOf(p, file, call)[0];
  if (first === undefined || nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return undefined;
  const key = strip(p, file, first);
  if (!/^get(All)?$/.test(stringAt(p, file, nodes.b[callee]!)) || nodes.kind[key] !== NodeKind.literal)
    return undefined;
  if (nodes.b[key]! < 0 || !isForm(p, file, nodes.a[callee]!)) return undefined;
  return { form: nodes.a[callee]!, name: stringAt(p, file, nodes.b[key]!) };
}

/** By what the file itself says of it: the table of uses leans on no other file. */
function isForm(p: Program, file: number, node: number): boolean {
  const { nodes, bindings, callables, types } = factsOf(p, file);
  const at = strip(p, file, node);
  const local = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!] : undefined;
  const made = local?.versions.length === 1 ? strip(p, file, local.versions[0]!) : at;
  const param = nodes.kind[made] === NodeKind.param ? callables[nodes.a[made]!]?.params[nodes.b[made]!] : undefined;
  const type = types[param?.type ?? local?.type ?? NONE];
  if (type?.k === "ref") return FORMS.test(type.name);
  const callee = nodes.kind[made] === NodeKind.call ? strip(p, file, nodes.a[made]!) : NONE;
  return callee >= 0 && nodes.kind[callee] === NodeKind.load && FORMS.test(stringAt(p, file, nodes.b[callee]!));
}

/** "rootNode.a.b" of a value that is a chain of constant members on one root. */
function chain(p: Program, file: number, node: number): string | undefined {
  const facts = factsOf(p, file);
  const keys: string[] = [];
  let at = strip(p, file, node);
  for (let hops = 0; hops < MAX_CHAIN * 3; hops++) {
    const kind = facts.nodes.kind[at];
    if (kind === NodeKind.load) {
      if (facts.nodes.b[at] !== ANY_KEY) keys.unshift(stringAt(p, file, facts.nodes.b[at]!));
      at = strip(p, file, facts.nodes.a[at]!);
    } else if (kind === NodeKind.local) {
      const binding = facts.bindings[facts.nodes.a[at]!];
      if (binding?.versions.length !== 1) return undefined;
      at = strip(p, file, binding.versions[0]!);
    } else if (kind === NodeKind.update) {
      at = strip(p, file, facts.nodes.a[at]!);
    } else {
      const inner =
        kind === NodeKind.call ? parsedText(p, file, at) : kind === NodeKind.join ? onlyBranch(p, file, at) : NONE;
      if (inner === NONE) break;
      at = strip(p, file, inner);
    }
  }
  return keys.length > MAX_CHAIN ? undefined : [String(at), ...keys].join(".");
}

/** `JSON.parse(text)` holds what the text holds, and so do `String(text)` and `text.toString()`. */
function parsedText(p: Program, file: number, call: number): number {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const args = listOf(p, file, call);
  if (nodes.kind[callee] === NodeKind.global)
    return args.length === 1 && stringAt(p, file, nodes.a[callee]!) === "String" ? args[0]! : NONE;
  if (nodes.kind[callee] !== NodeKind.load) return NONE;
  const name = stringAt(p, file, nodes.b[callee]!);
  if (name === "toString") return nodes.a[callee]!;
  if (name !== "parse") return NONE;
  const base = strip(p, file, nodes.a[callee]!);
  const isJson = nodes.kind[base] === NodeKind.global && stringAt(p, file, nodes.a[base]!) === "JSON";
  return isJson ? (listOf(p, file, call)[0] ?? NONE) : NONE;
}

/** `event.body ?? "{}"`: the one input that is no constant. */
function onlyBranch(p: Program, file: number, join: number): number {
  const { nodes } = factsOf(p, file);
  const values = [...listOf(p, file, join)].filter((input) => {
    const kind = nodes.kind[strip(p, file, input)];
    return (
      kind !== NodeKind.literal && !(kind === NodeKind.object && listOf(p, file, strip(p, file, input)).length === 0)
    );
  });
  return values.length === 1 ? values[0]! : NONE;
}
