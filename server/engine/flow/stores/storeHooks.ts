// Hooks of stores that record what they are told of: registered on one model, schema or connection for one event. Which writes
// run them is known by the method: a bulk update does not run the hook of single rows.
// Input: registrations in a file. Output: what each is on and its event. Invariant: a method that is not known is taken to run
// every hook.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { readChange } from "../../link/sqlChanges.js";
import { statementRun } from "../sinks/statementChanges.js";
import { callableKey } from "../walk/callers.js";
import { constantNames, property } from "../walk/modelled.js";
import { bodyHas, type EffectContext } from "../ways/effects.js";
import { runsByClass } from "./classHooks.js";
import { ANY_STATEMENT, extensionsOf, mayBeExtended } from "./modelHooks.js";
import { entityName } from "./subjects.js";

export interface StoreHook {
  /** Model, schema or entity in lower case; "" for all of a connection. */
  subject: string;
  /** "update", "bulkupdate", "findoneandupdate" …; "" where it is not spelled out: any. */
  event: string;
  /** Key of the plugin that registers it on the schema that it is given, "" for others. */
  plugin: string;
  /** Key of the call that makes the client which it is on; by the method of exactly this name. */
  extension?: string;
  /** Of a class of the project: it runs for what is written through that. */
  byClass?: true;
  /** Of a table of the database: the statements that run it, whoever sends them. */
  statements?: readonly string[];
}

/** `schema.plugin(records)`: what a plugin registers, it registers on this one. */
export interface Plugged {
  plugin: string;
  /** As of a hook. */
  subject: string;
}

const REGISTERS = /^(addHook|hook|pre|post)$/;
const NAMED = /^(?:before|after)([A-Z]\w+)$/;

/** A method of this name may register hooks. */
export function isHookName(name: string): boolean {
  return REGISTERS.test(name) || OPTIONS.test(name) || NAMED.test(name);
}
const OPTIONS = /^(define|init)$/;

/** Hooks that a call registers and that leave an audit record. */
export function hooksAt(e: EffectContext, file: number, call: number): StoreHook[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return [];
  const name = stringAt(p, file, nodes.b[callee]!);
  const args = [...listOf(p, file, call)];
  const named = NAMED.exec(name)?.[1];
  if (REGISTERS.test(name) || named !== undefined) {
    const events = named !== undefined ? [named] : args[0] === undefined ? [] : constantNames(e.ctx, file, args[0]);
    if (
      !events.every((event) => /^\w+$/.test(event) && !OF_SERVERS.test(event)) ||
      !args.some((arg) => records(e, file, arg))
    )
      return [];
    const subject = subjectAt(e, file, nodes.a[callee]!);
    const plugin = givenTo(e, file, nodes.a[callee]!);
    return (events.length > 0 ? events : [""]).map((event) => ({ subject, event: plain(event), plugin }));
  }
  return OPTIONS.test(name) ? hooksOption(e, file, call, args) : [];
}

/** `app.addHook("onResponse", …)` of a server: around requests, and no store's. */
const OF_SERVERS =
  /^(on(Request|Response|Send|Error|Timeout|Ready|Route|Register|Close|Listen|RequestAbort)|pre(Parsing|Validation|Handler|Serialization|Close)|beforeHandle|afterHandle)$/;

function subjectAt(e: EffectContext, file: number, node: number): string {
  return (entityName(e.ctx.p, entityOf(e.ctx.p, file, node)) ?? "").toLowerCase();
}

/** Key of the function that is given the schema, "" where it is none of its parameters. */
function givenTo(e: EffectContext, file: number, node: number): string {
  const { nodes } = factsOf(e.ctx.p, file);
  const at = strip(e.ctx.p, file, node);
  return nodes.kind[at] === NodeKind.param ? callableKey(file, nodes.a[at]!) : "";
}

/** The schema that a plugin is registered on by this call, if the plugin is one of the project that registers hooks. */
export function pluggedAt(e: EffectContext, file: number, call: number): Plugged | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const first = listOf(p, file, call)[0];
  if (nodes.kind[callee] !== NodeKind.load || first === undefined) return undefined;
  const plugin = entityOf(p, file, first);
  if (plugin?.k !== "function") return undefined;
  const key = callableKey(plugin.file, plugin.callable);
  const facts = factsOf(p, plugin.file);
  const isHooking = withNested(p, plugin).some((callable) =>
    facts.callables[callable]!.calls.some((inner) => {
      const at = strip(p, plugin.file, facts.nodes.a[inner]!);
      return (
        REGISTERS.test(nameOf(p, plugin.file, at)) &&
        facts.nodes.kind[at] === NodeKind.load &&
        givenTo(e, plugin.file, facts.nodes.a[at]!) === key
      );
    }),
  );
  return isHooking ? { plugin: key, subject: subjectAt(e, file, nodes.a[callee]!) } : undefined;
}

/** Hooks of plugins are on the schemas that those are registered on; nobody knows where others are. */
export function onSchemas(hooks: readonly StoreHook[], plugged: readonly Plugged[]): StoreHook[] {
  return hooks.flatMap((hook) => {
    const on = hook.plugin === "" ? [] : plugged.filter(({ plugin }) => plugin === hook.plugin);
    return on.length === 0 ? [hook] : on.map(({ subject }) => ({ ...hook, subject }));
  });
}

/** `sequelize.define("payee", {…}, { hooks: { afterUpdate: … } })` */
function hooksOption(e: EffectContext, file: number, call: number, args: readonly number[]): StoreHook[] {
  const last = args[args.length - 1];
  const options = last === undefined ? undefined : objectBehind(e.ctx.p, file, last, 0);
  const given = options && property(e.ctx, options.file, options.node, "hooks");
  const hooks = options && given !== undefined ? objectBehind(e.ctx.p, options.file, given, 0) : undefined;
  if (!hooks) return [];
  const made = entityOf(e.ctx.p, file, call);
  const subject = (entityName(e.ctx.p, made) ?? nameOf(e.ctx.p, file, call)).toLowerCase();
  const pairs = listOf(e.ctx.p, hooks.file, hooks.node);
  const found: StoreHook[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    if (pairs[i]! >= 0 && records(e, hooks.file, pairs[i + 1]!))
      found.push({ subject, event: plain(stringAt(e.ctx.p, hooks.file, pairs[i]!)), plugin: "" });
  return found;
}

function records(e: EffectContext, file: number, node: number): boolean {
  const entity = entityOf(e.ctx.p, file, node);
  return entity?.k === "function" && bodyHas(e, { file: entity.file, callable: entity.callable }, "audit");
}

function plain(event: string): string {
  return (NAMED.exec(event)?.[1] ?? event).toLowerCase();
}

/** Events of single rows and of whole sets, by the method that writes. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  create: ["create", "save", "validate"],
  save: ["save", "create", "update", "validate"],
  insertmany: ["insertmany"],
  bulkcreate: ["bulkcreate"],
  bulkwrite: ["bulkwrite"],
  upsert: ["upsert"],
  update: ["bulkupdate"],
  destroy: ["bulkdestroy"],
  updateone: ["updateone"],
  updatemany: ["updatemany"],
  replaceone: ["replaceone"],
  deleteone: ["deleteone"],
  deletemany: ["deletemany"],
  findoneandupdate: ["findoneandupdate"],
  findbyidandupdate: ["findoneandupdate"],
  findoneandreplace: ["findoneandreplace"],
  findoneanddelete: ["findoneanddelete"],
  findbyidanddelete: ["findoneanddelete"],
};
/**
 * `em.nativeUpdate(…)` says by its name that no hook of the program is told; `Policyholder.collection.updateOne(…)` is the
 * driver's own.
 */
export function isNative({ ctx: { p } }: EffectContext, { file, call }: { file: number; call: number }): boolean {
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (/^native(Insert|Update|Delete)/.test(nameOf(p, file, callee))) return true;
  const on = nodes.kind[callee] === NodeKind.load ? strip(p, file, nodes.a[callee]!) : -1;
  return on >= 0 && nodes.kind[on] === NodeKind.load && nameOf(p, file, on) === "collection";
}

/** `{ individualHooks: true }` runs the hooks of single rows, too. */
const SINGLE: Readonly<Record<string, readonly string[]>> = {
  update: ["update", "save"],
  destroy: ["destroy"],
  bulkcreate: ["create", "save"],
};

/** Does a write run one of the hooks? `subject` in lower case, "" where it cannot be told. */
export function runsHook(
  e: EffectContext,
  hooks: readonly StoreHook[],
  { file, call, subject }: { file: number; call: number; subject: string },
): boolean {
  if (hooks.length === 0) return false;
  const { nodes } = factsOf(e.ctx.p, file);
  const method = nameOf(e.ctx.p, file, nodes.a[call]!).toLowerCase();
  // The text of a statement is the database's: the models of the program are not told of it.
  const isStatement = statementRun(e.ctx, file, call) !== undefined;
  const extensions = hooks.some((hook) => hook.extension) ? extensionsOf(e, file, call) : undefined;
  const args = [...listOf(e.ctx.p, file, call)];
  const isOff = !isStatement && args.some((arg) => says(e, file, arg, SWITCHES, "false"));
  const single = SINGLE[method] && (args.some((arg) => isIndividual(e, file, arg)) || isOfRow(e, file, call));
  const events = EVENTS[method] && [...EVENTS[method]!, ...(single ? (SINGLE[method] ?? []) : [])];
  const kind = isStatement ? readChange(statementRun(e.ctx, file, call)!)?.kind : undefined;
  return hooks.some((hook) => {
    if (hook.subject !== "" && subject !== "" && plainSubject(hook.subject) !== plainSubject(subject)) return false;
    if (hook.byClass) return runsByClass(e, hook, file, call);
    if (hook.statements) return subject !== "" && (kind === undefined || hook.statements.includes(PLAIN[kind]));
    if (
      hook.extension !== undefined &&
      !(extensions?.includes(hook.extension) ?? mayBeExtended(e, file, call, hook.extension))
    )
      return false;
    if (isStatement) return hook.event === ANY_STATEMENT || hook.event === "query";
    if (isOff || isNative(e, { file, call })) return false;
    if (hook.extension !== undefined) return hook.event === "" || hook.event === ANY_STATEMENT || hook.event === method;
    return events === undefined || hook.event === "" || events.includes(hook.event);
  });
}
const PLAIN = { insert: "insert", upsert: "update", update: "update", delete: "delete" } as const;

/** One spelling of what a model and its table are called: `policyHolder`, `public.policy_holder`. */
export function plainSubject(subject: string): string {
  return subject
    .slice(subject.lastIndexOf(".") + 1)
    .replaceAll("_", "")
    .replace(/s$/i, "")
    .toLowerCase();
}

function isIndividual(e: EffectContext, file: number, arg: number): boolean {
  const object = objectBehind(e.ctx.p, file, arg, 0);
  return object !== undefined && property(e.ctx, object.file, object.node, "individualHooks") !== undefined;
}

/** `row.update({ … })`, `row.destroy()`: asked of one row, and of no set by a condition. */
function isOfRow(e: EffectContext, file: number, call: number): boolean {
  const { nodes } = factsOf(e.ctx.p, file);
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const held = entityOf(e.ctx.p, file, nodes.a[callee]!);
  if (held !== undefined && held.k !== "typed") return false;
  return ![...listOf(e.ctx.p, file, call)].some((arg) => {
    const object = objectBehind(e.ctx.p, file, arg, 0);
    return object !== undefined && property(e.ctx, object.file, object.node, "where") !== undefined;
  });
}

/** `{ hooks: false }`, `{ listeners: false }` */
const SWITCHES = ["hooks", "listeners"];

function says(e: EffectContext, file: number, arg: number, keys: readonly string[], text: string): boolean {
  const object = objectBehind(e.ctx.p, file, arg, 0);
  return keys.some((key) => {
    const value = object && property(e.ctx, object.file, object.node, key);
    const at = object && value !== undefined ? strip(e.ctx.p, object.file, value) : -1;
    const { nodes } = factsOf(e.ctx.p, object?.file ?? file);
    return at >= 0 && nodes.kind[at] === NodeKind.literal && stringAt(e.ctx.p, object!.file, nodes.b[at]!) === text;
  });
}
