// Personal data that endpoints hand out, and the places where they do: values returned by handlers, and values given to a
// response anywhere on the way from a handler to the call that sends it. Input: endpoints and the response sinks of the
// program. Output: per endpoint the data and the ways to it. What the caller sent himself is not handed out.
import type { Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NONE, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { isHeldRequest } from "../../link/endpoints/heldRequests.js";
import { entityOf } from "../../link/entities.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { recordOf } from "../../link/records.js";
import { type RType, resolveType } from "../../link/types.js";
import { type FlowContext, refill } from "../context.js";
import { HIDDEN, type Origin, Transform, union } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { question } from "../questions.js";
import type { ArrivalSite } from "../sinks/arrivals.js";
import { givenByName, hiddenBy, rowsByName } from "../sinks/askedOf.js";
import { isMadeMasked } from "../sinks/maskedViews.js";
import type { SinkUse } from "../sinks/sinks.js";
import { type Given, sure, takeAll, wholly } from "../sinks/toldData.js";
import { membersOfPage } from "../sinks/views.js";
import { isShapedAway } from "../stores/jsonShapes.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { attachType, origins, originsAt } from "../walk/origins.js";
import { type Personal, personalOf } from "../walk/personal.js";
import { climb, type Step } from "../ways/climbing.js";
import type { Handler, Handlers } from "../ways/handlerTable.js";
import { heldByFile } from "./downloads.js";

export interface HandedOut {
  endpoint: Endpoint;
  /** Most sensitive first. */
  data: FindingData[];
  /** What it hands out masked. */
  masked: FindingData[];
  /** More than one record at once. */
  many: boolean;
  places: Place[];
}

/** Where data leaves, and the calls that lead there from the handler: innermost first, the last in the handler. */
export interface Place {
  steps: Step[];
  /** What is returned, or left in a parameter; undefined where a call sends it. */
  value?: number;
}

/** What leaves somewhere, for some handlers. */
type Leaving = Pick<HandedOut, "data" | "masked" | "many" | "places">;

/** `responses`: files with response sinks, what arrives at them, and the files that they send. */
export function handedOut(
  ctx: FlowContext,
  callers: Callers,
  handlers: Handlers,
  responses: {
    files(): readonly number[];
    arrivals(file: number): readonly ArrivalSite[];
    downloads(file: number): readonly SinkUse[];
  },
  minTier: Tier,
): HandedOut[] {
  const found = new Map<string, HandedOut[]>();
  const returned = question(ctx, `returned ${minTier}`, (file) =>
    handlers.in(file).map((handler) => fromReturns(ctx, file, handler, minTier)),
  );
  for (const file of handlers.files()) {
    const left = returned(file);
    for (const [i, { callable, endpoints }] of handlers.in(file).entries()) {
      const { data, masked, many, places } = left[i]!;
      const outs = endpoints.map((endpoint) => ({
        endpoint,
        data: [...data],
        masked: [...masked],
        many,
        places: [...places],
      }));
      found.set(callableKey(file, callable), outs);
    }
  }
  const responded = question(ctx, `responded ${minTier}`, (file) =>
    responses.arrivals(file).flatMap((site) => fromResponse(ctx, callers, handlers, site)),
  );
  for (const { data, masked, many, places } of responses.files().flatMap(responded)) {
    const last = places[0]!.steps[places[0]!.steps.length - 1]!;
    for (const out of found.get(callableKey(last.file, last.callable)) ?? []) {
      out.masked.push(...masked);
      if (data.length === 0) continue;
      out.many ||= many;
      out.data.push(...data);
      out.places.push(...places);
    }
  }
  const sent = question(ctx, "files sent", (file) =>
    responses
      .downloads(file)
      .flatMap((use) => climb(ctx, callers, handlers, use.file, use.call).map((steps) => ({ use, steps }))),
  );
  for (const { use, steps } of responses.files().flatMap(sent)) {
    const last = steps[steps.length - 1]!;
    for (const out of found.get(callableKey(last.file, last.callable)) ?? []) {
      const data = heldByFile(ctx, use, out.endpoint);
      if (data.length === 0) continue;
      out.data.push(...data);
      out.places.push({ steps });
    }
  }
  const all = [...found.values()].flat();
  for (const out of all) out.data = unique(out.data.filter((d) => leaves(out.endpoint, d)));
  return all.filter((out) => out.data.length + out.masked.length > 0);
}

/** A schema of the answer lists the member, or nobody sees what it lists. */
function leaves({ listed }: Endpoint, { label }: FindingData): boolean {
  return !Array.isArray(listed) || listed.includes(label.slice(label.lastIndexOf(".") + 1));
}

function fromReturns(ctx: FlowContext, file: number, { callable, endpoints }: Handler, minTier: Tier): Leaving {
  const out: Leaving = { data: [], masked: [], many: false, places: [] };
  const fact = factsOf(ctx.p, file).callables[callable]!;
  fact.returns.forEach((value, i) => {
    refill(ctx);
    const kept = isSerialised(endpoints) && !isMade(ctx, file, value);
    const list = returnedOrigins(ctx, file, callable, value);
    const data = dataOf(ctx, list, out, minTier, kept, saidBy(endpoints));
    if (data.length === 0) return;
    out.data.push(...data);
    out.places.push({ steps: [{ file, callable, block: fact.returnBlocks[i]!, call: NONE }], value });
  });
  const members = new Set(endpoints.flatMap((endpoint) => endpoint.answers ?? []));
  const held = endpoints.find((endpoint) => endpoint.held !== undefined)?.held;
  for (const member of members) fromAnswer(ctx, out, { file, callable }, { member, held }, minTier);
  return out;
}

/** "hivStatus" of `GET /patients/:id/hiv-status`: what is asked for of one. */
function saidBy([first, ...others]: readonly Endpoint[]): string | undefined {
  if (first?.verb !== "GET" || others.length > 0) return undefined;
  return /\/[:{][^/]*\/([a-zA-Z-]+)$/.exec(first.route)?.[1];
}

/** Nest's interceptor leaves out of instances what their classes exclude. */
function isSerialised(endpoints: readonly Endpoint[]): boolean {
  return endpoints.every(({ around }) => around.some(({ name }) => name === "ClassSerializerInterceptor"));
}

/** `{ ...claim, late }` is no instance of anything. */
function isMade(ctx: FlowContext, file: number, value: number): boolean {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]!.versions : [at];
  return versions.some((node) => nodes.kind[strip(ctx.p, file, node)] === NodeKind.object);
}

/** What a value may be that the callable gives back. */
export function returnedOrigins(ctx: FlowContext, file: number, callable: number, value: number): readonly Origin[] {
  const shown = membersOfPage(ctx, { file, callable });
  if (shown) return union(shown.map((keys) => originsAt(ctx, file, value, keys, EMPTY_PATH)));
  const { returnType } = factsOf(ctx.p, file).callables[callable]!;
  const declared = returnType === NONE ? typeOfDecorator(ctx, file, callable) : resolveType(ctx.p, file, returnType);
  return attachType(origins(ctx, file, value, EMPTY_PATH), declared, EMPTY_PATH, ctx.paths);
}

/** `@Query(() => InsuredType)`, `@Mutation(() => [Holder])`: the class that a schema is made of says what is given back. */
function typeOfDecorator(ctx: FlowContext, file: number, callable: number): RType | undefined {
  const { callables, nodes } = factsOf(ctx.p, file);
  const { owner, annotations } = callables[callable]!;
  if (owner < 0) return undefined;
  for (const { name, node } of annotations) {
    if (node < 0 || nodes.kind[node] !== NodeKind.call || !isHandlerDecorator(ctx, name)) continue;
    const given = [...listOf(ctx.p, file, node)].map((arg) => strip(ctx.p, file, arg));
    const said = given.find((arg) => nodes.kind[arg] === NodeKind.function);
    const [returned] = said === undefined ? [] : callables[nodes.a[said]!]!.returns;
    if (returned === undefined) continue;
    const at = strip(ctx.p, file, returned);
    const isList = nodes.kind[at] === NodeKind.array;
    const entity = entityOf(ctx.p, file, isList ? (listOf(ctx.p, file, at)[0] ?? at) : at);
    if (entity?.k !== "class") continue;
    const one: RType = { k: "record", record: recordOf(ctx.p, entity.file, entity.record) };
    return isList ? { k: "list", of: one } : one;
  }
  return undefined;
}

function isHandlerDecorator(ctx: FlowContext, name: string): boolean {
  return ctx.p.models.rows.some((row) => row.kind === "endpoint" && row.handlers.includes(name));
}

/** `ctx.body = found`: what the handler leaves in its first parameter, or in what its object holds for it, is sent. */
function fromAnswer(
  ctx: FlowContext,
  out: Leaving,
  { file, callable }: Body,
  { member, held }: { member: string; held: string | undefined },
  minTier: Tier,
): void {
  const { nodes, callables } = factsOf(ctx.p, file);
  for (const store of callables[callable]!.stores) {
    const on = strip(ctx.p, file, store.object);
    if (stringAt(ctx.p, file, store.key) !== member) continue;
    const isHeld = held !== undefined && isHeldRequest(ctx.p, file, on, held);
    if (!isHeld && nodes.kind[rootOf(ctx, file, on)] !== NodeKind.param) continue;
    refill(ctx);
    const data = dataOf(ctx, origins(ctx, file, store.value, EMPTY_PATH), out, minTier);
    if (data.length === 0) continue;
    out.data.push(...data);
    out.places.push({ steps: [{ file, callable, block: store.block, call: NONE }], value: store.value });
  }
}

/** Earlier assignments to members of a value make new versions of it. */
function rootOf(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  let at = node;
  while (nodes.kind[at] === NodeKind.update) at = strip(ctx.p, file, nodes.a[at]!);
  return at;
}

function dataOf(
  ctx: FlowContext,
  list: readonly Origin[],
  out: Leaving,
  minTier: Tier,
  excluding = false,
  said?: string,
): FindingData[] {
  const given = list.map((origin) => ({
    origin,
    items: itemsOf(ctx, origin, out, minTier, excluding, said),
    hidden: (origin.transforms & HIDDEN) === 0 ? [] : personalOf(ctx, origin, minTier),
  }));
  return takeAll(ctx, out, given);
}

/** Without what is not in clear, which is noted. */
function itemsOf(
  ctx: FlowContext,
  o: Origin,
  out: Leaving,
  minTier: Tier,
  excluding: boolean,
  said?: string,
): readonly Personal[] {
  if (o.kind === "param") return [];
  if ((o.transforms & Transform.masked) !== 0)
    out.masked.push(...sure([...personalOf(ctx, o, minTier).map(wholly), ...hiddenBy(ctx, o, minTier)]));
  if ((o.transforms & HIDDEN) !== 0) return [];
  const plain = personalOf(ctx, o, minTier);
  const byNameToo = (items: readonly Personal[]) => {
    const given = givenByName(ctx, o, minTier, said);
    const named = given.length + items.length > 0 ? given : rowsByName(ctx, o, minTier);
    return named.length > 0 ? named : items;
  };
  const found = plain.some((item) => item.declared || item.classification.tier > 2) ? plain : byNameToo(plain);
  const items = found.filter((item) => !isMadeMasked(ctx, o, item) && !isShapedAway(ctx, o, item));
  if (items.length < found.length) out.masked.push(...sure(found.filter((item) => !items.includes(item))));
  return excluding ? items.filter(({ field }) => !isExcluded(field)) : items;
}

function isExcluded(field: Personal["field"]): boolean {
  return field?.annotations.some(({ name }) => name === "Exclude") === true;
}

/** What a function gives back, whoever calls it. */
export function returnedData(ctx: FlowContext, file: number, callable: number, minTier: Tier): FindingData[] {
  const out: Leaving = { data: [], masked: [], many: false, places: [] };
  return factsOf(ctx.p, file).callables[callable]!.returns.flatMap((value) => {
    refill(ctx);
    return dataOf(ctx, returnedOrigins(ctx, file, callable, value), out, minTier);
  });
}

/** What a response is given at a place, whoever leads there; of what is handed in, what its type says. */
export function sentData(ctx: FlowContext, { arrivals }: ArrivalSite): FindingData[] {
  const out: Leaving = { data: [], masked: [], many: false, places: [] };
  const kept = arrivals.filter(
    ({ origin, item }) => (origin.kind !== "param" || item.declared) && (origin.transforms & HIDDEN) === 0,
  );
  return takeAll(ctx, out, kept.map(asGiven));
}

function asGiven({ origin, item }: ArrivalSite["arrivals"][number]): Given {
  return { origin, items: [item] };
}

/** One entry for each way to a handler. */
function fromResponse(ctx: FlowContext, callers: Callers, handlers: Handlers, site: ArrivalSite): Leaving[] {
  const given = site.arrivals.filter((a) => a.origin.kind !== "param");
  const isShaped = ({ origin, item }: (typeof given)[number]) => isShapedAway(ctx, origin, item);
  const kept = given.filter((a) => (a.origin.transforms & HIDDEN) === 0 && !isShaped(a));
  const masked = given.filter((a) => (a.origin.transforms & Transform.masked) !== 0 || isShaped(a));
  if (kept.length + masked.length === 0) return [];
  return climb(ctx, callers, handlers, site.file, site.call).map((steps) => {
    const out: Leaving = { data: [], masked: [], many: false, places: [{ steps }] };
    out.masked.push(...takeAll(ctx, { many: false }, masked.map(asGiven)));
    const beside = masked.map(({ origin, item }): Given => ({ origin, items: [], hidden: [item] }));
    out.data.push(...takeAll(ctx, out, [...kept.map(asGiven), ...beside]));
    return out;
  });
}

function unique(list: readonly FindingData[]): FindingData[] {
  const byKey = new Map(list.map((d) => [`${d.dataType} ${d.label}`, d]));
  return [...byKey.values()].sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}
