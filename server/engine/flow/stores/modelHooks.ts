// Subscribers of one entity, and extensions of one model of a client, that record what they are told of.
// Input: a class with hooks, or a call that extends a client. Output: what each is on, as hooks of stores are. Invariant: nothing
// where it is not spelled out what they are on: those are on everything.
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { definition } from "../../link/endpoints/handlers.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { callableKey } from "../walk/callers.js";
import { property } from "../walk/modelled.js";
import { bodyHas, type EffectContext } from "../ways/effects.js";
import type { StoreHook } from "./storeHooks.js";
import { entityName } from "./subjects.js";

const LISTENS = /^(listenTo|getSubscribedEntities)$/;

/**
 * `listenTo() { return Payee; }`, `getSubscribedEntities() { return [Payee, Holder]; }`: the entities that a subscriber is told of;
 * undefined where it is told of all.
 */
export function listenedTo({ ctx: { p } }: EffectContext, file: number, record: number): string[] | undefined {
  const { records, callables, nodes } = factsOf(p, file);
  const method = records[record]!.methods.find((m) => LISTENS.test(callables[m]!.name));
  const [returned, ...more] = method === undefined ? [] : callables[method]!.returns;
  if (returned === undefined || more.length > 0) return undefined;
  const at = strip(p, file, returned);
  const items = nodes.kind[at] === NodeKind.array ? [...listOf(p, file, at)] : [returned];
  const names = items.map((item) => entityName(p, entityOf(p, file, item)) ?? nameOf(p, file, item));
  return names.length === 0 || names.includes("") ? undefined : names;
}

/** `if (!event.databaseEntity) return;`: the row as it was is there only where it was loaded, and an update by a condition loads none. */
export function asksForRow({ ctx: { p } }: EffectContext, file: number, told: readonly number[]): boolean {
  const { strings, callables, nodes } = factsOf(p, file);
  if (!strings.includes(LOADED)) return false;
  const isLoaded = (node: number, depth: number): boolean => {
    const at = strip(p, file, node);
    if (nameOf(p, file, at) === LOADED) return true;
    const isPart = nodes.kind[at] === NodeKind.clean || nodes.kind[at] === NodeKind.join;
    return isPart && depth < 4 && [...listOf(p, file, at)].some((part) => isLoaded(part, depth + 1));
  };
  return told.some((callable) =>
    callables[callable]!.blocks.some(({ condition }) => condition >= 0 && isLoaded(condition, 0)),
  );
}
const LOADED = "databaseEntity";

/** What an extension of a client by operations records; undefined where it is not spelled out. */
export function extensionHooks(e: EffectContext, file: number, call: number): StoreHook[] | undefined {
  const { ctx } = e;
  const given = listOf(ctx.p, file, call)[0];
  const options = given === undefined ? undefined : objectBehind(ctx.p, file, given, 0);
  const query = options && property(ctx, options.file, options.node, "query");
  const models = options && query !== undefined ? membersIn(e, options.file, query) : undefined;
  if (!models) return undefined;
  const found: StoreHook[] = [];
  const extension = callableKey(file, call);
  for (const model of models) {
    if (recordsIn(e, model)) {
      if (model.key === ALL_OPERATIONS) found.push({ subject: "", event: ANY_STATEMENT, plugin: "", extension });
      continue;
    }
    const operations = membersIn(e, model.file, model.node);
    if (!operations) return undefined;
    const subject = model.key === ALL_MODELS ? "" : model.key.toLowerCase();
    for (const operation of operations.filter((one) => recordsIn(e, one))) {
      const event = operation.key === ALL_OPERATIONS ? "" : operation.key.toLowerCase();
      found.push({ subject, event, plugin: "", extension });
    }
  }
  return found;
}
const ALL_MODELS = "$allModels";
const ALL_OPERATIONS = "$allOperations";
/** The event of what is told of statements, too. */
export const ANY_STATEMENT = "*";

interface Member {
  key: string;
  file: number;
  node: number;
}

function membersIn({ ctx: { p } }: EffectContext, file: number, node: number): Member[] | undefined {
  const object = objectBehind(p, file, node, 0);
  if (!object) return undefined;
  const pairs = listOf(p, object.file, object.node);
  const found: Member[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i]! < 0) return undefined;
    found.push({ key: stringAt(p, object.file, pairs[i]!), file: object.file, node: pairs[i + 1]! });
  }
  return found;
}

function recordsIn(e: EffectContext, { file, node }: Member): boolean {
  const entity = entityOf(e.ctx.p, file, node);
  return entity?.k === "function" && bodyHas(e, { file: entity.file, callable: entity.callable }, "audit");
}

/**
 * Extensions that made the client which a call is asked of, by `callableKey` of their calls: none of one as it was made;
 * undefined where it is not known.
 */
export function extensionsOf({ ctx: { p } }: EffectContext, file: number, call: number): string[] | undefined {
  let at: { file: number; node: number } | undefined = { file, node: strip(p, file, factsOf(p, file).nodes.a[call]!) };
  const found: string[] = [];
  for (let hops = 0; hops < MAX_HOPS && at; hops++) {
    const { nodes } = factsOf(p, at.file);
    const made = definition(p, at.file, at.node);
    if (made && (made.file !== at.file || made.node !== at.node)) {
      at = made;
      continue;
    }
    if (nodes.kind[at.node] === NodeKind.call) {
      if ((nodes.flags[at.node]! & NodeFlag.new) !== 0) return found;
      if (nameOf(p, at.file, nodes.a[at.node]!) === EXTENDS) found.push(callableKey(at.file, at.node));
      at = { file: at.file, node: strip(p, at.file, nodes.a[at.node]!) };
    } else if (nodes.kind[at.node] === NodeKind.load)
      at = { file: at.file, node: strip(p, at.file, nodes.a[at.node]!) };
    else return undefined;
  }
  return undefined;
}
const MAX_HOPS = 20;

/**
 * Where it is not known what a call is asked of: a member of something, for each table one, that may come from where the
 * extension stands. What a chain is told its table, or comes from a file of another name, does not.
 */
export function mayBeExtended({ ctx: { p } }: EffectContext, file: number, call: number, extension: string): boolean {
  const { nodes, imports } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  let at = nodes.kind[callee] === NodeKind.load ? strip(p, file, nodes.a[callee]!) : callee;
  // `$executeRaw` is the client's own.
  if (nodes.kind[at] !== NodeKind.load)
    return nodes.kind[at] !== NodeKind.call && nameOf(p, file, callee).startsWith("$");
  const [first] = listOf(p, file, call);
  if (first !== undefined && nodes.kind[strip(p, file, first)] === NodeKind.literal) return false;
  for (let hops = 0; hops < MAX_HOPS && nodes.kind[at] === NodeKind.load; hops++) at = strip(p, file, nodes.a[at]!);
  if (nodes.kind[at] === NodeKind.call) return false;
  if (nodes.kind[at] !== NodeKind.import) return true;
  const base = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(/\.[cm]?[jt]sx?$/, "");
  const made = p.files[Number(extension.slice(0, extension.indexOf(":")))]?.path ?? "";
  return [base(made), made.split("/").at(-2)].includes(base(imports[nodes.a[at]!]!.specifier));
}
export const EXTENDS = "$extends";
