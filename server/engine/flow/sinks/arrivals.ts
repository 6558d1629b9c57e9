// Personal data that arrives at sinks, through wrappers too. A sink argument that is a parameter of its function makes
// that function a sink of its own, and its callers are asked next; the place shown is where personal data enters.
// Input: the sink uses of the program. Output: arrivals by place. Invariant: work per sink is bounded by counts.
import { type Classification, MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import { NONE, NodeKind } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import { declaredAs } from "../../link/declared.js";
import { callableAt, factsOf } from "../../link/program.js";
import { type RType, resolveType, unwrap } from "../../link/types.js";
import { type FlowContext, refill } from "../context.js";
import { type Origin, type Step, Transform, union } from "../origin.js";
import { EMPTY_PATH, excludedBy, isAny, keysOfPath, type Paths } from "../paths.js";
import { part } from "../questions.js";
import { type CallerSite, type Callers, callableKey } from "../walk/callers.js";
import { argumentsFor, calleeName, compose } from "../walk/calls.js";
import { attachType, isEnvironment, opaque, origins, originsAt } from "../walk/origins.js";
import { keptAs, type Personal, personalOf } from "../walk/personal.js";
import { givenByName, hiddenBy, rowsByName } from "./askedOf.js";
import { BUILT } from "./errorUses.js";
import type { SinkArgument, SinkUse } from "./sinks.js";
import { startingRecords } from "./startingStates.js";
import { wholeHeaders } from "./wholeHeaders.js";
import { wrappedParameters } from "./wrappedCalls.js";

export interface Arrival {
  item: Personal;
  origin: Origin;
  argument: SinkArgument;
  /** Keys below the printed argument under which the data arrives. */
  keys: readonly string[];
  /** Where it does not arrive in the sink's own call. */
  passed?: Passed;
}

/** How something was handed in: the argument at the place, and the functions from there to the sink, outermost first. */
export interface Passed {
  file: number;
  call: number;
  node: number;
  hops: readonly Hop[];
}

/** One place (a sink call, or a call of a wrapper around it) with what arrives there. */
export interface ArrivalSite {
  use: SinkUse;
  /** The call at which data enters: the sink's own call, or that of the outermost wrapper. */
  file: number;
  call: number;
  arrivals: Arrival[];
  /** Wrapper functions from the place to the sink, outermost first. */
  wrappers: string[];
  /** What each of them is given, and the call that it hands it to. */
  hops: readonly Hop[];
  /** Range of the argument nodes that carry data, by node. */
  nodes: number[];
}

/** A parameter, and the call of its function through which it reaches the sink; NONE where that is in another file. */
export interface Hop {
  file: number;
  callable: number;
  parameter: number;
  /** Member of the parameter that reaches it; "" for all of it, or for any. */
  member: string;
  call: number;
  /** Argument of the call. */
  node: number;
}

/** A parameter that reaches a sink. */
interface Wrapper {
  file: number;
  callable: number;
  parameter: number;
  inner: Origin;
  argument: SinkArgument;
  names: string[];
  hops: readonly Hop[];
}

const { wrapperDepth: MAX_DEPTH, wrappers: MAX_WRAPPERS, callers: MAX_CALLERS, origins: MAX_ORIGINS } = LIMITS.flow;

/** What is handed to the uses themselves of a kind of sink in a file, by use, then by argument. */
export type Handed = readonly (readonly Origin[])[][];

export function handedTo(ctx: FlowContext, file: number, sink: string, uses: () => readonly SinkUse[]): Handed {
  return part(ctx, file, `handed to ${sink}`, () =>
    uses().map((use) => {
      // What one use asked is of no use to the next, and takes room.
      ctx.memo = [];
      ctx.environment = use.sink === "log";
      return use.arguments.map((argument) => {
        refill(ctx);
        return argument.shape
          ? shapesOf(ctx, file, argument)
          : originsAt(ctx, file, argument.node, argument.path, EMPTY_PATH);
      });
    }),
  );
}

function isCalled({ p }: FlowContext, callers: Callers, { file, call }: SinkUse): boolean {
  const around = callableAt(p, file, factsOf(p, file).nodes.start[call]!);
  return callers.get(callableKey(file, around)) !== undefined;
}

export function arrivalsAt(
  ctx: FlowContext,
  callers: Callers,
  use: SinkUse,
  handed: readonly (readonly Origin[])[],
  minTier: Tier,
): ArrivalSite[] {
  ctx.memo = [];
  ctx.environment = use.sink === "log";
  const direct: ArrivalSite = { use, file: use.file, call: use.call, arrivals: [], wrappers: [], hops: [], nodes: [] };
  const sites: ArrivalSite[] = [direct];
  // What callers say is told there; which members of what they hand over an error tells, it decides itself.
  const isTold = use.spelled === BUILT && isCalled(ctx, callers, use);
  let wave: Wrapper[] = [];
  for (const [i, argument] of use.arguments.entries()) {
    refill(ctx);
    const list = isTold ? handed[i]!.filter((o) => o.kind === "param" && o.path !== EMPTY_PATH) : handed[i]!;
    if (list.length >= MAX_ORIGINS) tooWide(ctx, use);
    for (const o of list) collect(ctx, callers, direct, o, argument, argument.shown ?? argument.node, wave, minTier);
  }
  if (isTold) return sites;
  const seen = new Set<string>();
  for (let depth = 0; depth < MAX_DEPTH && wave.length > 0 && seen.size < MAX_WRAPPERS; depth++) {
    const next: Wrapper[] = [];
    for (const wrapper of wave) {
      const key = `${wrapper.file}:${wrapper.callable}:${wrapper.parameter}:${wrapper.inner.path}:${wrapper.inner.transforms}`;
      if (seen.has(key) || seen.size >= MAX_WRAPPERS) continue;
      seen.add(key);
      sites.push(...throughWrapper(ctx, callers, use, wrapper, next, minTier));
    }
    wave = next;
  }
  if (wave.length > 0) tooWide(ctx, use);
  return merged(sites);
}

function tooWide({ limits, p }: FlowContext, { file }: SinkUse): void {
  limits.wide.push(p.files[file]!.path);
}

/** The members of object literals, whatever is in them at first. */
function shapesOf(ctx: FlowContext, file: number, { node, listed }: SinkArgument): Origin[] {
  const records = startingRecords(ctx, file, node, listed);
  if (records.length === 0) return listed ? [] : [opaque(file, node, EMPTY_PATH, undefined, "")];
  return records.map((record) => opaque(file, node, EMPTY_PATH, { k: "record", record }, ""));
}

/** Several arguments of one call that lead to the same sink are one place. */
function merged(sites: readonly ArrivalSite[]): ArrivalSite[] {
  const byCall = new Map<string, ArrivalSite>();
  for (const site of sites) {
    const key = `${site.file}:${site.call}`;
    const known = byCall.get(key);
    if (!known) {
      byCall.set(key, site);
      continue;
    }
    known.arrivals.push(...site.arrivals);
    known.hops = [...known.hops, ...site.hops];
    for (const node of site.nodes) if (!known.nodes.includes(node)) known.nodes.push(node);
  }
  return [...byCall.values()];
}

const OUTWARD = new Set(["third-party", "http", "llm"]);

/** The configuration names the wrapper itself: its calls are told as such, once. */
function saidToBeSink(ctx: FlowContext, wrapper: Wrapper, use: SinkUse): boolean {
  const said = declaredAs(ctx.p, wrapper.file, wrapper.callable, "sink")?.meaning.sink;
  return said !== undefined && (said === use.sink || (OUTWARD.has(said) && OUTWARD.has(use.sink)));
}

function throughWrapper(
  ctx: FlowContext,
  callers: Callers,
  use: SinkUse,
  wrapper: Wrapper,
  next: Wrapper[],
  minTier: Tier,
): ArrivalSite[] {
  if (saidToBeSink(ctx, wrapper, use)) return [];
  const sites: ArrivalSite[] = [];
  const all = callers.get(callableKey(wrapper.file, wrapper.callable)) ?? [];
  if (all.length > MAX_CALLERS) tooWide(ctx, use);
  for (const { file, call, given } of givenTo(ctx, wrapper, all.slice(0, MAX_CALLERS))) {
    const site: ArrivalSite = {
      use,
      file,
      call,
      arrivals: [],
      wrappers: wrapper.names,
      hops: wrapper.hops,
      nodes: [],
    };
    for (const { node, list } of given) {
      refill(ctx);
      const passed: Step = passedAt(ctx, file, node, wrapper.names[0] ?? "");
      const all = compose(
        list.map((o) => ({ ...o, trace: [...o.trace, passed] })),
        wrapper.inner,
      );
      for (const o of all) collect(ctx, callers, site, o, wrapper.argument, node, next, minTier);
    }
    if (site.arrivals.length > 0) sites.push(site);
  }
  return sites;
}

interface Given extends CallerSite {
  /** By argument. */
  given: { node: number; list: readonly Origin[] }[];
}

/** What calls of a function hand to the path of its parameter. */
function givenTo(ctx: FlowContext, wrapper: Wrapper, sites: readonly CallerSite[]): Given[] {
  const found: Given[] = [];
  for (let i = 0; i < sites.length; ) {
    const { file } = sites[i]!;
    const start = i;
    while (i < sites.length && sites[i]!.file === file) i++;
    const calls = sites.slice(start, i).map(({ call }) => call);
    const key = `${wrapper.callable} ${wrapper.parameter} ${wrapper.inner.path} ${ctx.environment} ${file} ${calls.join()}`;
    const { environment } = ctx;
    found.push(
      ...part(ctx, wrapper.file, key, () => {
        ctx.environment = environment;
        return calls.map((call) => ({ file, call, given: givenAt(ctx, wrapper, { file, call }) }));
      }),
    );
  }
  return found;
}

function givenAt(ctx: FlowContext, wrapper: Wrapper, caller: CallerSite): Given["given"] {
  const { file, callable, parameter, inner } = wrapper;
  const declared = argumentType(ctx, caller, wrapper);
  return argumentsFor(ctx, caller.file, caller.call, file, callable, parameter, inner.path).map(({ node, path }) => {
    refill(ctx);
    const given = attachType(origins(ctx, caller.file, node, path), declared, path);
    // `useStored<Draft>("draft", { fullName: "" })`: empty at first, but what is kept later is a draft.
    const list = given.length === 0 && declared ? [opaque(caller.file, node, path, declared, "")] : given;
    return { node, list };
  });
}

/** What a call says that the type parameter of a wrapper stands for, where the wrapper's parameter has that type. */
function argumentType(ctx: FlowContext, caller: CallerSite, wrapper: Wrapper): RType | undefined {
  const { callables, types } = factsOf(ctx.p, wrapper.file);
  const { params, typeParams } = callables[wrapper.callable]!;
  const type = types[params[wrapper.parameter]?.type ?? NONE];
  const index = type?.k === "param" ? typeParams.indexOf(type.name) : -1;
  if (index < 0) return undefined;
  const given = factsOf(ctx.p, caller.file).callTypes.find((c) => c.call === caller.call)?.types[index];
  const resolved = given === undefined ? undefined : resolveType(ctx.p, caller.file, given);
  return unwrap(resolved)?.k === "record" ? resolved : undefined;
}

function passedAt(ctx: FlowContext, file: number, node: number, name: string): Step {
  const nodes = factsOf(ctx.p, file).nodes;
  return { role: "passed", file, start: nodes.start[node]!, end: nodes.end[node]!, label: `${name}()` };
}

function collect(
  ctx: FlowContext,
  callers: Callers,
  site: ArrivalSite,
  o: Origin,
  argument: SinkArgument,
  node: number,
  wave: Wrapper[],
  minTier: Tier,
): void {
  const isText = (o.transforms & Transform.text) !== 0;
  if (argument.inText === true && !isText) return;
  const all = itemsOf(ctx, o, argument, site.use.sink, minTier);
  const items = argument.inText && !isText ? all.filter(isOfRecord) : all;
  if (items.length > 0) {
    if (o.kind === "param" && items.every((item) => !item.declared) && onlyCleanCallers(ctx, callers, o)) return;
    const { call, hops } = site;
    const passed = hops.length > 0 ? { passed: { file: site.file, call, node, hops } } : {};
    for (const item of items)
      site.arrivals.push({ item, origin: o, argument, keys: [...o.keys, ...item.keys], ...passed });
    if (!site.nodes.includes(node)) site.nodes.push(node);
    return;
  }
  if (o.kind !== "param" || isScalar(o)) return;
  for (const inner of wrappedParameters(ctx, callers, o))
    collect(ctx, callers, site, inner, argument, node, wave, minTier);
  const { file, parameter } = o;
  const callable = factsOf(ctx.p, file).callables[o.callable]!;
  if (callers.get(callableKey(file, o.callable)) === undefined) return;
  wave.push({
    file,
    callable: o.callable,
    parameter,
    inner: o,
    argument,
    names: [callable.name || "(function)", ...site.wrappers],
    hops: [
      {
        file,
        callable: o.callable,
        parameter,
        member: memberOf(ctx.paths, o.path),
        call: site.file === file ? site.call : NONE,
        node,
      },
      ...site.hops,
    ],
  });
}

/** Sensitive, and there only because all of the object is: a form that is shown again picks its fields. */
function isOfRecord({ keys, classification }: Personal): boolean {
  return keys.length > 0 && classification.tier >= 3;
}

function memberOf({ head }: Paths, path: number): string {
  const key = path === EMPTY_PATH ? "" : head[path]!;
  return isAny(key) || excludedBy(key) ? "" : key;
}

/** What arrives, by what it is; where that is hardly told, by the name it is kept under. */
function itemsOf(ctx: FlowContext, o: Origin, { named }: SinkArgument, sink: string, minTier: Tier): Personal[] {
  const known = knownItems(ctx, o, minTier);
  // `res.json(await trips.insuredPersons(id))`: whoever it is about is what is sent.
  if (sink === "response" && known.every((item) => !item.declared && item.classification.tier < 3)) {
    const given = [...givenByName(ctx, o, minTier), ...hiddenBy(ctx, o, minTier)];
    if (given.length > 0) return given;
    if (known.length === 0) return rowsByName(ctx, o, minTier);
  }
  if (known.some((item) => item.classification.confidence >= MEDIUM_CONFIDENCE)) return known;
  const headers = known.length === 0 && PRINTING.has(sink) ? wholeHeaders(ctx, o, minTier) : [];
  if (headers.length > 0) return headers;
  const key = sink === "client-storage" && isGiven(ctx, o) ? o.keys[o.keys.length - 1] : undefined;
  if (sink === "client-storage" && named !== undefined && isSignIn(ctx, o, named))
    return keptAs(ctx, o, "authToken", minTier).map((item) => ({ ...item, label: named }));
  for (const name of [key, named]) {
    const kept = name === undefined ? [] : keptAs(ctx, o, name, minTier);
    if (kept.length > 0) return kept;
  }
  return known;
}

/** `setItem("token", data.token)`: both call it that and nothing else, and no other kind of token is about in the file. */
function isSignIn(ctx: FlowContext, o: Origin, named: string): boolean {
  const own = o.path === EMPTY_PATH ? o.name : keysOfPath(ctx.paths, o.path).at(-1)!;
  const { imports } = factsOf(ctx.p, o.file);
  return TOKEN.test(named) && TOKEN.test(own) && !imports.some(({ specifier }) => OTHER_TOKENS.test(specifier));
}
const TOKEN = /^(token|jwt)$/i;
const OTHER_TOKENS = /push|messaging|notification|csrf|captcha|firebase/i;

const PRINTING = new Set(["log", "third-party"]);

/** What a person has put in: `{ passportNo: event.target.value }`, `{ passportNo: this.data.no }`; no answer of a check. */
function isGiven(ctx: FlowContext, o: Origin): boolean {
  const { nodes } = factsOf(ctx.p, o.file);
  if (nodes.kind[o.node] !== NodeKind.call)
    return nodes.kind[o.node] === NodeKind.param || nodes.kind[o.node] === NodeKind.this;
  return /^use[A-Z]/.test(calleeName(ctx, o.file, nodes.a[o.node]!));
}

/** Of the environment only secrets count: who runs the program is no customer. */
function knownItems(ctx: FlowContext, o: Origin, minTier: Tier): Personal[] {
  if (!ctx.environment || !isEnvironment(ctx, o.file, o.node)) return personalOf(ctx, o, minTier);
  if (o.path !== EMPTY_PATH)
    return personalOf(ctx, o, minTier).filter((item) => item.classification.dataType.startsWith("credential."));
  // Printed as a whole; joined to a text it is "[object Object]".
  if ((o.transforms & Transform.text) !== 0 && (o.transforms & Transform.encoded) === 0) return [];
  const tier = ctx.p.classifier.dataType(ENVIRONMENT.dataType)?.tier;
  if (tier === undefined || tier < minTier) return [];
  const classification = { ...ENVIRONMENT, tier };
  return [{ classification, label: "process.env", keys: [], inferred: false, declared: false }];
}

const ENVIRONMENT: Omit<Classification, "tier"> = {
  dataType: "credential.api-secret",
  confidence: 0.8,
  evidence: [{ kind: "context", detail: "the environment holds the secrets of the program", weight: 0.8 }],
};

function isScalar(o: Origin): boolean {
  const type = o.path === EMPTY_PATH ? o.type : undefined;
  if (type?.k === "prim") return type.name === "number" || type.name === "boolean" || type.name === "bigint";
  return type?.k === "literal" || type?.k === "func";
}

/**
 * A parameter that only its name makes personal (`email: string`) is clean when every call of its function is known
 * and hands it something sanitized or constant.
 */
function onlyCleanCallers(ctx: FlowContext, callers: Callers, o: Origin): boolean {
  const sites = callers.get(callableKey(o.file, o.callable)) ?? [];
  if (sites.length === 0 || sites.length > 20) return false;
  return sites.every((caller) => {
    const args = argumentsFor(ctx, caller.file, caller.call, o.file, o.callable, o.parameter, o.path);
    const list = union(args.map((arg) => origins(ctx, arg.file, arg.node, arg.path)));
    return args.length > 0 && list.every((given) => (given.transforms & CLEAN) !== 0);
  });
}
const CLEAN = Transform.masked | Transform.tokenised | Transform["keyed-hash"] | Transform.kdf | Transform.aggregated;
