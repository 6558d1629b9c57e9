// Which value of one function is what another was given: by the decorator of the parameter, by its place where a framework
// fixes it, by its name and type elsewhere. Input: two functions and a path from a parameter of the first. Output: code for
// the second; undefined where it has no such value, or where nothing shows that it has.
import { type CallableFact, NONE, NodeFlag, NodeKind, type ParamFact } from "../../facts/types.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../program.js";
import { givenAt } from "./rewriting.js";
import { isSameType } from "./sameType.js";

/**
 * `aligned`: both are handlers of one framework, which gives the same things in the same places; "known": and all that
 * stands before the first stands before the second.
 */
export function sameGiven(
  p: Program,
  from: Body,
  to: Body,
  aligned: boolean | "known",
): (parameter: number, path: readonly string[]) => string | undefined {
  const [own, other] = [from, to].map((b) => factsOf(p, b.file).callables[b.callable]!) as [CallableFact, CallableFact];
  return (parameter, path) => {
    const param = own.params[parameter]!;
    const decorated = param.annotations.length > 0;
    const at = decorated ? byDecorator(p, from, to, param) : aligned ? parameter : byName(p, from, to, param);
    const there = other.params[at];
    if (!there || there.rest) return undefined;
    const typed = isSameType(p, { file: from.file, type: param.type }, { file: to.file, type: there.type });
    const untyped = param.type === NONE && there.type === NONE;
    if (path.length === 0)
      return there.name !== "" && (typed || (untyped && !decorated)) ? there.name : readThere(p, to, at, path);
    const isKnown = aligned === "known" && KNOWN.test(path[0]!) && (typed || untyped);
    if (there.name !== "" && ((typed && !aligned) || isKnown)) return [there.name, ...path].join(".");
    return readThere(p, to, at, path) ?? (aligned ? onlyKey(p, to, at, path) : undefined);
  };
}

/** Members that what stands before a handler fills in: who asks. */
const KNOWN = /^(user|locals|session|auth|actor|state|principal|account|currentUser|viewer)$/;

/** `@Param("id") id`; another name of the only parameter of the path will do. */
function byDecorator(p: Program, from: Body, to: Body, { annotations }: ParamFact): number {
  const { params } = factsOf(p, to.file).callables[to.callable]!;
  const { name, node } = annotations[0]!;
  const same = params.flatMap(({ annotations: [a] }, i) => (a?.name === name ? [i] : []));
  const text = textOf(p, from.file, node);
  const exact = same.find((i) => textOf(p, to.file, params[i]!.annotations[0]!.node) === text);
  return exact ?? (/^(Param|Args?)$/.test(name) && text !== "" && same.length === 1 ? same[0]! : -1);
}

function textOf(p: Program, file: number, node: number): string {
  const { nodes } = factsOf(p, file);
  if (node < 0 || nodes.kind[node] !== NodeKind.call) return "";
  const first = listOf(p, file, node)[0];
  return first !== undefined && nodes.kind[first] === NodeKind.literal ? stringAt(p, file, nodes.b[first]!) : "";
}

function byName(p: Program, from: Body, to: Body, param: ParamFact): number {
  const { params } = factsOf(p, to.file).callables[to.callable]!;
  if (param.name === "") return -1;
  return params.findIndex(
    (q) =>
      q.name === param.name &&
      ((param.type === NONE && q.type === NONE) ||
        isSameType(p, { file: from.file, type: param.type }, { file: to.file, type: q.type })),
  );
}

/** As the function reads it itself. */
function readThere(p: Program, to: Body, parameter: number, path: readonly string[]): string | undefined {
  for (const { node, given } of readsOf(p, to)) {
    if (given.parameter !== parameter || given.path.join() !== path.join()) continue;
    const code = spelled(p, to, node);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** `req.params.id` where the path of the other handler has one parameter of another name. */
function onlyKey(p: Program, to: Body, parameter: number, path: readonly string[]): string | undefined {
  const holder = path.slice(0, -1).join();
  if (!/(^|,)(params|pathParameters)$/.test(holder)) return undefined;
  const read = readsOf(p, to).filter(
    ({ given }) => given.parameter === parameter && given.path.slice(0, -1).join() === holder,
  );
  const keys = [...new Set(read.map(({ given }) => given.path.join()))];
  return keys.length === 1 ? readThere(p, to, parameter, read[0]!.given.path) : undefined;
}

function readsOf(p: Program, to: Body): { node: number; given: { parameter: number; path: string[] } }[] {
  const { nodes, callables } = factsOf(p, to.file);
  const { start, end } = callables[to.callable]!;
  const found: ReturnType<typeof readsOf> = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (nodes.kind[node] !== NodeKind.load && nodes.kind[node] !== NodeKind.named) continue;
    const given = givenAt(p, to, node);
    if (given) found.push({ node, given });
  }
  return found;
}

/** In terms of the parameters alone, which are there from the start. */
function spelled(p: Program, to: Body, node: number): string | undefined {
  const { nodes, callables, bindings } = factsOf(p, to.file);
  switch (nodes.kind[node]) {
    case NodeKind.param:
      return callables[to.callable]!.params[nodes.b[node]!]!.name || undefined;
    case NodeKind.named: {
      const name = stringAt(p, to.file, nodes.b[node]!);
      const own = bindings.find((b) => b.callable === to.callable && b.name === name);
      if (own?.kind === "param") return name;
      return spelled(p, to, nodes.a[node]!);
    }
    case NodeKind.load: {
      const bound = boundTo(p, to, node);
      if (bound !== undefined) return bound;
      const base = nodes.kind[nodes.a[node]!] === NodeKind.await ? undefined : spelled(p, to, nodes.a[node]!);
      const key = stringAt(p, to.file, nodes.b[node]!);
      if (base === undefined || !/^[A-Za-z_$][\w$]*$/.test(key)) return undefined;
      return `${base}${nodes.flags[node]! & NodeFlag.optional ? "?." : "."}${key}`;
    }
    default:
      return undefined;
  }
}

/** The name that a pattern among the parameters gives it. */
function boundTo(p: Program, to: Body, node: number): string | undefined {
  const { bindings } = factsOf(p, to.file);
  return bindings.find(
    (b) =>
      b.kind === "param" &&
      b.callable === to.callable &&
      b.versions.length === 1 &&
      strip(p, to.file, b.versions[0]!) === node,
  )?.name;
}
