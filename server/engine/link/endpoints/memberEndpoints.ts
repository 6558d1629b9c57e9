// Endpoints that are members of an object: procedures of a router, resolvers of the root types of a schema. What stands
// before a member is what it is wrapped in, what its whole object went through, and calls that are handed the object with
// the member's name (`requireLogin(queries, "claims")`). A mark on a member (`{ skipPermission: true }`) takes what stands
// before the whole object away again.
import { NONE, NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { HandedRow, RouteRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { nameOf } from "../names.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import type { Around, Endpoint } from "./endpoints.js";
import { aroundOf, handlerOf } from "./handlers.js";

export interface Place {
  file: number;
  node: number;
}

/** A place, and what the value went through on its way from there. */
interface Held extends Place {
  around: Around[];
}

/** How the members of an object are read. */
interface Members {
  row: RouteRow | HandedRow;
  /** What the function that is handed the object puts around all members. */
  around: Around[];
}

const MAX_DEPTH = 8;

/** `call`: hands the object over. */
export function membersOf(p: Program, row: RouteRow | HandedRow, call: Place): Members {
  return { row, around: row.at === undefined ? [] : wrappedBehind(p, call, row.at) };
}

/** The object of members, or the part of an options object that holds it, less what cannot be called from outside. */
export function rootMembers(p: Program, members: Members, given: Place, holder: string): Endpoint[] {
  const { at, roots } = members.row;
  if (at === undefined) return memberEndpoints(p, members, given, holder);
  return heldUnder(p, given, at).flatMap((held) => rootsOf(p, members, held, roots ?? []));
}

/** Members of the root types of one value that is said to hold them. */
export function rootsOf(p: Program, members: Members, held: Place, roots: readonly string[]): Endpoint[] {
  return roots.flatMap((root) =>
    heldUnder(p, held, root).flatMap((m) => {
      const around = [...members.around, ...m.around].map((a) => ({
        ...a,
        bodies: a.bodies.flatMap((body) => bodiesFor(p, body, root, roots)),
      }));
      return memberEndpoints(p, { ...members, around }, m, root);
    }),
  );
}

/**
 * Values of a member: in the object, in what is spread into it, in each of a list of objects, in what a function made it
 * of that was given them.
 */
export function heldUnder(p: Program, at: Place, name: string, depth = 0): Held[] {
  if (depth > MAX_DEPTH) return [];
  const { nodes } = factsOf(p, at.file);
  const node = strip(p, at.file, at.node);
  const within = (file: number, item: number) => heldUnder(p, { file, node: item }, name, depth + 1);
  if (nodes.kind[node] === NodeKind.array)
    return [...listOf(p, at.file, node)].flatMap((item) => within(at.file, item));
  const object = objectBehind(p, at.file, node, 0);
  const found: Held[] = [];
  const pairs = object ? listOf(p, object.file, object.node) : [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = { file: object!.file, node: pairs[i + 1]!, around: [] };
    if (pairs[i] === SPREAD_KEY) found.push(...within(value.file, value.node));
    else if (pairs[i]! >= 0 && stringAt(p, value.file, pairs[i]!) === name) found.push(value);
  }
  if (found.length > 0 || nodes.kind[node] !== NodeKind.call) return found;
  const around = aroundOf(p, at.file, node, "wrapper");
  return [...listOf(p, at.file, node)]
    .flatMap((item) => within(at.file, item))
    .map((held) => ({ ...held, around: [around, ...held.around] }));
}

/** `router(contract, { list: handler, claims: { find: handler } })` */
function memberEndpoints(p: Program, members: Members, given: Place, holder: string, depth = 0): Endpoint[] {
  const object = objectBehind(p, given.file, given.node, 0);
  if (!object || depth > 3) return [];
  const { file } = object;
  const { nodes } = factsOf(p, file);
  const pairs = listOf(p, file, object.node);
  const treated = treatments(p, object, members.row.open ?? []);
  const found: Endpoint[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const value = pairs[i + 1]!;
    if (pairs[i] === SPREAD_KEY) found.push(...memberEndpoints(p, members, { file, node: value }, holder, depth + 1));
    if (pairs[i]! < 0) continue;
    const key = stringAt(p, file, pairs[i]!);
    const route = [holder, key].filter((part) => part !== "").join(".");
    if (nodes.kind[strip(p, file, value)] === NodeKind.object) {
      found.push(...memberEndpoints(p, members, { file, node: value }, route, depth + 1));
      continue;
    }
    const handler = handlerOf(p, file, value);
    if (!handler) continue;
    const own = treated.filter((t) => t.key === undefined || t.key === key);
    const open = own.find((t) => t.open !== "")?.open ?? markIn(p, file, argumentsOf(p, file, value), members.row);
    found.push({
      file: handler.file,
      callable: handler.callable,
      record: NONE,
      framework: members.row.framework,
      ...(members.row.given === undefined ? {} : { given: Number(members.row.given) }),
      verb: "CALL",
      route,
      protection: open === "" ? { status: "none", by: "" } : { status: "open", by: open },
      around: [
        ...(open === "" ? members.around : []),
        ...own.flatMap((t) => (t.around ? [t.around] : [])),
        ...handler.wrappers,
      ],
    });
  }
  return found;
}

/**
 * A function that treats the roots apart (`if (type === "Mutation") …`) does to one what it calls on that root's ways;
 * else it does what it does to all.
 */
function bodiesFor(p: Program, body: Body, root: string, roots: readonly string[]): Body[] {
  const { callables } = factsOf(p, body.file);
  const { blocks, calls, callBlocks } = callables[body.callable]!;
  const asked = blocks.map(({ condition }) => (condition < 0 ? "" : comparedRoot(p, body.file, condition, roots)));
  if (asked.every((text) => text === "")) return [body];
  const reached = new Set<number>();
  const open = [0];
  while (open.length > 0) {
    const block = open.pop()!;
    if (reached.has(block)) continue;
    reached.add(block);
    const next = blocks[block]?.next ?? [];
    open.push(...(asked[block] === "" ? next : asked[block] === root ? next.slice(0, 1) : next.slice(1)));
  }
  return calls.flatMap((call, i) => {
    if (!reached.has(callBlocks[i]!)) return [];
    const target = entityOf(p, body.file, factsOf(p, body.file).nodes.a[call]!);
    return target?.k === "function" ? [{ file: target.file, callable: target.callable }] : [];
  });
}

/** `key === "Mutation"`: the root that a condition compares with, or "". */
function comparedRoot(p: Program, file: number, condition: number, roots: readonly string[]): string {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, condition);
  if (nodes.kind[at] !== NodeKind.clean || !/^===?$/.test(stringAt(p, file, nodes.a[at]!))) return "";
  const texts = [...listOf(p, file, at)].flatMap((side) => constantTexts(p, file, side));
  return roots.find((root) => texts.includes(root)) ?? "";
}

/** What the module that declares an object of members does to it, for one member or for all (`key` absent). */
interface Treatment {
  key?: string;
  around?: Around;
  /** The mark that opens it, or "". */
  open: string;
}

function treatments(p: Program, object: Place, marks: readonly string[]): Treatment[] {
  const { file } = object;
  const { nodes, callables } = factsOf(p, file);
  const isObject = (node: number) => {
    const entity = entityOf(p, file, node);
    return entity?.k === "object" && entity.file === file && entity.node === object.node;
  };
  const found: Treatment[] = [];
  for (const { object: on, value } of callables[0]?.stores ?? []) {
    const member = strip(p, file, on);
    if (nodes.kind[member] !== NodeKind.load || !isObject(nodes.a[member]!)) continue;
    const open = markOf(p, file, value, marks);
    if (open !== "") found.push({ key: stringAt(p, file, nodes.b[member]!), open });
  }
  for (const call of callables[0]?.calls ?? []) {
    const args = [...listOf(p, file, call)];
    if (!args.some(isObject)) continue;
    const open = args.map((arg) => markOf(p, file, arg, marks)).find((mark) => mark !== "") ?? "";
    const named = args.flatMap((arg) => constantTexts(p, file, arg));
    const around = open === "" ? { around: aroundOf(p, file, nodes.a[call]!, "wrapper") } : {};
    // The first text names the member; one that is no member of the object names a permission for all.
    const key = named.find((text) => hasMember(p, object, text));
    found.push({ ...(key === undefined ? {} : { key }), ...around, open });
  }
  return found;
}

function constantTexts(p: Program, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.literal ? [stringAt(p, file, nodes.b[at]!)] : [];
}

function hasMember(p: Program, object: Place, name: string): boolean {
  return name !== "" && heldUnder(p, object, name).length > 0;
}

function argumentsOf(p: Program, file: number, node: number): number[] {
  const at = strip(p, file, node);
  return factsOf(p, file).nodes.kind[at] === NodeKind.call ? [...listOf(p, file, at)] : [];
}

function markIn(p: Program, file: number, args: readonly number[], row: RouteRow | HandedRow): string {
  return args.map((arg) => markOf(p, file, arg, row.open ?? [])).find((mark) => mark !== "") ?? "";
}

/** `{ skipPermission: true }`, or an object with such a one as a member: the mark's name, or "". */
function markOf(p: Program, file: number, node: number, marks: readonly string[], depth = 0): string {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object || depth > 2) return "";
  const pairs = listOf(p, file, at);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0) continue;
    const key = stringAt(p, file, pairs[i]!);
    const value = strip(p, file, pairs[i + 1]!);
    const isSet = nodes.kind[value] === NodeKind.literal && stringAt(p, file, nodes.b[value]!) === "true";
    if (isSet && marks.includes(key)) return key;
    const inner = markOf(p, file, value, marks, depth + 1);
    if (inner !== "") return inner;
  }
  return "";
}

/** `startServer({ resolvers })`, and the server hands on `withLogin(resolvers)`: what it puts around them. */
function wrappedBehind(p: Program, call: Place, name: string): Around[] {
  const target = entityOf(p, call.file, factsOf(p, call.file).nodes.a[call.node]!);
  if (target?.k !== "function") return [];
  const { file } = target;
  const { nodes, callables } = factsOf(p, file);
  const { start, end } = callables[target.callable]!;
  const found: Around[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const value = pairs[i + 1]!;
      if (pairs[i]! < 0 || stringAt(p, file, pairs[i]!) !== name) continue;
      if (nodes.kind[strip(p, file, value)] === NodeKind.call && nameOf(p, file, value) !== "")
        found.push(aroundOf(p, file, value, "wrapper"));
    }
  }
  return found;
}
