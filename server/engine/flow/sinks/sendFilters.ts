// What functions that a client calls before it sends (`init({ beforeSend })`) take out of what leaves. Input: the calls that set
// the clients of a package up. Output: by package, the members that every one of those nearest takes out. Invariant: a member counts
// as taken out only where the function deletes it, or puts in its place what carries nothing of a person.
import { NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { origins } from "../walk/origins.js";
import { pairsBehind } from "../walk/pairs.js";
import { byPackage, type SetUp, sharedByNearest } from "./setUps.js";
import { optionOf, type SinkUse } from "./sinks.js";

/** A member of what is sent; what is below it goes too, but for the members in `keeps`. */
export interface TakenOut {
  path: string[];
  keeps?: string[];
}

const TABLE = "taken out before sending";
export const HARMLESS =
  Transform.encrypted | Transform.masked | Transform.tokenised | Transform["keyed-hash"] | Transform.aggregated;

export function putSendFilters(ctx: FlowContext, usesIn: (file: number) => readonly SinkUse[]): void {
  const clients = everywhere(ctx, TABLE, (file) => clientsIn(ctx, file, usesIn(file)));
  putAll(ctx, TABLE, byPackage(clients));
}

function clientsIn(ctx: FlowContext, file: number, uses: readonly SinkUse[]) {
  const clients: { pkg: string; file: number; hides: TakenOut[] }[] = [];
  const added = new Map<string, TakenOut[]>();
  for (const use of uses) {
    const { package: pkg, row } = use;
    if (row?.filter === undefined) continue;
    const hides = takenOutBy(ctx, use, row.filter);
    // One more of them leaves the others in place; a second set-up is another client.
    if (row.filter !== FIRST) clients.push({ pkg, file, hides });
    else added.set(pkg, [...(added.get(pkg) ?? []), ...hides]);
  }
  return [...clients, ...[...added].map(([pkg, hides]) => ({ pkg, file, hides }))];
}

/** `keys`: below the member `under` of what is sent. */
export function isTakenOut(
  ctx: FlowContext,
  { package: pkg, file }: SinkUse,
  under: string,
  keys: readonly string[],
): boolean {
  const whole = under === "." ? keys : [under, ...keys];
  return sharedByNearest(ctx, lookUp<SetUp<TakenOut>[]>(ctx, TABLE, pkg) ?? [], file).some(
    ({ path, keeps }) =>
      path.length <= whole.length &&
      path.every((part, i) => part === whole[i]) &&
      (keeps === undefined ||
        keeps.length === 0 ||
        (path.length < whole.length && !keeps.includes(whole[path.length]!))),
  );
}

/** `notifier.addFilter((notice) => …)`: the function is the first argument itself. */
const FIRST = "0";

function takenOutBy(ctx: FlowContext, use: SinkUse, option: string): TakenOut[] {
  const { file: at, call } = use;
  const [first] = option === FIRST ? listOf(ctx.p, at, call) : [];
  const given = first === undefined ? optionOf(ctx, { file: at, node: call }, option) : { file: at, node: first };
  const entity = given && entityOf(ctx.p, given.file, given.node);
  if (entity?.k !== "function") return [];
  const { file, callable } = entity;
  return factsOf(ctx.p, file).callables[callable]!.stores.flatMap(({ object, key, value }): TakenOut[] => {
    const base = key < 0 ? undefined : pathOf(ctx, file, callable, object, 0);
    if (!base) return [];
    const path = [...base, stringAt(ctx.p, file, key)];
    if (isHarmless(ctx, file, value)) return [{ path }];
    const keeps = keptBy(ctx, file, value);
    return keeps ? [{ path, keeps }] : chosenFrom(ctx, file, value, path);
  });
}

/** Keys from the first parameter to a value: `event.user`. */
function pathOf(ctx: FlowContext, file: number, callable: number, node: number, depth: number): string[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (depth > 8) return undefined;
  const inner = (next: number) => pathOf(ctx, file, callable, next, depth + 1);
  switch (nodes.kind[at]) {
    case NodeKind.param:
      return nodes.a[at] === callable && nodes.b[at] === 0 ? [] : undefined;
    case NodeKind.update:
      return inner(nodes.a[at]!);
    case NodeKind.join: {
      const all = [...listOf(ctx.p, file, at)].map(inner);
      return all.every((path) => path !== undefined && path.join() === all[0]!.join()) ? all[0] : undefined;
    }
    case NodeKind.load: {
      const base = nodes.b[at]! < 0 ? undefined : inner(nodes.a[at]!);
      return base && [...base, stringAt(ctx.p, file, nodes.b[at]!)];
    }
    default:
      return undefined;
  }
}

/** `delete` leaves nothing, and so do a constant and a mask. */
export function isHarmless(ctx: FlowContext, file: number, value: number): boolean {
  refill(ctx);
  return origins(ctx, file, value, EMPTY_PATH).every((o) => (o.transforms & HARMLESS) !== 0);
}

/** `event.extra = Object.fromEntries(Object.entries(event.extra).filter(([key]) => KEPT.has(key)))` */
function chosenFrom(ctx: FlowContext, file: number, value: number, path: string[]): TakenOut[] {
  const at = strip(ctx.p, file, value);
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[at] !== NodeKind.call) return [];
  const puts = matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[at]!)).some(
    ({ row }) => row.kind === "propagator" && row.pairs === "given",
  );
  const list = puts ? listOf(ctx.p, file, at)[0] : undefined;
  const choices = list === undefined ? [] : (pairsBehind(ctx, file, list)?.choices ?? []);
  return choices.flatMap(({ only, names }) =>
    only ? [{ path, keeps: [...names] }] : names.map((name) => ({ path: [...path, name] })),
  );
}

/** `event.user = { id: event.user.id }`: the members that are written out. */
function keptBy(ctx: FlowContext, file: number, value: number): string[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] !== NodeKind.object) return undefined;
  const pairs = listOf(ctx.p, file, at);
  const keys: string[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0) return undefined;
    keys.push(stringAt(ctx.p, file, pairs[i]!));
  }
  return keys;
}
