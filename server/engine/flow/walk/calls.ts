// What comes out of a call: of project functions their returned values, of package functions what model rows say, of
// methods of standard types what their name says, of everything else an opaque end.
import { type CallableFact, LiteralKind, NONE, NodeFlag, NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { declaredAs } from "../../link/declared.js";
import { entityOf, entityType } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { jobArgument, queuedTo } from "../../link/queued.js";
import { type RType, resolveType, unwrap } from "../../link/types.js";
import { functionMeaning } from "../../models/index.js";
import type { SanitizerKind } from "../../models/types.js";
import type { FlowContext } from "../context.js";
import { HIDDEN, type Origin, type Step, Transform, union, withStep, withTransform } from "../origin.js";
import { cons, EMPTY_PATH, isAny, keysOfPath } from "../paths.js";
import { builtinResult } from "./builtins.js";
import { handsOnNone } from "./carried.js";
import { constructed } from "./constructed.js";
import { writtenBefore } from "./detours.js";
import { typedByName, typedInto } from "./elements.js";
import { handedResult } from "./handedFunctions.js";
import { hidingByName } from "./hidingByName.js";
import { ofReceiver, sameInstance } from "./instances.js";
import { isLooseParse } from "./looseSchemas.js";
import { memberFilterOf } from "./memberFilters.js";
import { modelResult } from "./modelled.js";
import { attachType, opaque, origins } from "./origins.js";
import { keyTold, pickedMembers, pickingByName } from "./pickingByName.js";
import { without } from "./portFlows.js";
import { queriedRows, rowsOfGiven } from "./queried.js";
import { chosen, leavesOut } from "./replacers.js";

export function callOrigins(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const p = ctx.p;
  const facts = factsOf(p, file);
  const calleeNode = facts.nodes.a[node]!;
  const callee = entityOf(p, file, calleeNode);
  const name = calleeName(ctx, file, calleeNode);
  if (ctx.carried && handsOnNone(ctx, file, node, name)) return [];
  if (facts.nodes.flags[node]! & NodeFlag.new) return constructed(ctx, file, node, callee, path);
  if (callee?.k === "function") return functionResult(ctx, file, node, callee.file, callee.callable, name, path);
  const typed = typedInto(ctx, file, node, path);
  if (typed) return [typed];
  const written = writtenBefore(ctx, file, node, callee, path);
  if (written) return written;
  const rows = callee && (callee.k === "pkg" || callee.k === "inst") ? matchesOf(p, callee) : [];
  const modelled = modelResult(ctx, file, node, callee, rows, path);
  if (modelled) return modelled;
  const parsed = callee ? undefined : parsedBySchema(ctx, file, node, calleeNode, path);
  if (parsed) return parsed;
  const rowsRead = queriedRows(ctx, file, node, path);
  if (rowsRead) return rowsRead;
  const standard = callee?.k === "inst" && callee.pkg === "global" && STANDARD.has(callee.type) && rows.length === 0;
  // `claim.idNo.slice(-4)`, where the module that says what a claim is is not there.
  const unseen = callee?.k === "inst" && rows.length === 0 && callee.path.length > 1 && callee.pkg === "global";
  // `repo.find(id)` of an interface that says what it gives.
  const declared = callee?.k === "typed" ? unwrap(callee.type) : undefined;
  const isDeclared = declared?.k === "func" && declared.result !== undefined;
  if (
    !callee ||
    standard ||
    unseen ||
    (callee.k === "typed" && !isDeclared) ||
    callee.k === "object" ||
    callee.k === "schema"
  ) {
    const builtin = builtinResult(ctx, file, node, calleeNode, path);
    if (builtin) return builtin;
  }
  const meaning = functionMeaning(p.models, name);
  const entity = entityOf(p, file, node);
  const end = opaque(file, node, path, entity && entityType(p, entity), keyedName(ctx, file, node, name));
  if (DECRYPTS.test(name)) return union([[end], decrypted(ctx, file, node, path)]);
  // A function that nobody here can look into is believed when its name says what it does.
  if (meaning?.meaning === "sanitizer" && meaning.sanitizer)
    return [{ ...end, transforms: Transform[meaning.sanitizer] }];
  const handed = handedResult(ctx, file, calleeNode, end.name, path);
  return handed ? union([[end], handed]) : [end];
}

/** Types of the language and its runtimes whose methods are told by their names. */
const STANDARD = new Set(
  "Date Buffer URL URLSearchParams String Number Uint8Array TemplateStringsArray RegExpMatchArray RegExpExecArray".split(
    " ",
  ),
);

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
    if (rest === undefined) continue;
    const parsed = opaque(file, node, rest, type, "");
    const given = rest === EMPTY_PATH ? listOf(ctx.p, file, node)[0] : undefined;
    // What is not listed is still in it.
    if (given === undefined || !isLooseParse(ctx, file, node)) return [parsed];
    return [parsed, ...origins(ctx, file, given, EMPTY_PATH)];
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
  // What is made at random is named by what takes it.
  if (/^(random(Int|Bytes|UUID|String)?|nanoid)$/.test(name)) return "";
  if (!/^(get|getAll|getValues|watch|param|query|header|input|field|value)$/.test(name))
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
  if (fact.returns.length === 0 || fact.returns.every((value) => isEmpty(ctx, calleeFile, value))) {
    if (DECRYPTS.test(fact.name || name)) return decrypted(ctx, file, node, path);
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
  const { kind, declared: believed } = sanitizerOf(ctx, calleeFile, callable, fact.name || name);
  const typed = path === EMPTY_PATH ? typedByName(ctx, file, node, calleeFile, inner) : undefined;
  if (typed) return withStep([typed], returned);
  const own = (o: Origin) => o.kind === "param" && o.file === calleeFile && o.callable === callable;
  // A function named like a sanitizer that hands its input back untouched is none, whatever its name says.
  const honest =
    kind !== undefined &&
    !(HIDES.has(kind) && !believed && inner.some((o) => own(o) && isOnlyHashed(o.transforms))) &&
    (believed || !inner.some((o) => own(o) && (o.transforms & ~Transform.text) === 0 && o.path === path));
  const bits = honest && kind ? Transform[kind] : 0;
  const isGiven = inner.some(own);
  const opens = isOpening(ctx, calleeFile, fact, fact.name || name);
  const hiding = isGiven
    ? (memberFilterOf(ctx, calleeFile, callable) ?? hidingByName(ctx, file, node, calleeFile, callable))
    : undefined;
  const picking = isGiven && !hiding ? pickingByName(ctx, file, node, calleeFile, callable) : undefined;
  const key = isGiven && !hiding && !picking ? keyTold(ctx, file, node, calleeFile, callable) : undefined;
  const filter = hiding ?? picking?.choice;
  if (filter && leavesOut(filter, keysOfPath(ctx.paths, path))) return [];
  const lists: (readonly Origin[])[] = [withStep(sameInstance(ctx, file, node, calleeFile, callable, path), returned)];
  // Member by member or not: what a filter gives back is what it was given, less what it hides.
  const given = filter ? inner.map((o) => (own(o) ? { ...o, path, keys: [] } : o)) : inner;
  const args = listOf(ctx.p, file, node);
  for (const o of attachType(given, declared, path, ctx.paths)) {
    const { standIn } = o;
    const isOfThis = standIn?.file === calleeFile && standIn.callable === callable;
    if (isOfThis && isGivenAt(ctx, file, args[standIn.parameter])) continue;
    if (!own(o)) {
      const rows =
        o.kind === "value" && o.file === calleeFile ? rowsOfGiven(ctx, o, { file, node }, callable) : undefined;
      if (rows) {
        lists.push(withStep(withTransform(rows, bits | o.transforms), returned));
        continue;
      }
      lists.push(withStep(withTransform(ofReceiver(ctx, file, node, calleeFile, callable, o), bits), returned));
      continue;
    }
    const at = key?.object === o.parameter ? namedMember(ctx, o.path, key.name) : o.path;
    for (const arg of argumentsFor(ctx, file, node, calleeFile, callable, o.parameter, at)) {
      const members = picking?.object === o.parameter ? pickedMembers(ctx, picking.choice, arg) : undefined;
      const whole = members ?? origins(ctx, arg.file, arg.node, arg.path);
      lists.push(withStep(chosen(compose(opens ? whole.map(inClear) : whole, o, bits), filter), returned));
    }
  }
  if (!isGiven && opens) {
    // What all ways out do to it is done, be it cut or masked.
    const done = inner.reduce((common, o) => common & o.transforms, inner.length > 0 ? ~0 : 0);
    lists.push(withStep(withTransform(decrypted(ctx, file, node, path), done), returned));
  }
  return union(lists);
}

/** Something stands there, and it is not `undefined`. */
function isGivenAt(ctx: FlowContext, file: number, arg: number | undefined): boolean {
  if (arg === undefined) return false;
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, arg);
  return !(nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.undefined);
}

/** `decryptField(row.taxNo)`, `await vault.unseal(row.taxNo)`: what it was before it was hidden, wherever the work is done. */
function decrypted(ctx: FlowContext, file: number, node: number, path: number): readonly Origin[] {
  const [first] = listOf(ctx.p, file, node);
  if (first === undefined) return [];
  return origins(ctx, file, first, path).map(inClear);
}
function inClear(o: Origin): Origin {
  return { ...o, transforms: (o.transforms & ~HIDDEN) | Transform.opened };
}
/** By its name, or because it makes a decipher of the platform. */
function isOpening(ctx: FlowContext, file: number, { calls, params }: CallableFact, name: string): boolean {
  if (DECRYPTS.test(name)) return true;
  const { nodes } = factsOf(ctx.p, file);
  return params.length > 0 && calls.some((call) => DECIPHERS.test(nameOf(ctx.p, file, nodes.a[call]!)));
}
const DECIPHERS = /^(createDecipher(iv)?|privateDecrypt|DecryptCommand)$/;
const DECRYPTS = /^(decrypt|decipher|unseal|detokeni[sz]e|jie_?mi)(?![a-z])|^(jiemi)$|^解密/;

/** The path with the name for its first step, which may be any. */
function namedMember({ paths }: FlowContext, path: number, name: string): number {
  const isOpen = path !== EMPTY_PATH && isAny(paths.head[path]!);
  return (isOpen ? cons(paths, name, paths.tail[path]!) : undefined) ?? path;
}

/** What a plain hash is not, though functions that hash are called so: `anonymise`, `encryptPassword`. */
const HIDES = new Set<SanitizerKind>(["masked", "tokenised", "encrypted", "kdf"]);
const SAFER =
  Transform.encrypted |
  Transform.masked |
  Transform.tokenised |
  Transform["keyed-hash"] |
  Transform.kdf |
  Transform.altered;

function isOnlyHashed(transforms: number): boolean {
  return (transforms & Transform.hash) !== 0 && (transforms & SAFER) === 0;
}

/** `[]`, `null` or `undefined`: a stub, or the default of a method that others override; what it declares is what its callers get. */
function isEmpty(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.array) return listOf(ctx.p, file, at).length === 0;
  const isNothing = nodes.a[at] === LiteralKind.null || nodes.a[at] === LiteralKind.undefined;
  return nodes.kind[at] === NodeKind.literal && isNothing;
}

/** What a function of the project makes of its input: by the configuration, which is believed, or by its name. */
export function sanitizerOf(
  ctx: FlowContext,
  file: number,
  callable: number,
  name: string,
): { kind: SanitizerKind | undefined; declared: boolean } {
  const said = declaredAs(ctx.p, file, callable, "sanitizer");
  if (said) return { kind: said.meaning.sanitizer, declared: true };
  const meaning = functionMeaning(ctx.p.models, name);
  return { kind: meaning?.meaning === "sanitizer" ? meaning.sanitizer : undefined, declared: false };
}

/** Data reached through an inner origin: its transforms, keys and steps come on top of the outer one's. */
export function compose(outer: readonly Origin[], inner: Origin, bits = 0): Origin[] {
  const left = inner.choices?.reduce<readonly Origin[]>(chosen, outer) ?? outer;
  return left.map((o) => ({
    ...o,
    name: o.name || (o.path === EMPTY_PATH ? inner.name : ""),
    transforms: o.transforms | inner.transforms | bits,
    keys: [...inner.keys, ...o.keys],
    trace: [...o.trace, ...inner.trace].slice(0, 24),
  }));
}

/** Arguments of a call in which `path` of a parameter lies (several for a rest parameter or behind a spread). */
export function argumentsFor(
  ctx: FlowContext,
  file: number,
  node: number,
  calleeFile: number,
  callable: number,
  position: number,
  path: number,
): { file: number; node: number; path: number }[] {
  const args = [...listOf(ctx.p, file, node)];
  if (queuedTo(ctx.p, file, node)) return givenToJob(ctx, file, args, path);
  const param = factsOf(ctx.p, calleeFile).callables[callable]?.params[position];
  const { kind } = factsOf(ctx.p, file).nodes;
  const spread = args.findIndex((arg) => kind[arg] === NodeKind.spread);
  if (param?.rest) {
    const given = args.slice(position);
    const head = ctx.paths.head[path]!;
    // An element of the list is one of the arguments.
    if (path === EMPTY_PATH || !/^(\*\*?|\d+)$/.test(head)) return given.map((arg) => ({ file, node: arg, path }));
    const picked = isAny(head) || spread >= 0 ? given : given.slice(Number(head), Number(head) + 1);
    const inner = ctx.paths.tail[path]!;
    return picked.map((arg) => ({ file, node: arg, path: kind[arg] === NodeKind.spread ? path : inner }));
  }
  if (spread >= 0 && spread <= position) return [];
  const arg = args[position];
  return arg === undefined ? [] : [{ file, node: arg, path }];
}

/** `queue.add("claims", { by })`: the name and the data of a job. */
function givenToJob(
  ctx: FlowContext,
  file: number,
  args: readonly number[],
  path: number,
): { file: number; node: number; path: number }[] {
  const position = path === EMPTY_PATH ? undefined : jobArgument(ctx.paths.head[path]!);
  const node = position === undefined ? undefined : args[position];
  return node === undefined ? [] : [{ file, node, path: ctx.paths.tail[path]! }];
}
