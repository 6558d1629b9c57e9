// Hooks of stores that encrypt what a record holds before it is written: `Payee.addHook("beforeSave", seal)`,
// `schema.pre("save", …)`, or a helper of the project that is given the model and the names of the fields; and what a query that
// a model began is given sealed: `Payee.query().insert({ iban: seal(iban) })`.
// Input: registrations in a file, and the calls of helpers. Output: model → names of the fields that are sealed. Invariant: only
// what is really registered counts, and only for the fields that are named.
import { ANY_KEY, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type FlowContext, refill } from "../context.js";
import { Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { constantList, namesGoneThrough } from "../walk/constantLists.js";
import { constantText } from "../walk/constantText.js";
import { constantNames, property } from "../walk/modelled.js";
import { origins } from "../walk/origins.js";
import { entityName } from "./subjects.js";

interface Sealed {
  /** Model, schema or entity in lower case. */
  subject: string;
  names: string[];
}

const TABLE = "sealed by hooks";
const SEALS = Transform.encrypted | Transform.tokenised | Transform["keyed-hash"] | Transform.kdf;
const MAX_DEPTH = 3;

export function putSealingHooks(ctx: FlowContext, callers: Callers): void {
  const all = new Map<string, string[]>();
  for (const { subject, names } of everywhere(ctx, TABLE, (file) => hooksIn(ctx, callers, file)))
    all.set(subject, [...(all.get(subject) ?? []), ...names]);
  putAll(ctx, TABLE, all);
}

export function isSealedByHook(ctx: FlowContext, model: string, field: string): boolean {
  return lookUp<string[]>(ctx, TABLE, model.toLowerCase())?.includes(field) === true;
}

const REGISTERS = /^(addHook|hook|pre)$/;
const OPTIONS = /^(define|init)$/;
const METHOD = /^before(Save|Create|Validate|Upsert)$/;
/** Events by which a single record is written. */
const EVENT = /^(before_?)?(save|create|insert|validate)$/i;

function hooksIn(ctx: FlowContext, callers: Callers, file: number): Sealed[] {
  const { facts, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test" || facts.language !== "typescript") return [];
  return facts.callables.flatMap(({ calls }) =>
    calls.flatMap((call) => {
      const callee = strip(ctx.p, file, facts.nodes.a[call]!);
      if (facts.nodes.kind[callee] !== NodeKind.load) return [];
      if (WRITES.test(nameOf(ctx.p, file, callee))) return sealedByWriter(ctx, file, call);
      const hooks = registered(ctx, file, call, nameOf(ctx.p, file, callee));
      const bodies = hooks.flatMap((hook) => closureOf(ctx, hook));
      if (bodies.length === 0) return [];
      const { names, byName } = sealedIn(ctx, bodies);
      if (names.length === 0 && !byName) return [];
      const receiver = strip(ctx.p, file, facts.nodes.a[callee]!);
      if (facts.nodes.kind[receiver] === NodeKind.param)
        return (callers.get(callableKey(file, facts.nodes.a[receiver]!)) ?? []).flatMap((site) =>
          ofCaller(ctx, site, facts.nodes.b[receiver]!, names, byName),
        );
      const subject =
        entityName(ctx.p, entityOf(ctx.p, file, receiver)) ?? entityName(ctx.p, entityOf(ctx.p, file, call));
      const listed = byName ? bodies.flatMap((body) => goneThrough(ctx, body)) : [];
      return subject === undefined ? [] : [{ subject: subject.toLowerCase(), names: [...names, ...listed] }];
    }),
  );
}

/** Calls that end a query which a model began: `Payee.query().insert({ … })`. */
const WRITES = /^(insert|patch|update|upsert)(Graph)?(AndFetch(ById)?)?$/;
const BEGINS = "query";
const MAX_CHAIN = 6;

/** What the code seals by hand as it writes the record, or has a function seal. */
function sealedByWriter(ctx: FlowContext, file: number, call: number): Sealed[] {
  const { nodes } = factsOf(ctx.p, file);
  let at = call;
  let model = -1;
  for (let depth = 0; depth < MAX_CHAIN && nodes.kind[at] === NodeKind.call; depth++) {
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    const on = strip(ctx.p, file, nodes.a[callee]!);
    if (nameOf(ctx.p, file, callee) === BEGINS) model = on;
    at = on;
  }
  const subject = model < 0 ? undefined : entityName(ctx.p, entityOf(ctx.p, file, model));
  if (subject === undefined) return [];
  const names = [...listOf(ctx.p, file, call)].flatMap((arg) => {
    const object = objectBehind(ctx.p, file, arg, 0);
    if (object) return sealedMembers(ctx, object.file, object.node);
    const made = strip(ctx.p, file, arg);
    const maker = nodes.kind[made] === NodeKind.call ? entityOf(ctx.p, file, nodes.a[made]!) : undefined;
    if (maker?.k !== "function") return [];
    return sealedIn(ctx, closureOf(ctx, { file: maker.file, callable: maker.callable })).names;
  });
  return names.length > 0 ? [{ subject: subject.toLowerCase(), names }] : [];
}

/** Functions that a call registers to run before a record is written. */
function registered(ctx: FlowContext, file: number, call: number, method: string): Body[] {
  const args = [...listOf(ctx.p, file, call)];
  const given = (at: { file: number; nodes: readonly number[] }): Body[] =>
    at.nodes.flatMap((node) => {
      const entity = entityOf(ctx.p, at.file, node);
      return entity?.k === "function" ? [{ file: entity.file, callable: entity.callable }] : [];
    });
  if (METHOD.test(method)) return given({ file, nodes: args });
  if (REGISTERS.test(method)) {
    const events = args[0] === undefined ? [] : constantNames(ctx, file, args[0]);
    return events.some((event) => EVENT.test(event)) ? given({ file, nodes: args.slice(1) }) : [];
  }
  if (!OPTIONS.test(method)) return [];
  const options = args.length === 0 ? undefined : objectBehind(ctx.p, file, args[args.length - 1]!, 0);
  const value = options && property(ctx, options.file, options.node, "hooks");
  const hooks = options && value !== undefined ? objectBehind(ctx.p, options.file, value, 0) : undefined;
  const pairs = hooks ? [...listOf(ctx.p, hooks.file, hooks.node)] : [];
  const before = pairs.filter(
    (_, i) => i % 2 === 1 && pairs[i - 1]! >= 0 && METHOD.test(stringAt(ctx.p, hooks!.file, pairs[i - 1]!)),
  );
  return hooks ? given({ file: hooks.file, nodes: before }) : [];
}

/** The function, those written in it, and those of the project that it calls or hands on. */
export function closureOf(ctx: FlowContext, hook: Body): Body[] {
  const found = new Map([[callableKey(hook.file, hook.callable), hook]]);
  let open = [hook];
  for (let depth = 0; depth < MAX_DEPTH && open.length > 0; depth++) {
    const next: Body[] = [];
    for (const body of open) {
      const { nodes, callables } = factsOf(ctx.p, body.file);
      for (const callable of withNested(ctx.p, body)) {
        for (const call of callables[callable]!.calls) {
          for (const node of [nodes.a[call]!, ...listOf(ctx.p, body.file, call)]) {
            const entity = entityOf(ctx.p, body.file, node);
            if (entity?.k !== "function") continue;
            const key = callableKey(entity.file, entity.callable);
            if (found.has(key)) continue;
            found.set(key, { file: entity.file, callable: entity.callable });
            next.push({ file: entity.file, callable: entity.callable });
          }
        }
      }
    }
    open = next;
  }
  return [...found.values()];
}

/** Members that are set to something encrypted; `byName`: some of them by a name that is computed. */
export function sealedIn(ctx: FlowContext, bodies: readonly Body[]): { names: string[]; byName: boolean } {
  const names: string[] = [];
  let byName = false;
  for (const { file, callable } of bodies) {
    const { nodes, callables } = factsOf(ctx.p, file);
    const { stores, calls } = callables[callable]!;
    for (const { key, value } of stores) {
      if (!isSealed(ctx, file, value)) continue;
      if (key === ANY_KEY) byName = true;
      else names.push(stringAt(ctx.p, file, key));
    }
    for (const call of calls) {
      const [key, value] = listOf(ctx.p, file, call);
      if (value === undefined || !/^(setDataValue|set)$/.test(nameOf(ctx.p, file, nodes.a[call]!))) continue;
      if (!isSealed(ctx, file, value)) continue;
      const name = constantText(ctx, file, key!);
      if (name === undefined) byName = true;
      else names.push(name);
    }
    names.push(...sealedPairs(ctx, file, callable));
  }
  return { names, byName };
}

/** `{ ...data, iban: seal(data.iban) }` */
function sealedPairs(ctx: FlowContext, file: number, callable: number): string[] {
  const { nodes, callables } = factsOf(ctx.p, file);
  const { start, end } = callables[callable]!;
  const names: string[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    names.push(...sealedMembers(ctx, file, node));
  }
  return names;
}

function sealedMembers(ctx: FlowContext, file: number, object: number): string[] {
  const names: string[] = [];
  const pairs = listOf(ctx.p, file, strip(ctx.p, file, object));
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && isSealed(ctx, file, pairs[i + 1]!)) names.push(stringAt(ctx.p, file, pairs[i]!));
  return names;
}

function isSealed(ctx: FlowContext, file: number, value: number): boolean {
  refill(ctx);
  return origins(ctx, file, value, EMPTY_PATH).some((o) => (o.transforms & SEALS) !== 0);
}

/** `sealModel(Payee, ["iban"], keys)`, `sealModel(Payee, { fields: ["iban"] })` */
function ofCaller(
  ctx: FlowContext,
  { file, call }: { file: number; call: number },
  position: number,
  names: readonly string[],
  byName: boolean,
): Sealed[] {
  const args = [...listOf(ctx.p, file, call)];
  const model = args[position];
  const subject = model === undefined ? undefined : entityName(ctx.p, entityOf(ctx.p, file, model));
  if (subject === undefined) return [];
  const listed = byName ? args.filter((_, i) => i !== position).flatMap((arg) => namesGiven(ctx, file, arg)) : [];
  return [{ subject: subject.toLowerCase(), names: [...names, ...listed] }];
}

function namesGiven(ctx: FlowContext, file: number, node: number): string[] {
  const listed = constantList(ctx, file, node);
  const options = listed.length > 0 ? undefined : objectBehind(ctx.p, file, node, 0);
  if (!options) return listed;
  const pairs = [...listOf(ctx.p, options.file, options.node)];
  return pairs.flatMap((value, i) => (i % 2 === 1 ? constantList(ctx, options.file, value) : []));
}

export function goneThrough(ctx: FlowContext, { file, callable }: Body): string[] {
  const { start, end } = factsOf(ctx.p, file).callables[callable]!;
  return namesGoneThrough(ctx, file, start, end);
}
