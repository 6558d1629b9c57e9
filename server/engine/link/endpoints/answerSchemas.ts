// Schemas of answers by which a framework leaves out whatever they do not list: JSON Schema, also as builders write it.
// Input: the options of a route. Output: the names that such a schema lists. Invariant: of a schema that is not seen in
// full nobody knows what it lists.
import { NodeKind } from "../../facts/types.js";
import type { RouteRow } from "../../models/endpointRows.js";
import { objectBehind } from "../callEntities.js";
import { nameOf } from "../names.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { definition } from "./handlers.js";
import type { Place } from "./memberEndpoints.js";
import { memberAmong } from "./routeOptions.js";
import { textOf } from "./routePaths.js";

/** Names of members that leave, at whatever depth; "unknown": something cuts them that is not seen. */
export type Listed = readonly string[] | "unknown";

/** Answers that are none of an error, as codes are written. */
const SUCCESS = /^(2\d\d|2xx|2XX|default)$/;
const MAX_DEPTH = 12;
/** Makers of objects, of which the members are given in an object, and by one call after the other. */
const OBJECT = /^(object|Object|strictObject)$/;
const MEMBER = /^prop$/;
/** What lets others through, and what is defined elsewhere. */
const OPEN =
  /^(passthrough|loose|looseObject|catchall|any|unknown|record|additionalProperties|ref|Ref|Any|Unknown|Record)$/;

/** What the schema of its answer lists; undefined where a route has none. */
export function listedByAnswer(p: Program, row: RouteRow, file: number, args: readonly number[]): Listed | undefined {
  const [first, ...inner] = row.answerOption?.split(".") ?? [];
  if (first === undefined) return undefined;
  let at = memberAmong(p, file, args, first);
  for (const name of inner) {
    if (!at) return undefined;
    const pairs = pairsOf(p, at);
    if (!pairs) return "unknown";
    const found = pairs.find(([key]) => key === name);
    if (!found && pairs.some(([key]) => key === undefined)) return "unknown";
    at = found?.[1];
  }
  const answers = at && pairsOf(p, at);
  if (!at || !answers) return at && "unknown";
  const meant = answers.filter(([key]) => key === undefined || SUCCESS.test(key));
  if (meant.length === 0) return undefined;
  const names = new Set<string>();
  return meant.every(([key, value]) => key !== undefined && list(p, value, names, 0)) ? [...names] : "unknown";
}

/** Members of an object with their names, undefined for what is spread into it; undefined where it is not seen. */
function pairsOf(p: Program, { file, node }: Place): [string | undefined, Place][] | undefined {
  const object = objectBehind(p, file, node, 0);
  if (!object || factsOf(p, object.file).nodes.kind[strip(p, object.file, object.node)] !== NodeKind.object)
    return undefined;
  const pairs = listOf(p, object.file, object.node);
  const found: [string | undefined, Place][] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    found.push([
      pairs[i]! < 0 ? undefined : stringAt(p, object.file, pairs[i]!),
      { file: object.file, node: pairs[i + 1]! },
    ]);
  return found;
}

/** Adds the names that a schema lists; false where it is not seen, or lets others through. */
function list(p: Program, at: Place, names: Set<string>, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const pairs = pairsOf(p, at);
  if (pairs) return listObject(p, pairs, names, depth);
  const made = definition(p, at.file, at.node);
  if (!made) return false;
  const { kind } = factsOf(p, made.file).nodes;
  if (kind[made.node] === NodeKind.array)
    return [...listOf(p, made.file, made.node)].every((node) => list(p, { file: made.file, node }, names, depth + 1));
  if (kind[made.node] === NodeKind.call) return listCall(p, made, names, depth);
  return false;
}

function listObject(p: Program, pairs: [string | undefined, Place][], names: Set<string>, depth: number): boolean {
  let isTold = false;
  for (const [key, value] of pairs) {
    if (key === undefined || key === "$ref" || key === "patternProperties") return false;
    if (key === "additionalProperties" && textOf(p, value.file, value.node) !== "false") return false;
    isTold ||= /^(type|properties|items|oneOf|anyOf|allOf|content|schema|enum|const)$/.test(key);
    if (key === "properties" || key === "content") {
      for (const [name, member] of pairsOf(p, value) ?? [[undefined, value] as const]) {
        if (name === undefined) return false;
        if (key === "properties") names.add(name);
        if (!list(p, member, names, depth + 1)) return false;
      }
    } else if (/^(items|oneOf|anyOf|allOf|schema)$/.test(key) && !list(p, value, names, depth + 1)) return false;
  }
  return isTold;
}

/** `z.array(z.object({ … })).nullable()`, `Type.Object({ … })`, `S.object().prop("id", S.integer())` */
function listCall(p: Program, { file, node }: Place, names: Set<string>, depth: number): boolean {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[node]!);
  const name = nameOf(p, file, callee);
  if (OPEN.test(name)) return false;
  const args = [...listOf(p, file, node)];
  if (nodes.kind[callee] === NodeKind.load) {
    const before = definition(p, file, nodes.a[callee]!);
    const isChained = before && factsOf(p, before.file).nodes.kind[before.node] === NodeKind.call;
    if (isChained && !listCall(p, before, names, depth + 1)) return false;
  }
  if (MEMBER.test(name) && args[0] !== undefined) {
    const member = textOf(p, file, args[0]);
    if (member === undefined) return false;
    names.add(member);
    return args.slice(1).every((arg) => list(p, { file, node: arg }, names, depth + 1));
  }
  if (OBJECT.test(name) && args[0] !== undefined) {
    const members = pairsOf(p, { file, node: args[0] });
    return (
      members?.every(([member, value]) => {
        if (member === undefined) return false;
        names.add(member);
        return list(p, value, names, depth + 1);
      }) ?? false
    );
  }
  // Of lists, choices and wrappers what they are of counts; options and texts list nothing.
  return args.every((arg) => {
    const of = definition(p, file, arg);
    const kind = of && factsOf(p, of.file).nodes.kind[of.node];
    if (kind === NodeKind.call || kind === NodeKind.array) return list(p, of!, names, depth + 1);
    return kind !== undefined && kind !== NodeKind.import;
  });
}
