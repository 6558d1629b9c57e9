// Is a value all of what a request brings? Input: an end of the backward walk, seen from a handler. Output: what was left out of
// it. And what looks at it on the way: middlewares and wrappers before the handler, calls that are given it, conditions
// that ask for a member. Invariant: what cannot be looked into may well check.
import { tokenise } from "../../classify/tokens.js";
import { compiled, wordsOf } from "../../classify/words.js";
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import type { Around, Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { type Origin, Transform } from "../origin.js";
import { EMPTY_PATH, excludedBy, isAny, keysOfPath } from "../paths.js";
import { isBodyGiven } from "../walk/givenParameters.js";
import { isLooseParse, takesLooseInput } from "../walk/looseSchemas.js";
import { origins } from "../walk/origins.js";
import type { Step } from "../ways/climbing.js";
import { fromHandler } from "../ways/outwards.js";

/** Regular expressions on words of names, parted by blanks. */
export interface CheckTerms {
  /** Middlewares, wrappers, decorators and packages that look at what came in. */
  checks: string;
  /** Functions that do where they are given it. */
  looks: string;
  /** Middlewares that do something else. */
  others: string;
}

const BODY = "body";
/** What a procedure is given, as far as its schemas let it in. */
const INPUT = "input";
export const PROCEDURES = "tRPC";
/** Calls on a request that give its body, and such that are given the request. */
const READS = /^(json|parseBody|readBody|parseJson|readJson|formData|readFormData)$/;
const MOST_HOPS = 6;

/** May be one, as far as it can be told without the handler. */
export function mayBeBody({ keys, transforms }: Origin): boolean {
  return (transforms & ~Transform.encoded) === 0 && keys.every((key) => key.startsWith("$"));
}

/** Names of members that were left out; undefined for what is not all of a body, or of one object in it. */
export function bodyAt(ctx: FlowContext, endpoint: Endpoint, o: Origin): ReadonlySet<string> | undefined {
  if (!mayBeBody(o)) return undefined;
  const keys = keysOfPath(ctx.paths, o.path).filter((key) => !isAny(key) && !/^\d+$/.test(key));
  const left = excludedBy(keys[keys.length - 1] ?? "");
  const path = left ? keys.slice(0, -1) : keys;
  return isBody(ctx, endpoint, o, path) ? (left ?? new Set()) : undefined;
}

function isBody(ctx: FlowContext, endpoint: Endpoint, o: Origin, path: readonly string[]): boolean {
  if (o.kind === "value") return path.length < 2 && isReadBody(ctx, endpoint, o.file, o.node);
  if (o.file !== endpoint.file || o.callable !== endpoint.callable || endpoint.given !== undefined) return false;
  const { params, prologue } = factsOf(ctx.p, o.file).callables[o.callable]!;
  const annotations = params[o.parameter]?.annotations ?? [];
  if (annotations.length > 0) return isBodyGiven(annotations) && path.length < 2;
  if (endpoint.framework === PROCEDURES)
    return path.length === 1 && path[0] === INPUT && takesLooseInput(ctx, endpoint.file, endpoint.callable);
  // Functions behind a directive are called with whatever the client sends.
  if (endpoint.verb === "ACTION") return path.length === 0 && (prologue !== undefined || isObject(o));
  const at = path.indexOf(BODY);
  return at >= 0 && at < 2 && path.length - at <= 2;
}

function isObject({ type }: Origin): boolean {
  return type !== undefined && type.k !== "prim" && type.k !== "literal" && type.k !== "list" && type.k !== "func";
}

/** `await req.json()`, `c.req.json()`, `readBody(event)` */
function isReadBody(ctx: FlowContext, endpoint: Endpoint, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const call = strip(ctx.p, file, node);
  if (file !== endpoint.file || nodes.kind[call] !== NodeKind.call) return false;
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (!READS.test(nameOf(ctx.p, file, callee))) return false;
  const isMember = nodes.kind[callee] === NodeKind.load;
  const roots = isMember ? [nodes.a[callee]!] : [...listOf(ctx.p, file, call)].slice(0, 1);
  return roots.some((root) => {
    let at = strip(ctx.p, file, root);
    for (let hops = 0; hops < MOST_HOPS && nodes.kind[at] === NodeKind.load; hops++)
      at = strip(ctx.p, file, nodes.a[at]!);
    return nodes.kind[at] === NodeKind.param && nodes.a[at] === endpoint.callable;
  });
}

/** Something before the handler looks at the body, or may. `sent`: what matters is this part of the request: "req.body.sort". */
export function isCheckedBefore(ctx: FlowContext, { around }: Endpoint, terms: CheckTerms, sent?: string): boolean {
  const checks = compiled(terms.checks);
  const others = compiled(terms.others);
  return around.some((one) => {
    const words = tokenise(one.name);
    if (one.kind === "decorator") return words[0] !== "api" && checks.test(words.join(" "));
    if (checks.test(words.join(" ")) || checks.test(wordsOf(one.package))) return true;
    if (one.bodies.length > 0)
      return one.bodies.some((body) => readsBody(ctx, body, sent) && !onlyNotes(ctx, body, compiled(terms.looks)));
    return isHidden(one) && !others.test(words.join(" "));
  });
}

/** It is the project's own, or nobody knows whose, and cannot be looked into. */
function isHidden({ package: pkg, name }: Around): boolean {
  return pkg === "" && name !== "";
}

/** All of it, or several of its members; that a reason or a code is there says nothing of another one. */
function readsBody({ p }: FlowContext, body: Body, sent: string | undefined): boolean {
  const { nodes, callables } = factsOf(p, body.file);
  const { start, end } = callables[body.callable]!;
  const whole = new Set<number>();
  const members: number[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.load || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (stringAt(p, body.file, nodes.b[node]!) === BODY) whole.add(node);
    else members.push(node);
  }
  if (whole.size === 0) return false;
  const read = new Set<string>();
  for (const member of members) {
    const of = strip(p, body.file, nodes.a[member]!);
    if (!whole.has(of) || nodes.b[member] === ANY_KEY) continue;
    whole.delete(of);
    read.add(stringAt(p, body.file, nodes.b[member]!));
  }
  if (whole.size > 0 || read.size >= SEVERAL) return true;
  return sent !== undefined && /\bbody\b/i.test(sent) && read.has(/\w+(?=\W*$)/.exec(sent)?.[0] ?? "");
}
const SEVERAL = 3;

/**
 * It reads the body for a log or a counter: it neither refuses nor replaces it, and asks nobody who might. An error that it
 * caught on the way, and hands on, is none of the body.
 */
function onlyNotes({ p }: FlowContext, body: Body, looks: RegExp): boolean {
  const { callables, nodes } = factsOf(p, body.file);
  return withNested(p, body).every((one) => {
    const { throws, stores, calls } = callables[one]!;
    if (throws.length > 0 || stores.some(({ key }) => stringAt(p, body.file, key) === BODY)) return false;
    return calls.every((call) => {
      const name = nameOf(p, body.file, nodes.a[call]!);
      if (ANSWERS.test(name) || looks.test(wordsOf(name))) return false;
      return name !== "next" || listOf(p, body.file, call).every((arg) => isCaught(p, body.file, arg));
    });
  });
}
function isCaught(p: Program, file: number, node: number): boolean {
  return factsOf(p, file).nodes.kind[strip(p, file, node)] === NodeKind.caught;
}

const ANSWERS = /^(status|sendStatus|json|send|end|redirect|reject)$/;

/** On the way from the handler to the write a function is given the body that looks at it, or the names of its members. */
export function isCheckedOnTheWay(
  ctx: FlowContext,
  endpoint: Endpoint,
  steps: readonly Step[],
  { call: write, byKey }: { call: number; byKey?: boolean },
  terms: CheckTerms,
): boolean {
  const looks = compiled(terms.looks);
  return steps.some(({ file, callable }, i) => {
    const { nodes, callables } = factsOf(ctx.p, file);
    return withNested(ctx.p, { file, callable }).some((one) =>
      callables[one]!.calls.some((call) => {
        if (i === 0 && call === write) return false;
        const callee = strip(ctx.p, file, nodes.a[call]!);
        const isMember = nodes.kind[callee] === NodeKind.load;
        const name = nameOf(ctx.p, file, callee);
        const on = isMember ? nameOf(ctx.p, file, nodes.a[callee]!) : "";
        if (on === "JSON" || isLooseParse(ctx, file, call)) return false;
        if (on === "Object" && byKey) return false;
        // Which members were written is noted afterwards.
        if (on === "Object" && i === 0 && nodes.start[call]! > nodes.end[write]!) return false;
        const asks = on === "Object" ? /^(keys|entries)$/.test(name) : looks.test(wordsOf(`${on} ${name}`));
        return asks && [...listOf(ctx.p, file, call)].some((arg) => isGiven(ctx, endpoint, steps.slice(i), file, arg));
      }),
    );
  });
}

/** On the way the body is parsed by a schema that leaves in it what it does not list. */
export function isParsedLoosely(ctx: FlowContext, endpoint: Endpoint, steps: readonly Step[]): boolean {
  return steps.some(({ file, callable }, i) => {
    const { callables } = factsOf(ctx.p, file);
    return withNested(ctx.p, { file, callable }).some((one) =>
      callables[one]!.calls.some(
        (call) =>
          isLooseParse(ctx, file, call) &&
          [...listOf(ctx.p, file, call)].some((arg) => isGiven(ctx, endpoint, steps.slice(i), file, arg)),
      ),
    );
  });
}

/** The body, or the request that holds it. */
function isGiven(ctx: FlowContext, endpoint: Endpoint, steps: readonly Step[], file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[strip(ctx.p, file, node)] === NodeKind.literal) return false;
  refill(ctx);
  return fromHandler(ctx, steps, origins(ctx, file, node, EMPTY_PATH)).some(
    (o) =>
      bodyAt(ctx, endpoint, o) !== undefined ||
      (o.kind === "param" && o.path === EMPTY_PATH && o.file === endpoint.file && o.callable === endpoint.callable),
  );
}

/** Members of the body that conditions on the way ask for: `if (req.body.status) …`. */
export function membersAsked(ctx: FlowContext, endpoint: Endpoint, steps: readonly Step[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [i, { file, callable }] of steps.entries()) {
    const { nodes, callables } = factsOf(ctx.p, file);
    for (const { condition } of callables[callable]!.blocks) {
      for (const load of condition < 0 ? [] : loadsIn(ctx, file, condition)) {
        const name = stringAt(ctx.p, file, nodes.b[load]!);
        if (found.has(name)) continue;
        refill(ctx);
        const list = fromHandler(ctx, steps.slice(i), origins(ctx, file, nodes.a[load]!, EMPTY_PATH));
        if (list.some((o) => bodyAt(ctx, endpoint, o))) found.add(name);
      }
    }
  }
  return found;
}

/** Members that are read for a condition, through the variables that hold them. */
function loadsIn({ p }: FlowContext, file: number, condition: number): number[] {
  const { nodes } = factsOf(p, file);
  const seen = new Set<number>([condition]);
  for (const node of seen) {
    if (seen.size > MOST_NODES) break;
    const kind = nodes.kind[node]!;
    if (HOLDS.has(kind)) seen.add(nodes.a[node]!);
    if (kind === NodeKind.call) seen.add(nodes.a[node]!);
    if (kind === NodeKind.call || kind === NodeKind.clean || kind === NodeKind.join)
      for (const item of listOf(p, file, node)) seen.add(item);
  }
  return [...seen].filter((node) => nodes.kind[node] === NodeKind.load && nodes.b[node] !== ANY_KEY);
}
const MOST_NODES = 80;
const HOLDS = new Set<number>([NodeKind.named, NodeKind.typed, NodeKind.await, NodeKind.spread, NodeKind.load]);
