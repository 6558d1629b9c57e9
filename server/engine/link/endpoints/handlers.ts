// From the value that is registered as a handler to the function that runs, and the functions wrapped around it:
// `asyncHandler(fn)`, `withAuth({ handler: fn })`, `client.use(check).action(fn)`, `controller.find.bind(controller)`.
import { NodeKind } from "../../facts/types.js";
import type { EffectRow } from "../../models/types.js";
import { matchesOf, objectBehind } from "../callEntities.js";
import { type Entity, entityOf } from "../entities.js";
import { exportValue, importValue } from "../exports.js";
import { isHungOn } from "../loadedFolders.js";
import { nameOf } from "../names.js";
import { type Body, factsOf, listOf, onlyValue, type Program, stringAt, strip } from "../program.js";
import type { Around } from "./endpoints.js";

export interface Handler extends Body {
  wrappers: Around[];
}

const MAX_DEPTH = 12;
/** Members of an options object that hold the function that does the work. */
const HANDLER_KEYS = new Set(["handler", "handle", "action", "resolve", "execute"]);

export function handlerOf(p: Program, file: number, node: number, depth = 0): Handler | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const { nodes } = factsOf(p, file);
  const at = definition(p, file, node);
  if (!at) return functionOf(entityOf(p, file, node));
  if (factsOf(p, at.file).nodes.kind[at.node] !== NodeKind.call) return functionOf(entityOf(p, at.file, at.node));
  const callee = strip(p, at.file, factsOf(p, at.file).nodes.a[at.node]!);
  if (at.file === file && nodes.kind[callee] === NodeKind.load && stringAt(p, file, nodes.b[callee]!) === "bind")
    return handlerOf(p, file, nodes.a[callee]!, depth + 1);
  const inner = handlerArgument(p, at.file, at.node, depth);
  if (!inner) return addedTo(p, at.file, at.node, depth) ?? functionOf(entityOf(p, at.file, at.node));
  return { ...inner, wrappers: [...wrappersIn(p, at.file, at.node, inner), ...inner.wrappers] };
}

/** `middy(handler).use(onlyRole("payroll"))`: what is added to a handler afterwards runs around it. */
function addedTo(p: Program, file: number, call: number, depth: number): Handler | undefined {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || !ADDS.test(stringAt(p, file, nodes.b[callee]!))) return undefined;
  const base = strip(p, file, nodes.a[callee]!);
  const handler = nodes.kind[base] === NodeKind.call ? handlerOf(p, file, base, depth + 1) : undefined;
  if (!handler) return undefined;
  const added = [...listOf(p, file, call)].flatMap((arg) =>
    nodes.kind[strip(p, file, arg)] === NodeKind.array ? [...listOf(p, file, strip(p, file, arg))] : [arg],
  );
  const around = added.map((arg): Around => {
    const one = aroundOf(p, file, arg, "wrapper");
    return { ...one, bodies: [...one.bodies, ...functionsBehind(p, file, arg)] };
  });
  return { ...handler, wrappers: [...handler.wrappers, ...around] };
}
const ADDS = /^(use|before|after)$/;

/** Keys of a route's options that hold functions which run before its handler. */
export const BEFORE_KEYS = new Set([
  "preHandler",
  "onRequest",
  "preValidation",
  "preParsing",
  "beforeHandler",
  "middleware",
  "pre",
]);

/** `defineEventHandler({ onRequest: [signedIn], handler })` */
function besideHandler(p: Program, file: number, pairs: ArrayLike<number>): Around[] {
  const found: Around[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0 || !BEFORE_KEYS.has(stringAt(p, file, pairs[i]!))) continue;
    const { nodes } = factsOf(p, file);
    const at = strip(p, file, pairs[i + 1]!);
    const given = nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [at];
    found.push(...given.map((one) => aroundOf(p, file, one, "middleware")));
  }
  return found;
}

/** The function among the arguments of a wrapper: the last one given itself, or a member that is named for it. */
function handlerArgument(p: Program, file: number, call: number, depth: number): Handler | undefined {
  const args = [...listOf(p, file, call)];
  for (const arg of args.reverse()) {
    const kind = factsOf(p, file).nodes.kind[strip(p, file, arg)];
    if (kind === NodeKind.literal) continue;
    const direct = kind === NodeKind.object ? undefined : handlerOf(p, file, arg, depth + 1);
    if (direct) return direct;
    const object = objectBehind(p, file, arg, 0);
    if (!object) continue;
    const pairs = listOf(p, object.file, object.node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      if (pairs[i]! < 0 || !HANDLER_KEYS.has(stringAt(p, object.file, pairs[i]!))) continue;
      const member = handlerOf(p, object.file, pairs[i + 1]!, depth + 1);
      if (member) return { ...member, wrappers: [...besideHandler(p, object.file, pairs), ...member.wrappers] };
    }
  }
  return undefined;
}

function functionOf(entity: Entity | undefined): Handler | undefined {
  return entity?.k === "function" ? { file: entity.file, callable: entity.callable, wrappers: [] } : undefined;
}

/** The expression that gave a name its value, through imports and variables that are assigned once. */
export function definition(p: Program, file: number, node: number): { file: number; node: number } | undefined {
  let at = { file, node: strip(p, file, node) };
  for (let hops = 0; hops < MAX_DEPTH; hops++) {
    const facts = factsOf(p, at.file);
    const kind = facts.nodes.kind[at.node];
    const a = facts.nodes.a[at.node]!;
    let binding: { file: number; binding: number } | undefined;
    if (kind === NodeKind.local) binding = { file: at.file, binding: a };
    else if (kind === NodeKind.import) {
      const value = importValue(p, at.file, a);
      if (value?.kind === "node") {
        at = { file: value.file, node: strip(p, value.file, value.node) };
        continue;
      }
      if (value?.kind !== "binding") return undefined;
      binding = value;
    } else {
      const member = kind === NodeKind.load ? exportedMember(p, at.file, at.node) : undefined;
      if (!member) return at;
      at = member;
      continue;
    }
    const versions = factsOf(p, binding.file).bindings[binding.binding]?.versions ?? [];
    if (versions.length !== 1) return undefined;
    at = { file: binding.file, node: strip(p, binding.file, versions[0]!) };
  }
  return undefined;
}

/** `const { create } = require("./claims")`, `claims.create`: what another file exports under the name. */
function exportedMember(p: Program, file: number, load: number): { file: number; node: number } | undefined {
  const { nodes } = factsOf(p, file);
  const module = nodes.b[load]! < 0 ? undefined : entityOf(p, file, nodes.a[load]!);
  const found = module?.k === "module" ? exportedNode(p, module.file, stringAt(p, file, nodes.b[load]!)) : undefined;
  return found && { file: found.file, node: strip(p, found.file, found.node) };
}

/** The value that a file exports under a name, as an expression. */
export function exportedNode(p: Program, file: number, name: string): { file: number; node: number } | undefined {
  const value = exportValue(p, file, name);
  if (value?.kind === "node") return { file: value.file, node: value.node };
  if (value?.kind !== "binding") return undefined;
  const node = factsOf(p, value.file).bindings[value.binding]?.versions[0];
  return node === undefined ? undefined : { file: value.file, node };
}

/** What a wrapping call runs around the handler: the function called, the functions it is given, its builder chain. */
function wrappersIn(p: Program, file: number, call: number, handler: Body): Around[] {
  const found: Around[] = [];
  let at: { file: number; node: number } | undefined = { file, node: call };
  for (let hops = 0; at && hops < MAX_DEPTH; hops++) {
    const here: { file: number; node: number } = at;
    const { nodes } = factsOf(p, here.file);
    if (nodes.kind[here.node] !== NodeKind.call) break;
    const calleeNode = nodes.a[here.node]!;
    const callee = strip(p, here.file, calleeNode);
    const isAdded = nodes.kind[callee] === NodeKind.load && ADDS.test(stringAt(p, here.file, nodes.b[callee]!));
    const isHandler = (body: Body) => body.file === handler.file && body.callable === handler.callable;
    const given = [...listOf(p, here.file, here.node)].map((arg) => ({
      arg,
      bodies: functionsBehind(p, here.file, arg).filter((body) => !isHandler(body)),
    }));
    const around = aroundOf(p, here.file, calleeNode, "wrapper");
    around.bodies.push(...given.flatMap(({ bodies }) => bodies));
    found.unshift(around);
    // `procedure.use(requireStepUp)`: what is added is called by its own name.
    for (const { arg, bodies } of isAdded ? given : []) {
      const one = aroundOf(p, here.file, arg, "wrapper");
      if (one.name !== "")
        found.unshift({ ...one, bodies: [...one.bodies.filter((body) => !isHandler(body)), ...bodies] });
    }
    at = nodes.kind[callee] === NodeKind.load ? definition(p, here.file, nodes.a[callee]!) : undefined;
    if (at) found.unshift({ kind: "wrapper", name: nameOf(p, here.file, nodes.a[callee]!), package: "", bodies: [] });
  }
  return found;
}

/** A function, or those that a middleware was made of: `const signedIn = t.middleware(fn)`, `allow("clerk")` that returns one. */
function functionsBehind(p: Program, file: number, node: number, depth = 0): Body[] {
  const itself = functionOf(entityOf(p, file, node));
  if (itself || depth > 3) return itself ? [itself] : [];
  const at = definition(p, file, node);
  // `{ before: async (request) => …, after: … }`
  if (at && factsOf(p, at.file).nodes.kind[at.node] === NodeKind.object)
    return [...listOf(p, at.file, at.node)].flatMap((value, i) =>
      i % 2 === 1 ? (functionOf(entityOf(p, at.file, value)) ?? []) : [],
    );
  if (!at || factsOf(p, at.file).nodes.kind[at.node] !== NodeKind.call) return [];
  const given = [...listOf(p, at.file, at.node)].flatMap((arg) => functionOf(entityOf(p, at.file, arg)) ?? []);
  const maker = functionOf(entityOf(p, at.file, factsOf(p, at.file).nodes.a[at.node]!));
  const returned = maker ? factsOf(p, maker.file).callables[maker.callable]!.returns : [];
  return [...given, ...returned.flatMap((value) => functionsBehind(p, maker!.file, value, depth + 1))];
}

/** A middleware or wrapper as it is given: a function, the call of a factory, an instance or a class with methods. */
export function aroundOf(p: Program, file: number, node: number, kind: Around["kind"]): Around {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const isCall = nodes.kind[at] === NodeKind.call;
  const target = isCall ? nodes.a[at]! : node;
  const itself = entityOf(p, file, target);
  const bodies: Body[] = [];
  for (const entity of [itself, entityOf(p, file, node)]) {
    if (entity?.k === "function") bodies.push({ file: entity.file, callable: entity.callable });
    else if (entity?.k === "class") bodies.push(...methodsOf(p, entity.file, entity.record));
    else if (entity?.k === "typed" && entity.type.k === "record" && entity.type.record.fact)
      bodies.push(...methodsOf(p, entity.type.record.fact.file, entity.type.record.fact.record));
  }
  const pkg = (itself?.k === "pkg" || itself?.k === "inst") && !isHungOn(p, itself) ? itself.pkg : "";
  const maker = itself === undefined ? makerOf(p, file, node) : undefined;
  for (const arg of isCall ? listOf(p, file, at) : []) {
    const given = functionOf(entityOf(p, file, arg));
    if (given) bodies.push(given);
  }
  // `const protect = asyncHandler(async (req, res, next) => …)` does what the function does that it was made with.
  const made = kind === "middleware" ? handlerOf(p, file, node) : undefined;
  if (made && !bodies.some((body) => body.file === made.file && body.callable === made.callable))
    bodies.push({ file: made.file, callable: made.callable });
  const effects = effectsOf(p, file, node);
  // What is only declared cannot be looked into.
  const seen = bodies.filter((body) => !factsOf(p, body.file).callables[body.callable]!.bodiless);
  const around: Around = { kind, name: nameOf(p, file, target), package: pkg === "global" ? "" : pkg, bodies: seen };
  if (around.package !== "") around.from = { file, start: nodes.start[onlyValue(p, file, node)]! };
  if (maker) Object.assign(around, maker);
  if (kind === "decorator" && !itself) around.package = unseenFile(p, file, target);
  const texts = isCall ? [...listOf(p, file, at)].flatMap((arg) => textOf(p, file, arg)) : [];
  if (texts.length > 0) around.texts = texts;
  const member = strip(p, file, target);
  const of = nodes.kind[member] === NodeKind.load ? nameOf(p, file, nodes.a[member]!) : "";
  if (of !== "") around.of = of;
  return effects.length > 0 ? { ...around, effects } : around;
}

/** `export const tight = rateLimit({ … })`: the package whose function made what another file imports. */
function makerOf(p: Program, file: number, node: number): Pick<Around, "package" | "from"> | undefined {
  const at = definition(p, file, node);
  const { nodes } = factsOf(p, at?.file ?? file);
  if (!at || nodes.kind[at.node] !== NodeKind.call) return undefined;
  const made = entityOf(p, at.file, nodes.a[at.node]!);
  if (made?.k !== "pkg" || made.pkg === "global") return undefined;
  return { package: made.pkg, from: { file: at.file, start: nodes.start[at.node]! } };
}

/** File that a name comes from and that is not there. */
function unseenFile(p: Program, file: number, node: number): string {
  const { nodes, imports } = factsOf(p, file);
  const at = strip(p, file, node);
  return nodes.kind[at] === NodeKind.import ? (imports[nodes.a[at]!]?.specifier ?? "") : "";
}

function textOf(p: Program, file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.array) return [...listOf(p, file, at)].flatMap((item) => textOf(p, file, item));
  if (nodes.kind[at] === NodeKind.load) return [nameOf(p, file, at)];
  return nodes.kind[at] === NodeKind.literal ? [stringAt(p, file, nodes.b[at]!)] : [];
}

/** By the rows of what it is, or of the call that made it. */
function effectsOf(p: Program, file: number, node: number): EffectRow["effect"][] {
  const at = definition(p, file, node);
  const made = at && factsOf(p, at.file).nodes.kind[at.node] === NodeKind.call ? at : undefined;
  const entity = made ? entityOf(p, made.file, factsOf(p, made.file).nodes.a[made.node]!) : entityOf(p, file, node);
  return matchesOf(p, entity).flatMap(({ row }) => (row.kind === "effect" ? [row.effect] : []));
}

function methodsOf(p: Program, file: number, record: number): Body[] {
  return factsOf(p, file).records[record]!.methods.map((callable) => ({ file, callable }));
}
