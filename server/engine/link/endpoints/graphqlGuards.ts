// What stands before members beside what they are wrapped in: the rules of an object like theirs (`shield({ Query: { "*": rule } })`),
// and plugins of the server, which run around every call. Input: an endpoint that is a member ("Mutation.addPayee"), and the
// registrations of the program. Output: the endpoint with its protection and what is around it. Invariant: what a member's
// own mark says of it stands.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../callEntities.js";
import { nameOf } from "../names.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import type { Around, Endpoint } from "./endpoints.js";
import { heldUnder, type Place } from "./memberEndpoints.js";
import type { Registration } from "./registrations.js";

const ANY = "*";
const MAX_FUNCTIONS = 20;

/** `all`: registrations that say something of others. */
export function guardedMember(p: Program, endpoint: Endpoint, all: readonly Registration[]): Endpoint {
  const [root = "", field = ""] = endpoint.route.split(".");
  const like = all.filter(({ row }) => row.framework === endpoint.framework);
  if (like.length === 0) return endpoint;
  const around = like.flatMap((r) => pluginsOf(p, r, root));
  const [rule] = like.flatMap((r) => (r.row.role === "permissions" ? (ruleFor(p, r, root, field) ?? []) : []));
  const isMarked = rule === undefined || endpoint.protection.status !== "none";
  const protection: Endpoint["protection"] = isMarked
    ? endpoint.protection
    : { status: rule.opens ? "open" : "guarded", by: rule.name };
  return { ...endpoint, protection, around: [...around, ...endpoint.around] };
}

interface Rule {
  name: string;
  opens: boolean;
}

/** The rule of the field, else that of all fields of its root, else that for what is not named. */
function ruleFor(p: Program, { row, file, args }: Registration, root: string, field: string): Rule | undefined {
  const [given, options] = args;
  if (given === undefined || !(row.roots ?? []).includes(root)) return undefined;
  const ruleAt = (at: Place): Rule => {
    const name = nameOf(p, at.file, at.node);
    return { name: name || "its rule", opens: (row.opening ?? []).includes(name) };
  };
  for (const held of heldUnder(p, { file, node: given }, root)) {
    if (!objectBehind(p, held.file, held.node, 0)) return ruleAt(held);
    const [own] = [...heldUnder(p, held, field), ...heldUnder(p, held, ANY)];
    if (own) return ruleAt(own);
  }
  if (options === undefined || row.fallback === undefined) return undefined;
  const [fallback] = heldUnder(p, { file, node: options }, row.fallback);
  return fallback && ruleAt(fallback);
}

/** `plugins: [records]`: the functions of each that run when the root is asked for. */
function pluginsOf(p: Program, { row, file, args }: Registration, root: string): Around[] {
  const { plugins } = row;
  if (plugins === undefined) return [];
  return args
    .flatMap((arg) => heldUnder(p, { file, node: arg }, plugins))
    .flatMap((list): Around[] => {
      const { nodes } = factsOf(p, list.file);
      const at = strip(p, list.file, list.node);
      const items = nodes.kind[at] === NodeKind.array ? [...listOf(p, list.file, at)] : [];
      return items.flatMap((item): Around[] => {
        const bodies = functionsIn(p, { file: list.file, node: item }).filter((body) => runsFor(p, body, root));
        const name = nameOf(p, list.file, item);
        return bodies.length === 0 ? [] : [{ kind: "interceptor", name, package: "", bodies }];
      });
    });
}

/** Functions of an object, and of the objects that they give back. */
function functionsIn(p: Program, at: Place): Body[] {
  const object = objectBehind(p, at.file, at.node, 0);
  if (!object) return [];
  const { file } = object;
  const { nodes, callables } = factsOf(p, file);
  const found: Body[] = [];
  const open = [object.node];
  for (let node = open.pop(); node !== undefined && found.length < MAX_FUNCTIONS; node = open.pop()) {
    const pairs = listOf(p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const value = strip(p, file, pairs[i + 1]!);
      if (nodes.kind[value] !== NodeKind.function) continue;
      const callable = nodes.a[value]!;
      const given = callables[callable]!.returns.map((one) => strip(p, file, one));
      const objects = given.filter((one) => nodes.kind[one] === NodeKind.object);
      if (objects.length > 0) open.push(...objects);
      else found.push({ file, callable });
    }
  }
  return found;
}

/** `if (operation !== "mutation") return`: what asks for one kind of call runs for that one. */
function runsFor(p: Program, { file, callable }: Body, root: string): boolean {
  const { nodes, callables } = factsOf(p, file);
  const texts = callables[callable]!.blocks.flatMap(({ condition }) => {
    const at = condition < 0 ? -1 : strip(p, file, condition);
    if (at < 0 || nodes.kind[at] !== NodeKind.clean) return [];
    return [...listOf(p, file, at)].flatMap((side) => {
      const one = strip(p, file, side);
      return nodes.kind[one] === NodeKind.literal ? [stringAt(p, file, nodes.b[one]!)] : [];
    });
  });
  const named = texts.filter((text) => /^(query|mutation|subscription)$/.test(text));
  return named.length === 0 || named.includes(root.toLowerCase());
}
