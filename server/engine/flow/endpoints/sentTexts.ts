// Does a text that somebody sends, or an object in place of one, get to a place of the code as it is? Input: a place, and who
// calls what. Output: what is sent, by the handler that takes it in and the way from there. Invariant: what is cast, typed as
// something else, compared with a list or looked at in a way that cannot be read is not sent as it is.
import { compiled, wordsOf } from "../../classify/words.js";
import { ANY_KEY, LiteralKind, NONE, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, literalText, onlyValue, stringAt, strip } from "../../link/program.js";
import { resolveType } from "../../link/types.js";
import { type FlowContext, refill } from "../context.js";
import { type Origin, Transform } from "../origin.js";
import { EMPTY_PATH, keysOfPath } from "../paths.js";
import { callableKey } from "../walk/callers.js";
import { reaches } from "../walk/controlPaths.js";
import { isBodyGiven } from "../walk/givenParameters.js";
import { isLooseParse } from "../walk/looseSchemas.js";
import { origins } from "../walk/origins.js";
import { isSupplied } from "../walk/supplied.js";
import { climb, type Step, stepAt } from "../ways/climbing.js";
import type { EffectContext } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { fromHandler, outward } from "../ways/outwards.js";
import { isOpen, mayHold, saidBefore } from "./sentMembers.js";
import { type CheckTerms, isCheckedBefore } from "./wholeBodies.js";

export interface Sent {
  origin: Origin;
  /** Undefined: a function that nobody in the project calls. */
  endpoint: Endpoint | undefined;
  /** From the place out to the handler, or to that function. */
  steps: Step[];
  /** As the handler spells it: "req.query.sort". */
  name: string;
  /** Something on the way looks at it. */
  checked: boolean;
}

/** What is sent, unchecked first; undefined: nothing gets there as it is. */
export function sentTo(
  { ctx, callers }: EffectContext,
  handlers: Handlers,
  { file, call, node }: { file: number; call: number; node: number },
  terms: CheckTerms,
): Sent | undefined {
  refill(ctx);
  const list = origins(ctx, file, node, EMPTY_PATH).filter(isPlain);
  if (list.length === 0) return undefined;
  let checked: Sent | undefined;
  for (const steps of climb(ctx, callers, handlers, file, call)) {
    const last = steps[steps.length - 1]!;
    for (const endpoint of handlers.of(callableKey(last.file, last.callable)) ?? []) {
      refill(ctx);
      for (const origin of fromHandler(ctx, steps, list)) {
        if (!isPlain(origin) || !isSent(ctx, endpoint, origin) || !mayHold(ctx, endpoint, origin)) continue;
        const said = saidBefore(ctx, endpoint, origin);
        if (said === "checked") continue;
        const sent = { origin, endpoint, steps, name: nameOfSent(ctx, endpoint, origin) };
        if (!isLookedAt(ctx, sent, terms, said === "text")) return { ...sent, checked: false };
        checked ??= { ...sent, checked: true };
      }
    }
  }
  return checked;
}

/** What a function that nobody in the project calls puts there of what it is given: its callers are not seen. */
export function givenTo(
  { ctx, callers }: EffectContext,
  { file, call, node }: { file: number; call: number; node: number },
  terms: CheckTerms,
): Sent | undefined {
  refill(ctx);
  let open = [{ steps: [stepAt(ctx, file, call)], list: origins(ctx, file, node, EMPTY_PATH).filter(isPlain) }];
  for (let depth = 0; depth < MOST_OUTWARD && open.length > 0; depth++) {
    const next: typeof open = [];
    for (const { steps, list } of open) {
      const last = steps[steps.length - 1]!;
      const { callables } = factsOf(ctx.p, last.file);
      const { name, parent, owner, kind } = callables[last.callable]!;
      const own = list.filter((o) => o.kind === "param" && o.file === last.file && o.callable === last.callable);
      const sites = callers.get(callableKey(last.file, last.callable)) ?? [];
      const isOffered = name !== "" && kind !== "constructor" && (parent === 0 || owner >= 0);
      const origin = sites.length === 0 && isOffered ? own.find((o) => isText(ctx, o)) : undefined;
      if (origin) {
        const sent = { origin, endpoint: undefined, steps, name: nameOfSent(ctx, undefined, origin) };
        if (!isLookedAt(ctx, sent, terms, false)) return { ...sent, checked: false };
      }
      if (own.length === 0) continue;
      for (const site of sites.slice(0, MOST_SITES)) {
        const step = stepAt(ctx, site.file, site.call);
        refill(ctx);
        next.push({ steps: [...steps, step], list: outward(ctx, last, step, own).filter(isPlain) });
      }
    }
    open = next;
  }
  return undefined;
}
const MOST_OUTWARD = 4;
const MOST_SITES = 5;

function isText(ctx: FlowContext, o: Origin): boolean {
  const { annotations } = factsOf(ctx.p, o.file).callables[o.callable]!.params[o.parameter]!;
  return annotations.length === 0 && isOpen(ctx, o.type, keysOfPath(ctx.paths, o.path));
}

/** Hashed, sealed or counted it is no text of theirs any more. */
function isPlain({ transforms }: Origin): boolean {
  return (transforms & ~(Transform.text | Transform.altered)) === 0;
}

/** Calls on a request that give a part of it, and such that parse one. */
const READS =
  /^(json|text|formData|param|params|query|queries|get|getAll|parseBody|valid|body|readBody|getQuery|getRouterParam|getRouterParams|parse|parseAsync|safeParse|safeParseAsync)$/;
const MOST_HOPS = 12;

function isSent(ctx: FlowContext, endpoint: Endpoint, o: Origin): boolean {
  const { nodes } = factsOf(ctx.p, o.file);
  let at = strip(ctx.p, o.file, o.node);
  const whole = o.kind === "value" ? keysOf(ctx, o.file, at) : undefined;
  if (whole !== undefined) return isOpenBody(ctx, endpoint, o.file, whole);
  for (let hops = 0; o.kind === "value" && hops < MOST_HOPS; hops++) {
    const kind = nodes.kind[at];
    if (kind === NodeKind.call && !READS.test(nameOf(ctx.p, o.file, nodes.a[at]!))) return false;
    if (kind !== NodeKind.call && kind !== NodeKind.load) break;
    at = strip(ctx.p, o.file, nodes.a[at]!);
  }
  return isSupplied(ctx, endpoint, o);
}

/** The object of `Object.keys(req.body)`: what its members are called, the caller says. */
function keysOf({ p }: FlowContext, file: number, call: number): number | undefined {
  const { nodes } = factsOf(p, file);
  const callee = nodes.kind[call] === NodeKind.call ? strip(p, file, nodes.a[call]!) : NONE;
  if (callee < 0 || nodes.kind[callee] !== NodeKind.load || nameOf(p, file, callee) !== "keys") return undefined;
  return nameOf(p, file, nodes.a[callee]!) === "Object" ? listOf(p, file, call)[0] : undefined;
}

/** The body as it came: neither parsed by a schema nor of a class that lists its members. */
function isOpenBody(ctx: FlowContext, endpoint: Endpoint, file: number, node: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const at = onlyValue(ctx.p, file, node);
  const isParam = nodes.kind[at] === NodeKind.param;
  if (file !== endpoint.file || (isParam && nodes.a[at] !== endpoint.callable)) return false;
  const { annotations, type: written } = (isParam && callables[endpoint.callable]!.params[nodes.b[at]!]) || NO_PARAM;
  if (annotations.length > 0) {
    const type = resolveType(ctx.p, file, written);
    return isBodyGiven(annotations) && (type === undefined || type.k === "map" || type.k === "prim");
  }
  const root = nodes.kind[at] === NodeKind.load ? strip(ctx.p, file, nodes.a[at]!) : NONE;
  return (
    root >= 0 &&
    nodes.kind[root] === NodeKind.param &&
    nodes.a[root] === endpoint.callable &&
    BODY.test(nameOf(ctx.p, file, at))
  );
}
const NO_PARAM = { annotations: [], type: NONE };
const BODY = /^(body|query)$/;

/** `req.query.sort`, `@Query("sort")` */
function nameOfSent(ctx: FlowContext, endpoint: Endpoint | undefined, o: Origin): string {
  const { p } = ctx;
  const keys = keysOfPath(ctx.paths, o.path).filter((key) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key));
  const { nodes, callables } = factsOf(p, o.file);
  if (o.kind === "param") {
    const { name, annotations } = callables[o.callable]!.params[o.parameter]!;
    const [given] = annotations;
    const first =
      given && given.node >= 0 && nodes.kind[given.node] === NodeKind.call
        ? listOf(p, o.file, given.node)[0]
        : undefined;
    const text = first === undefined ? undefined : literalText(p, o.file, first);
    const root = given ? `@${given.name}(${text === undefined ? "" : `"${text}"`})` : name || endpoint?.held || "";
    return [root, ...keys].filter((word) => word !== "").join(".") || "request";
  }
  const words: string[] = [];
  let at = strip(p, o.file, o.node);
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    if (nodes.kind[at] === NodeKind.call) {
      const first = listOf(p, o.file, at)[0];
      const text = first === undefined ? undefined : literalText(p, o.file, first);
      const callee = strip(p, o.file, nodes.a[at]!);
      words.unshift(`${nameOf(p, o.file, callee)}(${text === undefined ? "" : `"${text}"`})`);
      if (nodes.kind[callee] !== NodeKind.load) break;
      at = strip(p, o.file, nodes.a[callee]!);
    } else if (nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0) {
      words.unshift(stringAt(p, o.file, nodes.b[at]!));
      at = strip(p, o.file, nodes.a[at]!);
    } else break;
  }
  const root = nameOf(p, o.file, at);
  return [...(root === "" || words.length === 0 ? [] : [root]), ...words, ...keys].join(".") || o.name || "request";
}

// --- what looks at it ---

/** `left`: comparisons that are still made; what is not seen in time may be looked at. */
type Way = Pick<Sent, "origin" | "endpoint" | "steps"> & { left: number };
const MOST_COMPARED = 400;

function isLookedAt(ctx: FlowContext, sent: Omit<Way, "left">, terms: CheckTerms, isKnown: boolean): boolean {
  const way: Way = { ...sent, left: MOST_COMPARED };
  const { origin, endpoint, steps } = way;
  // What a class with decorators lists is known.
  const { kind, file, callable, parameter } = origin;
  const params = kind === "param" ? factsOf(ctx.p, file).callables[callable]!.params : [];
  const isDeclared = isKnown || (params[parameter]?.annotations.length ?? 0) > 0;
  const isAskedBefore = () => endpoint && isCheckedBefore(ctx, endpoint, terms, nameOfSent(ctx, endpoint, origin));
  if (!isDeclared && isAskedBefore()) return true;
  const looks = compiled(terms.looks);
  const isSeen = steps.some((step, i) => {
    const isIt = (node: number) => isSame(ctx, way, i, step.file, node, 0);
    return callsLook(ctx, step, looks, isIt) || comparisonsLook(ctx, step, isIt) || keysLook(ctx, step, isIt);
  });
  return isSeen || way.left <= 0;
}

/** The node is what was sent, or is made of it. */
function isSame(ctx: FlowContext, way: Way, from: number, file: number, node: number, depth: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal || nodes.kind[at] === NodeKind.function) return false;
  const { origin, steps } = way;
  if (way.left-- <= 0) return false;
  refill(ctx);
  const found = fromHandler(ctx, steps.slice(from), origins(ctx, file, node, EMPTY_PATH)).some(
    (o) =>
      o.kind === origin.kind &&
      o.file === origin.file &&
      o.path === origin.path &&
      (o.kind === "param"
        ? o.callable === origin.callable && o.parameter === origin.parameter
        : o.node === origin.node),
  );
  if (found) return true;
  // `Number.isNaN(Number(id))`
  const inner = nodes.kind[at] === NodeKind.call && depth < 2 ? [...listOf(ctx.p, file, at)] : [];
  return inner.some((arg) => isSame(ctx, way, from, file, arg, depth + 1));
}

const LISTS =
  /^(includes|indexOf|has|hasOwn|hasOwnProperty|test|exec|match|search|isNaN|isInteger|isSafeInteger|isFinite|isArray)$/;
const OF_TEXTS = /^(includes|indexOf|search)$/;

/** `SORTS.includes(sort)`, `/^\d+$/.test(id)`, `isUuid(id)`, `assertSort(sort)` */
function callsLook(ctx: FlowContext, step: Step, looks: RegExp, isIt: (node: number) => boolean): boolean {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, step.file);
  return withNested(p, step).some((one) =>
    callables[one]!.calls.some((call) => {
      if (call === step.call || !isEarlier(ctx, step, call)) return false;
      const callee = strip(p, step.file, nodes.a[call]!);
      const name = nameOf(p, step.file, callee);
      const isMember = nodes.kind[callee] === NodeKind.load;
      const on = isMember ? nameOf(p, step.file, nodes.a[callee]!) : "";
      if (on === "JSON" || isLooseParse(ctx, step.file, call)) return false;
      if (!LISTS.test(name) && !/^is[A-Z]/.test(name) && !looks.test(wordsOf(`${on} ${name}`))) return false;
      // `text.includes("@")` asks what is in it, `text.match(pattern)` what it is.
      const receiver = isMember && /^match$/.test(name) ? [nodes.a[callee]!] : [];
      const args = [...listOf(p, step.file, call)];
      if (OF_TEXTS.test(name) && args.every((arg) => literalText(p, step.file, arg) !== undefined)) return false;
      return [...receiver, ...args].some(isIt);
    }),
  );
}

/** Before the call that leads on. */
function isEarlier(ctx: FlowContext, { file, call }: Step, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return call < 0 || nodes.start[node]! < nodes.end[call]!;
}

/** What stands for all of them in a filter. */
const EVERYTHING = /^(all|any|none|every|everything|both|\*|-|-1|0|quanbu|全部|所有)$/i;

/** `sort !== "name" && sort !== "date"`, `typeof email !== "string"`, a switch. */
function comparisonsLook(ctx: FlowContext, step: Step, isIt: (node: number) => boolean): boolean {
  const { p } = ctx;
  const { nodes, callables } = factsOf(p, step.file);
  const fact = callables[step.callable]!;
  if (fact.blocks.some(({ cases, condition }) => cases && isIt(condition))) return true;
  for (let node = 0; node < nodes.kind.length; node++) {
    const start = nodes.start[node]!;
    if (nodes.kind[node] !== NodeKind.clean || nodes.a[node]! < 0 || start < fact.start || start > fact.end) continue;
    const operator = stringAt(p, step.file, nodes.a[node]!);
    const operands = [...listOf(p, step.file, node)];
    if (!isEarlier(ctx, step, node)) continue;
    if (/^(typeof|in|instanceof)$/.test(operator) && operands.some(isIt)) return true;
    if (!/^[!=]==?$/.test(operator)) continue;
    const other = operands.find((operand) => isWritten(ctx, step.file, operand));
    if (other === undefined) {
      if (operands.some(isIt)) return true;
      continue;
    }
    const text = literalText(p, step.file, other);
    if (text === undefined || text === "" || EVERYTHING.test(text) || !operands.some(isIt)) continue;
    if (operator.startsWith("=") || refusesOthers(ctx, step, node)) return true;
  }
  return false;
}

function isWritten(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  return nodes.kind[at] === NodeKind.literal && nodes.a[at] !== LiteralKind.regexp;
}

/** Where it is another, the way does not lead on. */
function refusesOthers(ctx: FlowContext, { file, callable, block }: Step, comparison: number): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const fact = callables[callable]!;
  return fact.blocks.some(({ condition, next }, at) => {
    if (condition < 0 || next.length < 2) return false;
    const tested = strip(ctx.p, file, condition);
    const parts = nodes.kind[tested] === NodeKind.join ? [...listOf(ctx.p, file, tested)] : [tested];
    if (!parts.some((part) => strip(ctx.p, file, part) === comparison)) return false;
    return !reaches(fact, [next[0]!], (b) => b === block, new Set([at]));
  });
}

/** `if (!COLUMNS[sort]) throw …` */
function keysLook(ctx: FlowContext, step: Step, isIt: (node: number) => boolean): boolean {
  const { nodes, callables } = factsOf(ctx.p, step.file);
  const { start, end } = callables[step.callable]!;
  for (let load = 0; load < nodes.kind.length; load++) {
    if (nodes.kind[load] !== NodeKind.load || nodes.b[load] !== ANY_KEY) continue;
    if (nodes.start[load]! < start || nodes.end[load]! > end) continue;
    // What is read of may stand where it was declared.
    const from = Math.max(nodes.end[nodes.a[load]!]!, nodes.start[load]!);
    for (let key = load - 1; key >= 0 && key > load - MOST_KEYS; key--) {
      const isInside = nodes.start[key]! > from && nodes.end[key]! < nodes.end[load]!;
      const isRead = nodes.kind[key] === NodeKind.load || nodes.kind[key] === NodeKind.named;
      if (isInside && isRead && isIt(key)) return true;
    }
  }
  return false;
}
/** What a computed name is made of stands just before what it reads. */
const MOST_KEYS = 12;
