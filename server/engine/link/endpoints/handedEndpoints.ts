// Objects of members that reach their server through functions of the project or of packages without a model: an
// argument `{ resolvers }`, however deep in it, or in what a function gives back that is such an argument
// (`start({ graphql: async () => ({ resolvers }) })`). The name and the root types come from the "handed" rows. Where no file
// shows who serves such objects, what a module exports as one is taken for it: it is there to be loaded.
import { compiled } from "../../classify/words.js";
import { NodeKind, SPREAD_KEY } from "../../facts/types.js";
import type { HandedRow } from "../../models/endpointRows.js";
import { matchesOf, objectBehind } from "../callEntities.js";
import { entityOf } from "../entities.js";
import { factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import type { Endpoint } from "./endpoints.js";
import { guardedMember } from "./graphqlGuards.js";
import { exportedNode } from "./handlers.js";
import { heldUnder, membersOf, type Place, rootsOf } from "./memberEndpoints.js";
import { type Registration, saysOfMembers } from "./registrations.js";

const MAX_DEPTH = 4;

/** Those that a file hands over, or exports. `mountsOf`: what all files say of others. `served`: a framework's objects are handed over. */
export function handedEndpoints(
  p: Program,
  file: number,
  mountsOf: () => readonly Registration[],
  served: (framework: string) => boolean,
): Endpoint[] {
  const handed = handedIn(p, file).flatMap(({ row, call, held }) =>
    rootsOf(p, membersOf(p, row, { file, node: call }), held, row.roots),
  );
  const exported = exportedIn(p, file).filter(({ row }) => !served(row.framework));
  return [...handed, ...exported.flatMap(({ row, held }) => exportedEndpoints(p, row, held))].map((endpoint) =>
    guardedMember(p, endpoint, mountsOf().filter(saysOfMembers)),
  );
}

/** Tells whether a file hands such an object over, or exports it. */
export function handsMembers(p: Program): (file: number) => boolean {
  return (file) => handedIn(p, file).length > 0 || exportedIn(p, file).length > 0;
}

/** Frameworks whose objects of handlers a file hands to whoever serves them. */
export function servedIn(p: Program, file: number, registrations: readonly Registration[]): string[] {
  const members = registrations.filter(({ row }) => row.role === "members").map(({ row }) => row.framework);
  return [...new Set([...members, ...handedIn(p, file).map(({ row }) => row.framework)])];
}

/** What stands before all of them is said by the server that is not there, unless each says so for itself. */
function exportedEndpoints(p: Program, row: HandedRow, held: Place): Endpoint[] {
  const all = rootsOf(p, { row, around: [] }, held, row.roots);
  const isSaidByEach = all.some(({ around }) => around.length > 0);
  return all.map((endpoint) =>
    isSaidByEach || endpoint.protection.status !== "none"
      ? endpoint
      : { ...endpoint, protection: { status: "unknown", by: "" } },
  );
}

/** Objects of handlers that a file exports by such names. */
function exportedIn(p: Program, file: number): { row: HandedRow; held: Place }[] {
  const facts = factsOf(p, file);
  if (facts.language !== "typescript") return [];
  return p.models.rows.flatMap((row) => {
    if (row.kind !== "handed" || row.exported === undefined) return [];
    if (!row.roots.some((root) => facts.strings.includes(root))) return [];
    const isNamed = compiled(row.exported);
    return facts.exports.flatMap(({ name }) => {
      const held = isNamed.test(name) ? exportedNode(p, file, name) : undefined;
      const object = held?.file === file ? objectBehind(p, file, held.node, 0) : undefined;
      if (object?.file !== file) return [];
      return row.roots.some((root) => hasFunctions(p, object, root)) ? [{ row, held: object }] : [];
    });
  });
}

/** `Query: { claim: … }`, an object that is written there. */
function hasFunctions(p: Program, object: Place, root: string): boolean {
  return heldUnder(p, object, root).some(({ file, node }) => objectBehind(p, file, node, 0) !== undefined);
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
