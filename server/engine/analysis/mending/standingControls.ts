// What stands before or around handlers that do it right, put before or around one that does not: a decorator, an argument
// of its registration, a wrapper, another procedure to begin with. Input: the endpoints that do it right, and the one that
// does not. Output: changes in the file of the handler; undefined where nothing of it can be put there.
import { compiled } from "../../classify/words.js";
import { type AnnotationFact, NodeFlag, NodeKind, type Range } from "../../facts/types.js";
import { checks } from "../../flow/endpoints/gatekeepers.js";
import { lookUp } from "../../flow/questions.js";
import { aroundHas } from "../../flow/ways/effects.js";
import { callbackSiteOf } from "../../link/callbacks.js";
import type { Around, Endpoint } from "../../link/endpoints/endpoints.js";
import { aroundOf, handlerOf } from "../../link/endpoints/handlers.js";
import { type Registration, registrationsIn } from "../../link/endpoints/registrations.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { type Written, writtenAgain } from "../../link/writing/rewriting.js";
import type { EndpointRow } from "../../models/endpointRows.js";
import type { Control } from "../requests/answerParts.js";
import { agreedOf, type ControlContext, firstOf } from "./controls.js";
import { isGeneral } from "./spokenTexts.js";

export type StandingEffect = "authorization" | "audit";

const MAX_SIBLINGS = 60;

export function standingControl(
  c: ControlContext,
  effect: StandingEffect,
  siblings: readonly Endpoint[],
  target: Endpoint,
): Control | undefined {
  const like = siblings.filter((s) => s.framework === target.framework).slice(0, MAX_SIBLINGS);
  return (
    decoratorControl(c, effect, like, target) ??
    argumentControl(c, effect, like, target) ??
    wrapperControl(c, effect, like, target) ??
    procedureControl(c, effect, like, target)
  );
}

/** Any record will do; who may come in must be told by most of those that are near. */
function chosen<T extends Body>(
  c: ControlContext,
  effect: StandingEffect,
  candidates: readonly T[],
  to: Body,
  make: (candidate: T) => Control | undefined,
): Control | undefined {
  return effect === "audit" ? firstOf(c, candidates, to, make) : agreedOf(c, candidates, to, "most", make);
}

function doesIt({ effects }: ControlContext, effect: StandingEffect, around: Around): boolean {
  return effect === "authorization" ? checks(effects, around) : aroundHas(effects, around, effect);
}

function decoratorControl(
  c: ControlContext,
  effect: StandingEffect,
  siblings: readonly Endpoint[],
  target: Endpoint,
): Control | undefined {
  const { p } = c.effects.ctx;
  const row = p.models.rows.find((r): r is EndpointRow => r.kind === "endpoint" && r.framework === target.framework);
  const { callables, records } = factsOf(p, target.file);
  if (!row || target.record < 0) return undefined;
  const { nameStart: start, nameEnd: end } = callables[target.callable]!;
  const edge = records[target.record]!.start;
  return chosen(c, effect, siblings, target, (sibling) => {
    const facts = factsOf(p, sibling.file);
    const record = facts.records[sibling.record];
    const own = [...facts.callables[sibling.callable]!.annotations, ...(record?.annotations ?? [])];
    const found = own.find((a) => a.node >= 0 && doesByDecorator(c, effect, row, sibling, a));
    if (!found || !canStandIn(p, sibling.file, found, target.file)) return undefined;
    const decorator = outside(p, sibling.file, found.node, target.file, edge, textsOf(p, effect, sibling.file, found));
    if (!decorator) return undefined;
    return { name: `@${decorator.code}`, changes: [{ kind: "add-decorator", at: { start, end }, decorator }] };
  });
}

function doesByDecorator(
  c: ControlContext,
  effect: StandingEffect,
  row: EndpointRow,
  { file, protection }: Endpoint,
  { name, node }: AnnotationFact,
): boolean {
  const { p } = c.effects.ctx;
  const { nodes } = factsOf(p, file);
  const isCall = nodes.kind[node] === NodeKind.call;
  if (effect === "authorization") {
    const by = protection.by.split(", ");
    return (
      row.guards.includes(name) &&
      isCall &&
      [...listOf(p, file, node)].every((arg) => by.includes(nameOf(p, file, arg)))
    );
  }
  if (row.interceptors.includes(name))
    return (
      isCall && [...listOf(p, file, node)].every((arg) => doesIt(c, effect, aroundOf(p, file, arg, "interceptor")))
    );
  return doesIt(c, effect, { ...aroundOf(p, file, node, "decorator"), name });
}

/** A class that is given services works only where its module has them: in the same file, or if it is given none. */
function canStandIn(p: Program, file: number, { node }: AnnotationFact, to: number): boolean {
  if (file === to || factsOf(p, file).nodes.kind[node] !== NodeKind.call) return true;
  return [...listOf(p, file, node)].every((arg) => {
    const entity = entityOf(p, file, arg);
    if (entity?.k !== "class") return true;
    const facts = factsOf(p, entity.file);
    const ctor = facts.records[entity.record]!.methods.map((m) => facts.callables[m]!).find(
      (m) => m.kind === "constructor",
    );
    return (ctor?.params ?? []).every(({ type }) => {
      const written = facts.types[type];
      return written?.k === "ref" && written.name === "Reflector";
    });
  });
}

/** Which texts may be written again: "general" ones tell nothing of one route. */
type Texts = "any" | "general" | "none";

/** A role that a function of the project is told is another route's; the strategy of a package's guard is all routes'. */
function textsOf(p: Program, effect: StandingEffect, file: number, { node }: AnnotationFact): Texts {
  if (effect === "audit") return "general";
  const { nodes } = factsOf(p, file);
  const made = [...listOf(p, file, node)].filter((arg) => nodes.kind[strip(p, file, arg)] === NodeKind.call);
  return made.every((arg) => aroundOf(p, file, arg, "middleware").package !== "") ? "any" : "none";
}

/** Code outside of functions, as another file has it; names of that file itself must be there by then. */
function outside(p: Program, file: number, node: number, to: number, edge: number, texts: Texts): Written | undefined {
  const place = { file: to, callable: 0 };
  const written = writtenAgain(
    p,
    {
      from: { file, callable: 0 },
      to: place,
      given: () => undefined,
      text: (text) => (texts === "any" || (texts === "general" && isGeneral(text)) ? text : undefined),
    },
    node,
  );
  if (!written) return undefined;
  const { bindings, nodes } = factsOf(p, to);
  const late = bindings.some(
    ({ name, kind, callable, versions }) =>
      callable === 0 &&
      kind !== "function" &&
      nodes.start[versions[0] ?? -1]! > edge &&
      compiled(`\\b${name}\\b`).test(written.code),
  );
  return late ? undefined : written;
}

interface Middleware extends Body {
  node: number;
  /** Key of the options that it stands under, or "". */
  option: string;
}

function argumentControl(
  c: ControlContext,
  effect: StandingEffect,
  siblings: readonly Endpoint[],
  target: Endpoint,
): Control | undefined {
  const { ctx } = c.effects;
  const { p } = ctx;
  const facts = factsOf(p, target.file);
  const own = registrationsIn(p, target.file);
  const place = own.flatMap((r) => {
    const last = r.row.role === "handle" ? r.args.at(-1) : undefined;
    const handler = last === undefined ? undefined : handlerOf(p, target.file, last);
    const isIts = handler?.file === target.file && handler.callable === target.callable;
    return isIts && last !== undefined && r.row.framework === target.framework ? [{ r, last }] : [];
  })[0];
  if (!place) return undefined;
  const files = new Set([target.file, ...siblings.map((s) => s.file)]);
  const mounts = (lookUp<Registration[]>(ctx, "mounts", 0) ?? []).filter((m) => m.verb === "USE" && !files.has(m.file));
  const all = [...own, ...[...files].filter((f) => f !== target.file).flatMap((f) => registrationsIn(p, f)), ...mounts];
  const found = all.filter((r) => r.row.framework === target.framework).flatMap((r) => middlewares(p, r));
  const start = facts.nodes.start[place.last]!;
  const at = { start, end: facts.nodes.end[place.last]! };
  return chosen(c, effect, found, target, ({ file, node, option }) => {
    const around = aroundOf(p, file, node, "middleware");
    if (!doesIt(c, effect, around)) return undefined;
    // A role that the project's own factory is told is another route's.
    const argument = outside(
      p,
      file,
      node,
      target.file,
      start,
      effect === "audit" ? "general" : around.package === "" ? "none" : "any",
    );
    if (!argument) return undefined;
    return { name: argument.code, changes: [{ kind: "add-argument", at, argument, option }] };
  });
}

const BEFORE = /^(preHandler|onRequest|preValidation|beforeHandler)$/;

/** What a registration puts before handlers by itself. */
function middlewares(p: Program, { row, file, verb, args }: Registration): Middleware[] {
  const { nodes } = factsOf(p, file);
  const flat = args.flatMap((arg) => {
    const at = strip(p, file, arg);
    return nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [arg];
  });
  if (row.role === "mount") return verb === "USE" ? flat.map((node) => ({ file, callable: 0, node, option: "" })) : [];
  if (row.role !== "handle") return [];
  return flat.slice(0, -1).flatMap((arg) => {
    const at = strip(p, file, arg);
    if (nodes.kind[at] !== NodeKind.object) return [{ file, callable: 0, node: arg, option: "" }];
    const pairs = listOf(p, file, at);
    return [...pairs].flatMap((key, i) => {
      const option = i % 2 === 0 && key >= 0 ? stringAt(p, file, key) : "";
      return BEFORE.test(option) ? [{ file, callable: 0, node: pairs[i + 1]!, option }] : [];
    });
  });
}

/** `signedIn((parent, args) => …)`: the call that is given the handler and nothing else. */
function wrapperControl(
  c: ControlContext,
  effect: StandingEffect,
  siblings: readonly Endpoint[],
  target: Endpoint,
): Control | undefined {
  const { p } = c.effects.ctx;
  const facts = factsOf(p, target.file);
  const { kind, owner, start, end } = facts.callables[target.callable]!;
  if (kind !== "arrow" || owner >= 0) return undefined;
  return chosen(c, effect, siblings, target, ({ file, callable }) => {
    const site = callbackSiteOf(p, file, callable);
    const { nodes } = factsOf(p, file);
    if (!site || site.file !== file || listOf(p, file, site.call).length !== 1) return undefined;
    const callee = nodes.a[site.call]!;
    if (nodes.flags[site.call]! & NodeFlag.new || nodes.kind[strip(p, file, callee)] === NodeKind.load)
      return undefined;
    if (!doesIt(c, effect, aroundOf(p, file, callee, "wrapper"))) return undefined;
    const written = outside(p, file, callee, target.file, start, "none");
    if (!written) return undefined;
    const [need] = written.imports;
    const call = { code: written.code, ...(need ? { import: need } : {}) };
    return { name: `${written.code}()`, changes: [{ kind: "wrap", at: { start, end }, call }] };
  });
}

/** `publicProcedure.query(…)` begins with the procedure that others begin with. */
function procedureControl(
  c: ControlContext,
  effect: StandingEffect,
  siblings: readonly Endpoint[],
  target: Endpoint,
): Control | undefined {
  const { p } = c.effects.ctx;
  const own = /^(CALL|ACTION)$/.test(target.verb) ? chainRoot(p, target) : undefined;
  // What the procedure does beside would be lost.
  if (!own || target.around.some(({ bodies }) => bodies.length > 0)) return undefined;
  const { at } = own;
  return chosen(c, effect, siblings, target, (sibling) => {
    const root = sibling.around.some((around) => doesIt(c, effect, around)) ? chainRoot(p, sibling) : undefined;
    if (!root || root.names.includes("use")) return undefined;
    const by = outside(p, sibling.file, root.node, target.file, at.start, "none");
    return by ? { name: by.code, changes: [{ kind: "replace-name", at, by }] } : undefined;
  });
}

/** What a chain of calls begins with that is given the handler, where it stands, and the methods called on it. */
function chainRoot(p: Program, { file, callable }: Body): { node: number; at: Range; names: string[] } | undefined {
  const site = callbackSiteOf(p, file, callable);
  if (!site || site.file !== file) return undefined;
  const { nodes } = factsOf(p, file);
  const names: string[] = [];
  for (let call = site.call; ; ) {
    const callee = nodes.a[call]!;
    if (nodes.kind[callee] !== NodeKind.load || nodes.b[callee]! < 0) return undefined;
    names.push(stringAt(p, file, nodes.b[callee]!));
    const base = nodes.a[callee]!;
    if (nodes.kind[base] === NodeKind.call) {
      call = base;
      continue;
    }
    // The node of a variable stands where it got its value.
    const start = nodes.start[callee]!;
    const end = nodes.kind[base] === NodeKind.load ? nodes.end[base]! : start + nameOf(p, file, base).length;
    return { node: base, at: { start, end }, names };
  }
}
