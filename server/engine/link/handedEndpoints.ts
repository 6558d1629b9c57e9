// Objects of members that reach their server through functions of the project or of packages without a model: an
// argument `{ resolvers }`, however deep in it, or in what a function gives back that is such an argument
// (`start({ graphql: async () => ({ resolvers }) })`). The name and the root types come from the "handed" rows.
import { NodeKind, SPREAD_KEY } from "../facts/types.js";
import type { HandedRow } from "../models/endpointRows.js";
import { matchesOf } from "./callEntities.js";
import type { Endpoint } from "./endpoints.js";
import { entityOf } from "./entities.js";
import { guardedMember } from "./graphqlGuards.js";
import { heldUnder, membersOf, type Place, rootsOf } from "./memberEndpoints.js";
import { factsOf, listOf, type Program, stringAt, strip } from "./program.js";
import { type Registration, saysOfMembers } from "./routeEndpoints.js";

const MAX_DEPTH = 4;

/** Those that a file hands over. `mountsOf`: what all files say of others. */
export function handedEndpoints(p: Program, file: number, mountsOf: () => readonly Registration[]): Endpoint[] {
  return handedIn(p, file)
    .flatMap(({ row, call, held }) => rootsOf(p, membersOf(p, row, { file, node: call }), held, row.roots))
    .map((endpoint) => guardedMember(p, endpoint, mountsOf().filter(saysOfMembers)));
}

/** Tells whether a file hands such an object over. */
export function handsMembers(p: Program): (file: number) => boolean {
  return (file) => handedIn(p, file).length > 0;
}

interface Handed {
  row: HandedRow;
  call: number;
  held: Place;
}

function handedIn(p: Program, file: number): Handed[] {
  const facts = factsOf(p, file);
  if (facts.language !== "typescript") return [];
  const rows = p.models.rows.filter((row): row is HandedRow => row.kind === "handed" && facts.strings.includes(row.at));
  return rows.flatMap((row) =>
    facts.callables.flatMap((callable) =>
      callable.calls.flatMap((call) => {
        if (isModelled(p, file, call)) return [];
        const found = [...listOf(p, file, call)].flatMap((arg) => under(p, { file, node: arg }, row.at, 0));
        return found
          .filter((held) => row.roots.some((root) => heldUnder(p, held, root).length > 0))
          .map((held) => ({ row, call, held }));
      }),
    ),
  );
}

/** A row of its own says what the function does with the object. */
function isModelled(p: Program, file: number, call: number): boolean {
  const callee = entityOf(p, file, factsOf(p, file).nodes.a[call]!);
  return matchesOf(p, callee).some(({ row }) => row.kind === "route");
}

/** Values under the name, as they are written in an argument and in what functions there give back. */
function under(p: Program, at: Place, name: string, depth: number): Place[] {
  if (depth > MAX_DEPTH) return [];
  const { file } = at;
  const { nodes, callables } = factsOf(p, file);
  const node = strip(p, file, at.node);
  const within = (inner: number) => under(p, { file, node: inner }, name, depth + 1);
  switch (nodes.kind[node]) {
    case NodeKind.array:
      return [...listOf(p, file, node)].flatMap(within);
    case NodeKind.function:
      return callables[nodes.a[node]!]!.returns.flatMap(within);
    case NodeKind.local: {
      const object = entityOf(p, file, node);
      return object?.k === "object" && object.file === file ? within(object.node) : [];
    }
    case NodeKind.object: {
      const pairs = listOf(p, file, node);
      const found: Place[] = [];
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        const value = pairs[i + 1]!;
        if (pairs[i]! >= 0 && stringAt(p, file, pairs[i]!) === name) found.push({ file, node: value });
        else if (pairs[i]! >= 0 || pairs[i] === SPREAD_KEY) found.push(...within(value));
      }
      return found;
    }
    default:
      return [];
  }
}
