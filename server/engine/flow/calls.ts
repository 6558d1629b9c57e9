// What comes out of a call, and what a callback receives: project functions by their returned values, package
// functions by model rows, methods of standard types by name, everything else an opaque end.
import { NONE, NodeFlag, NodeKind } from "../facts/types.js";
import { callbackSiteOf } from "../link/callbacks.js";
import { type Entity, entityOf, entityType, matchesOf, objectBehind, returnedType } from "../link/entities.js";
import { type CallSite, factsOf, listOf, stringAt, strip } from "../link/program.js";
import { recordOf } from "../link/records.js";
import { type RType, resolveType, unwrap } from "../link/types.js";
import { functionMeaning, lookupInstance, type Match, type Port, parsePort } from "../models/index.js";
import type { FlowContext } from "./context.js";
import { type Origin, type Step, Transform, union, withStep, withTransform } from "./origin.js";
import { attachType, opaque, origins, originsAt } from "./origins.js";
import { cons, EMPTY_PATH, exceptKey, excludedBy } from "./paths.js";

export function callOrigins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const p = ctx.p;
  const facts = factsOf(p, file);
  const calleeNode = facts.nodes.a[node]!;
  const callee = entityOf(p, file, calleeNode);
  const name = calleeName(ctx, file, calleeNode);
  if (facts.nodes.flags[node]! & NodeFlag.new) return constructed(ctx, file, node, callee, path);
  if (callee?.k === "function") return functionResult(ctx, file, node, callee.file, callee.callable, name, path);
  const rows = callee && (callee.k === "pkg" || callee.k === "inst") ? matchesOf(p, callee) : [];
  const modelled = modelResult(ctx, file, node, callee, rows, path);
  if (modelled) return modelled;
  const parsed = callee ? undefined : parsedBySchema(ctx, file, node, calleeNode, path);
  if (parsed) return parsed;
  if (!callee || callee.k === "typed" || callee.k === "object" || callee.k === "schema") {
    const builtin = builtinResult(ctx, file, node, calleeNode, path);
    if (builtin) return builtin;
  }
  const meaning = functionMeaning(p.models, name);
  const entity = entityOf(p, file, node);
  const end = opaque(file, node, path, entity && entityType(p, entity), keyedName(ctx, file, node, name));
  // A function that nobody here can look into is believed when its name says what it does.
  if (meaning?.meaning === "sanitizer" && meaning.sanitizer)
    return [{ ...end, transforms: Transform[meaning.sanitizer] }];
  return [end];
}

/** `schema.parse(input)`: whatever came in has the schema's shape. */
function parsedBySchema(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeNode: number,
  path: number,
): readonly Origin[] | undefined {
  const facts = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, calleeNode);
  if (facts.nodes.kind[callee] !== NodeKind.load) return undefined;
  const schema = entityOf(ctx.p, file, facts.nodes.a[callee]!);
  if (schema?.k !== "schema") return undefined;
  const method = stringAt(ctx.p, file, facts.nodes.b[callee]!);
  const type: RType = { k: "record", record: schema.record };
  for (const entry of schema.record.schema?.row.parses ?? []) {
    const [name, member] = entry.split(":");
    if (name !== method) continue;
    const rest = member === undefined ? path : without(ctx, [member], path);
    if (rest !== undefined) return [opaque(file, node, rest, type, "")];
  }
  return undefined;
}

/** Last name of what is called: `maskId` of `this.masks.maskId(x)`. */
export function calleeName(ctx: FlowContext, file: number, callee: number): string {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, callee);
  const a = facts.nodes.a[at]!;
  switch (facts.nodes.kind[at]) {
    case NodeKind.load:
      return stringAt(ctx.p, file, facts.nodes.b[at]!);
    case NodeKind.global:
      return stringAt(ctx.p, file, a);
    case NodeKind.local:
      return facts.bindings[a]?.name ?? "";
    case NodeKind.import: {
      const fact = facts.imports[a];
      return fact ? (fact.imported === "default" || fact.imported === "*" ? fact.local : fact.imported) : "";
    }
    case NodeKind.function:
      return facts.callables[a]?.name ?? "";
    default:
      return "";
  }
}

/** `form.get("email")` is named by its key, `getEmail()` by itself. */
function keyedName(ctx: FlowContext, file: number, node: number, name: string): string {
  if (!/^(get|getAll|param|query|header|input|field|value)$/.test(name))
    return name.replace(/^(get|fetch|load|find|read)(?=[A-Z])/, "");
  const first = listOf(ctx.p, file, node)[0];
  const facts = factsOf(ctx.p, file);
  if (first === undefined || facts.nodes.kind[first] !== NodeKind.literal) return name;
  return stringAt(ctx.p, file, facts.nodes.b[first]!) || name;
}

/** Result of a project function: its returned values, its parameters replaced by this call's arguments. */
export function functionResult(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeFile: number,
  callable: number,
  name: string,
  path: number,
): readonly Origin[] {
  const facts = factsOf(ctx.p, calleeFile);
  const fact = facts.callables[callable]!;
  const inner = union(fact.returns.map((value) => origins(ctx, calleeFile, value, path)));
  const declared = fact.returnType === NONE ? undefined : resolveType(ctx.p, calleeFile, fact.returnType);
  if (fact.returns.length === 0) {
    // The variable that takes the result names it better than the function does.
    return declared ? [opaque(file, node, path, declared, "")] : [];
  }
  const nodes = factsOf(ctx.p, file).nodes;
  const returned: Step = {
    role: "returned",
    file,
    start: nodes.start[node]!,
    end: nodes.end[node]!,
    label: `${name || fact.name}()`,
  };
  const meaning = functionMeaning(ctx.p.models, fact.name || name);
  const kind = meaning?.meaning === "sanitizer" ? meaning.sanitizer : undefined;
  const own = (o: Origin) => o.kind === "param" && o.file === calleeFile && o.callable === callable;
  // A function named like a sanitizer that hands its input back untouched is none, whatever its name says.
  const honest =
    kind !== undefined && !inner.some((o) => own(o) && (o.transforms & ~Transform.text) === 0 && o.path === path);
  const bits = honest && kind ? Transform[kind] : 0;
  const lists: (readonly Origin[])[] = [];
  for (const o of attachType(inner, declared, path)) {
    if (!own(o)) {
      lists.push(withStep(withTransform([o], bits), returned));
      continue;
    }
    for (const arg of argumentsFor(ctx, file, node, calleeFile, callable, o.parameter)) {
      lists.push(withStep(compose(origins(ctx, arg.file, arg.node, o.path), o, bits), returned));
    }
  }
  return union(lists);
}

/** Data reached through an inner origin: its transforms, keys and steps come on top of the outer one's. */
export function compose(outer: readonly Origin[], inner: Origin, bits = 0): Origin[] {
  return outer.map((o) => ({
    ...o,
    name: o.name || (o.path === EMPTY_PATH ? inner.name : ""),
    transforms: o.transforms | inner.transforms | bits,
    keys: [...inner.keys, ...o.keys],
    trace: [...o.trace, ...inner.trace].slice(0, 24),
  }));
}

/** Argument nodes of a call that a parameter receives (several for a rest parameter or behind a spread). */
export function argumentsFor(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeFile: number,
  callable: number,
  position: number,
): { file: number; node: number }[] {
  const args = [...listOf(ctx.p, file, node)];
  const param = factsOf(ctx.p, calleeFile).callables[callable]?.params[position];
  if (param?.rest) return args.slice(position).map((arg) => ({ file, node: arg }));
  const spread = args.findIndex((arg) => factsOf(ctx.p, file).nodes.kind[arg] === NodeKind.spread);
  if (spread >= 0 && spread <= position) return [];
  const arg = args[position];
  return arg === undefined ? [] : [{ file, node: arg }];
}

function constructed(
  ctx: FlowContext,
  file: number,
  node: number,
  callee: Entity | undefined,
  path: number,
): readonly Origin[] {
  const p = ctx.p;
  const args = [...listOf(p, file, node)];
  if (callee?.k === "class") return newInstance(ctx, file, node, callee.file, callee.record, path);
  const rows = callee && callee.k !== "function" ? matchesOf(p, callee) : [];
  const modelled = modelResult(ctx, file, node, callee, rows, path);
  if (modelled) return modelled;
  // An error carries its message.
  if (callee?.k === "pkg" && callee.pkg === "global" && /Error$/.test(callee.path[0] ?? "")) {
    return args[0] === undefined ? [] : withTransform(origins(ctx, file, args[0], EMPTY_PATH), Transform.text);
  }
  return [];
}

function newInstance(
  ctx: FlowContext,
  file: number,
  node: number,
  classFile: number,
  record: number,
  path: number,
): readonly Origin[] {
  const p = ctx.p;
  const facts = factsOf(p, classFile);
  const fact = facts.records[record]!;
  const type: RType = { k: "record", record: recordOf(p, classFile, record) };
  const ctor = fact.methods.find((m) => facts.callables[m]?.kind === "constructor");
  const key = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  if (key === undefined || excludedBy(key)) {
    const base = fact.extends.map((t) => resolveType(p, classFile, t)).find((t) => t !== undefined);
    const isError = base?.k === "inst" && /Error|Exception/.test(base.type);
    if (!isError) return [opaque(file, node, path, type, fact.name)];
    return union(
      [...listOf(p, file, node)].map((arg) => withTransform(origins(ctx, file, arg, EMPTY_PATH), Transform.text)),
    );
  }
  const rest = ctx.paths.tail[path]!;
  const found: (readonly Origin[])[] = [];
  if (ctor !== undefined) {
    const callable = facts.callables[ctor]!;
    for (const store of callable.stores) {
      if (facts.nodes.kind[store.object] !== NodeKind.this || stringAt(p, classFile, store.key) !== key) continue;
      for (const o of origins(ctx, classFile, store.value, rest)) {
        if (o.kind !== "param" || o.callable !== ctor || o.file !== classFile) found.push([o]);
        else
          for (const arg of argumentsFor(ctx, file, node, classFile, ctor, o.parameter)) {
            found.push(compose(origins(ctx, arg.file, arg.node, o.path), o));
          }
      }
    }
    callable.params.forEach((param, position) => {
      if (!param.property || param.name !== key) return;
      for (const arg of argumentsFor(ctx, file, node, classFile, ctor, position))
        found.push(origins(ctx, arg.file, arg.node, rest));
    });
  }
  const all = union(found);
  return all.length > 0 ? all : [opaque(file, node, path, type, fact.name)];
}

/** Answer by model rows; undefined when no row says anything about the result. */
function modelResult(
  ctx: FlowContext,
  file: number,
  node: number,
  callee: Entity | undefined,
  rows: readonly Match[],
  path: number,
): readonly Origin[] | undefined {
  const found: (readonly Origin[])[] = [];
  let said = false;
  for (const { row, captures } of rows) {
    if (row.kind === "sanitizer") {
      const to = parsePort(row.to);
      if (to?.base.kind !== "return") continue;
      said = true;
      found.push(sanitized(ctx, file, node, row.sanitizer, parsePort(row.from), path));
    } else if (row.kind === "propagator") {
      for (const flow of row.flows) {
        const list = flowInto(ctx, file, node, flow, (to) => to.base.kind === "return", path);
        if (list) {
          said = true;
          found.push(list);
        }
      }
    } else if (row.kind === "returns" && callee && row.type !== "this") {
      const type = returnedType(ctx.p, file, node, callee, row.type, captures);
      if (!type) continue;
      const rest = row.at === undefined ? path : without(ctx, [row.at], path);
      said = true;
      if (rest === undefined) continue;
      found.push(row.at === undefined ? selected(ctx, file, node, type, rest) : [opaque(file, node, rest, type, "")]);
    }
  }
  return said ? union(found) : undefined;
}

function sanitized(
  ctx: FlowContext,
  file: number,
  node: number,
  kind: keyof typeof Transform,
  from: Port | undefined,
  path: number,
): readonly Origin[] {
  if (!from) return [];
  if (kind === "projected") return projected(ctx, file, node, path);
  return withTransform(portOrigins(ctx, file, node, from, EMPTY_PATH), Transform[kind]);
}

/** pick and omit: only the named members go on, or all but them. Names that are not constant keep everything. */
function projected(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const [object, ...rest] = listOf(ctx.p, file, node);
  if (object === undefined) return [];
  const names = rest.flatMap((arg) => constantNames(ctx, file, arg));
  if (names.length === 0) return origins(ctx, file, object, path);
  const omits = /omit|exclude|without/i.test(calleeName(ctx, file, factsOf(ctx.p, file).nodes.a[node]!));
  const key = path === EMPTY_PATH ? undefined : ctx.paths.head[path]!;
  if (key !== undefined && !excludedBy(key)) {
    return names.includes(key) === omits ? [] : origins(ctx, file, object, path);
  }
  if (omits)
    return origins(
      ctx,
      file,
      object,
      cons(ctx.paths, exceptKey([...names, ...(key ? excludedBy(key)! : [])]), EMPTY_PATH)!,
    );
  return union(
    names.map((name) => {
      const longer = cons(ctx.paths, name, EMPTY_PATH);
      return longer === undefined
        ? []
        : origins(ctx, file, object, longer).map((o) => ({ ...o, keys: [name, ...o.keys] }));
    }),
  );
}

function constantNames(ctx: FlowContext, file: number, node: number): string[] {
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (facts.nodes.kind[at] === NodeKind.literal) {
    const text = stringAt(ctx.p, file, facts.nodes.b[at]!);
    return text ? [text] : [];
  }
  return facts.nodes.kind[at] === NodeKind.array
    ? [...listOf(ctx.p, file, at)].flatMap((item) => constantNames(ctx, file, item))
    : [];
}

/** A typed result, cut to what a `select` option (of this call or of the builder chain) asks for. */
function selected(ctx: FlowContext, file: number, node: number, type: RType, path: number): readonly Origin[] {
  const shape = chainSelect(ctx, file, node);
  if (shape)
    return origins(
      ctx,
      file,
      shape,
      path === EMPTY_PATH || ctx.paths.head[path] !== "*" ? path : ctx.paths.tail[path]!,
    );
  const only = selectOption(ctx, file, node);
  const limited = only ? limitTo(type, only) : type;
  return [opaque(file, node, path, limited, "")];
}

function limitTo(type: RType, only: ReadonlySet<string>): RType {
  const one = unwrap(type);
  if (one?.k === "list") return one.of ? { k: "list", of: limitTo(one.of, only) } : one;
  return one?.k === "record" ? { ...one, only } : type;
}

/** Keys of `{ select: { a: true } }` or `{ select: ["a"] }` in the first argument. */
function selectOption(ctx: FlowContext, file: number, node: number): ReadonlySet<string> | undefined {
  const first = listOf(ctx.p, file, node)[0];
  const object = first === undefined ? undefined : objectBehind(ctx.p, file, first, 0);
  if (!object) return undefined;
  const select = property(ctx, object.file, object.node, "select");
  if (select === undefined) return undefined;
  const listed = constantNames(ctx, object.file, select);
  if (listed.length > 0) return new Set(listed);
  const inner = objectBehind(ctx.p, object.file, select, 0);
  if (!inner) return undefined;
  const pairs = listOf(ctx.p, inner.file, inner.node);
  const names = new Set<string>();
  for (let i = 0; i < pairs.length; i += 2) {
    if (pairs[i]! < 0) return undefined;
    names.add(stringAt(ctx.p, inner.file, pairs[i]!));
  }
  return names;
}

export function property(ctx: FlowContext, file: number, object: number, key: string): number | undefined {
  const pairs = listOf(ctx.p, file, object);
  for (let i = pairs.length - 2; i >= 0; i -= 2) {
    if (pairs[i]! >= 0 && stringAt(ctx.p, file, pairs[i]!) === key) return pairs[i + 1]!;
  }
  return undefined;
}

/** `db.select({ id: t.id }).from(t)`: the object given to `select` earlier in the chain. */
function chainSelect(ctx: FlowContext, file: number, node: number): number | undefined {
  const facts = factsOf(ctx.p, file);
  let at = node;
  for (let hops = 0; hops < 12; hops++) {
    const callee = strip(ctx.p, file, facts.nodes.a[at]!);
    if (facts.nodes.kind[callee] !== NodeKind.load) return undefined;
    const base = strip(ctx.p, file, facts.nodes.a[callee]!);
    if (facts.nodes.kind[base] !== NodeKind.call) return undefined;
    const name = calleeName(ctx, file, facts.nodes.a[base]!);
    const first = listOf(ctx.p, file, base)[0];
    if (/^select(Distinct|DistinctOn)?$/.test(name) && first !== undefined) {
      return facts.nodes.kind[strip(ctx.p, file, first)] === NodeKind.object ? strip(ctx.p, file, first) : undefined;
    }
    at = base;
  }
  return undefined;
}

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
function builtinResult(
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
  if (method === "split" && isMailDomain(ctx, file, node, path)) return [];
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
  const all = union(found);
  if (!ALTERING.has(method)) return all;
  const masks =
    (method === "replace" || method === "replaceAll") && maskingReplacement(ctx, file, listOf(ctx.p, file, node)[1]);
  return withTransform(all, Transform.altered | (masks ? Transform.masked : 0));
}

/** `email.split("@")[1]`: the domain says which provider, not who. */
function isMailDomain(ctx: FlowContext, file: number, node: number, path: number): boolean {
  if (path === EMPTY_PATH || !/^[1-9]$/.test(ctx.paths.head[path]!)) return false;
  const separator = listOf(ctx.p, file, node)[0];
  const facts = factsOf(ctx.p, file);
  const at = separator === undefined ? -1 : strip(ctx.p, file, separator);
  return at >= 0 && facts.nodes.kind[at] === NodeKind.literal && stringAt(ctx.p, file, facts.nodes.b[at]!) === "@";
}

export function builtinRows(ctx: FlowContext, method: string): Match[] {
  for (const type of STANDARD_TYPES) {
    const rows = lookupInstance(ctx.p.models, "builtin", type, [method]);
    if (rows.length > 0) return rows;
  }
  return [];
}

function maskingReplacement(ctx: FlowContext, file: number, node: number | undefined): boolean {
  if (node === undefined) return false;
  const facts = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return (
    facts.nodes.kind[at] === NodeKind.literal && /[*•●＊]{1,}|[xX#]{3,}/.test(stringAt(ctx.p, file, facts.nodes.b[at]!))
  );
}

/** One "from -> to" flow of a row, if its target is wanted and agrees with the path asked for. */
function flowInto(
  ctx: FlowContext,
  file: number,
  node: number,
  flow: string,
  wanted: (to: Port) => boolean,
  path: number,
): readonly Origin[] | undefined {
  const arrow = flow.indexOf("->");
  const from = parsePort(flow.slice(0, arrow).trim());
  const to = parsePort(flow.slice(arrow + 2).trim());
  if (!from || !to || !wanted(to)) return undefined;
  const rest = without(ctx, to.path, path);
  return rest === undefined ? [] : portOrigins(ctx, file, node, from, rest);
}

/** `path` less a leading `prefix`; a whole value asked for takes in its members. */
function without(ctx: FlowContext, prefix: readonly string[], path: number): number | undefined {
  let at = path;
  for (const key of prefix) {
    if (at === EMPTY_PATH) return EMPTY_PATH;
    const head = ctx.paths.head[at]!;
    if (excludedBy(head)) return EMPTY_PATH;
    if (key !== "*" && head !== "*" && head !== key) return undefined;
    if (key === "*" && head !== "*" && !/^\d+$/.test(head)) return undefined;
    at = ctx.paths.tail[at]!;
  }
  return at;
}

export function portOrigins(ctx: FlowContext, file: number, node: number, port: Port, path: number): readonly Origin[] {
  const facts = factsOf(ctx.p, file);
  const args = listOf(ctx.p, file, node);
  switch (port.base.kind) {
    case "arg": {
      const many = port.base.rest
        ? [...args].slice(port.base.index)
        : [...args].slice(port.base.index, port.base.index + 1);
      return union(many.map((arg) => originsAt(ctx, file, arg, keysOf(ctx, file, node, port), path)));
    }
    case "this": {
      const callee = strip(ctx.p, file, facts.nodes.a[node]!);
      if (facts.nodes.kind[callee] !== NodeKind.load) return [];
      return originsAt(ctx, file, facts.nodes.a[callee]!, keysOf(ctx, file, node, port), path);
    }
    case "callbackReturn":
      return callbackResult(ctx, file, node, port.base.arg, path);
    default:
      return [];
  }
}

/** Members of a port; "$0" is the one that argument 0 names, or any when that is not a constant. */
function keysOf(ctx: FlowContext, file: number, node: number, port: Port): string[] {
  return port.path.map((key) => {
    if (!/^\$\d$/.test(key)) return key;
    const arg = listOf(ctx.p, file, node)[Number(key[1])];
    return (arg === undefined ? undefined : constantNames(ctx, file, arg)[0]) ?? "*";
  });
}

/** What a callback argument returns, its parameters fed by the rows of the call it is given to. */
function callbackResult(
  ctx: FlowContext,
  file: number,
  node: number,
  argument: number,
  path: number,
): readonly Origin[] {
  const arg = listOf(ctx.p, file, node)[argument];
  if (arg === undefined) return [];
  const entity = entityOf(ctx.p, file, arg);
  if (entity?.k !== "function") return [];
  const fact = factsOf(ctx.p, entity.file).callables[entity.callable]!;
  const inline = factsOf(ctx.p, file).nodes.kind[strip(ctx.p, file, arg)] === NodeKind.function;
  const inner = union(fact.returns.map((value) => origins(ctx, entity.file, value, path)));
  const meaning = functionMeaning(ctx.p.models, fact.name);
  const kind = meaning?.meaning === "sanitizer" ? meaning.sanitizer : undefined;
  if (inline) return inner;
  const site: CallSite = { file, call: node, argument };
  return union(
    inner.map((o) => {
      if (o.kind !== "param" || o.file !== entity.file || o.callable !== entity.callable) return [o];
      const honest = kind !== undefined && (o.transforms & ~Transform.text) !== 0;
      return compose(fedBy(ctx, site, o.parameter, o.path) ?? [], o, honest && kind ? Transform[kind] : 0);
    }),
  );
}

/** What a parameter of an inline callback receives; undefined when no row of the call feeds it. */
export function callbackOrigins(
  ctx: FlowContext,
  file: number,
  callable: number,
  position: number,
  path: number,
): readonly Origin[] | undefined {
  const site = callbackSiteOf(ctx.p, file, callable);
  return site ? fedBy(ctx, site, position, path) : undefined;
}

function fedBy(ctx: FlowContext, site: CallSite, position: number, path: number): readonly Origin[] | undefined {
  const facts = factsOf(ctx.p, site.file);
  const calleeNode = facts.nodes.a[site.call]!;
  const callee = entityOf(ctx.p, site.file, calleeNode);
  let rows = callee && (callee.k === "pkg" || callee.k === "inst") ? matchesOf(ctx.p, callee) : [];
  if (rows.length === 0 && callee?.k !== "function") rows = builtinRows(ctx, calleeName(ctx, site.file, calleeNode));
  const found: (readonly Origin[])[] = [];
  let said = false;
  for (const { row } of rows) {
    if (row.kind !== "propagator") continue;
    for (const flow of row.flows) {
      const list = flowInto(
        ctx,
        site.file,
        site.call,
        flow,
        (to) => to.base.kind === "callback" && to.base.arg === site.argument && to.base.param === position,
        path,
      );
      if (!list) continue;
      said = true;
      found.push(list);
    }
  }
  return said ? union(found) : undefined;
}
