// Calls that delete or change rows of a stored record: by a repository, a model, a client with a member for each table, a
// builder that is told the table. Input: a file, and the names of methods that do so. Output: the call, and the names of
// records it may be about, each with how sure that is. Invariant: a map, a list or a service of the project is no store.
import { compiled } from "../../classify/words.js";
import { ANY_KEY, LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { elementOf, type RType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { SERVICE } from "../sinks/ownEffects.js";
import { spell } from "../sinks/sinks.js";
import { calleeName } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { elementsOf } from "../walk/listedEach.js";
import { property } from "../walk/modelled.js";
import { keptBy } from "./keepers.js";

export interface RowAct {
  call: number;
  /** The last call of the chain that it is in: `db.delete(t).where(…)`. */
  whole: number;
  callable: number;
  act: "delete" | "change";
  spelled: string;
  targets: Target[];
}

export interface Target {
  /** As declared, or as code names it. */
  name: string;
  record?: LinkedRecord;
}

export interface RowActTerms {
  /** Regular expressions on the names of methods. */
  deletes: string;
  changes: string;
}

/** Calls that are told a table or collection by its name. */
const TOLD = /^(from|into|table|collection|getCollection|getRepository|model|deleteFrom|updateTable|container)$/;
/** Those of them that act by themselves. */
const ACTS_ON = /^(deleteFrom|updateTable|bulkDelete|bulkUpdate)$/;
const BUILDERS = /^(knex|db|trx|tx|conn|connection|database|kysely|qb|queryBuilder)$/i;
/** What holds a member for each table. */
const CLIENTS = /^(\w*prisma\w*|db|tx|trx|models?|database|entities|tables|collections|(数据|數據|资料|資料)?[库庫])$/i;
const MANAGERS = /^(\w*manager|em|orm|db|tx|trx|\w*dataSource|conn|connection|session)$/i;
/** Clients of databases, told the table first: `mysql.update("ke_hu", { … })`. */
const OF_SQL = /^(\w*(mysql|rds|postgres|sqlite|mssql|mariadb)\w*)$/i;
const KEEPS = /(repository|repo|model|collection|table|dao)s?$/i;
/** Methods that lists, maps and elements of a page do not have. */
const OF_STORES =
  /^(\w*(many|one|by_?id|and(delete|remove|update|replace))|destroy|nativeDelete|nativeUpdate|soft(Delete|Remove)|deleteBy\w+|updateBy\w+|deleteWhere|bulk\w+)$/i;
const OPTIONS = ["TableName", "index", "collection", "tableName"];
const MAX_CHAIN = 10;

export function rowActs(ctx: FlowContext, file: number, terms: RowActTerms): RowAct[] {
  const { callables, nodes } = factsOf(ctx.p, file);
  const deletes = compiled(terms.deletes);
  const changes = compiled(terms.changes);
  const outer = outerCalls(ctx, file);
  return callables.flatMap(({ calls }, callable) =>
    calls.flatMap((call): RowAct[] => {
      const name = calleeName(ctx, file, nodes.a[call]!);
      const act = deletes.test(name) ? "delete" : changes.test(name) ? "change" : undefined;
      if (!act) return [];
      const targets = targetsOf(ctx, file, call, name, outer);
      const spelled = spell(ctx, file, strip(ctx.p, file, nodes.a[call]!));
      let whole = call;
      for (let hops = 0; outer.has(whole) && hops < MAX_CHAIN; hops++) whole = outer.get(whole)!;
      return targets.length > 0 ? [{ call, whole, callable, act, spelled, targets }] : [];
    }),
  );
}

/** By a call, the one that is made on its result. */
function outerCalls({ p }: FlowContext, file: number): ReadonlyMap<number, number> {
  const { callables, nodes } = factsOf(p, file);
  const outer = new Map<number, number>();
  for (const { calls } of callables)
    for (const call of calls) {
      const callee = strip(p, file, nodes.a[call]!);
      const inner = nodes.kind[callee] === NodeKind.load ? strip(p, file, nodes.a[callee]!) : -1;
      if (inner >= 0 && nodes.kind[inner] === NodeKind.call) outer.set(inner, call);
    }
  return outer;
}

function targetsOf(
  ctx: FlowContext,
  file: number,
  call: number,
  name: string,
  outer: ReadonlyMap<number, number>,
): Target[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const args = [...listOf(p, file, call)];
  if ((nodes.flags[call]! & NodeFlag.new) !== 0) return args.flatMap((arg) => toldByOption(ctx, file, arg));
  // What the project's own function does is seen inside of it.
  if (nodes.kind[callee] !== NodeKind.load || entityOf(p, file, nodes.a[call]!)?.k === "function") return [];
  const base = nodes.a[callee]!;
  const each = elementsOf(p, file, base);
  if (each.length > 0)
    return each.flatMap((one) => [...ofEntity(entityOf(p, file, one)), ...ofReceiver(ctx, file, one, name)]);
  const found: Target[] = [...ofEntity(entityOf(p, file, nodes.a[call]!), true), ...ofEntity(entityOf(p, file, base))];
  const root = nameOf(p, file, base);
  if (OF_SQL.test(root)) found.push(...args.slice(0, 1).flatMap((arg) => namedTable(ctx, file, arg)));
  if (MANAGERS.test(root) || isManagerMade(ctx, file, base))
    found.push(
      ...args.flatMap((arg) => [arg, ...elementsOf(p, file, arg)]).flatMap((arg) => ofArgument(ctx, file, arg)),
    );
  if (OF_STORES.test(name) || /ByQuery$/.test(name)) found.push(...args.flatMap((arg) => toldByOption(ctx, file, arg)));
  if (ACTS_ON.test(name)) found.push(...toldTo(ctx, file, call));
  found.push(...ofReceiver(ctx, file, base, name), ...ofChain(ctx, file, base));
  for (let at = outer.get(call), hops = 0; at !== undefined && hops < MAX_CHAIN; at = outer.get(at), hops++)
    found.push(...toldTo(ctx, file, at));
  return found;
}

/** `this.em.fork().nativeDelete(AuditLog, …)` */
function isManagerMade(ctx: FlowContext, file: number, base: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, base);
  return nodes.kind[at] === NodeKind.call && MAKES_MANAGER.test(calleeName(ctx, file, nodes.a[at]!));
}
const MAKES_MANAGER = /^(fork|getManager|getEntityManager|createEntityManager)$/;

/** `prisma.auditLog.deleteMany()`, `AuditLog.destroy()`, `this.auditRepo.delete()`: by the name of what it is called on. */
function ofReceiver(ctx: FlowContext, file: number, base: number, method: string): Target[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const held = strip(p, file, base);
  // `Policyholder.collection.updateOne(…)`: the driver's own, of the same model.
  const isNative = nodes.kind[held] === NodeKind.load && nameOf(p, file, held) === "collection";
  const at = isNative ? strip(p, file, nodes.a[held]!) : held;
  const name = nameOf(p, file, at);
  if (nodes.kind[at] === NodeKind.call) return [];
  const before = nodes.kind[at] === NodeKind.load ? nameOf(p, file, nodes.a[at]!) : "";
  const isStore = OF_STORES.test(method) || KEEPS.test(name) || CLIENTS.test(before);
  return isStore ? [{ name: plainName(name) }] : [];
}

/** Earlier calls of the chain, and the variable that it begins with. */
function ofChain(ctx: FlowContext, file: number, base: number): Target[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const found: Target[] = [];
  let at = strip(p, file, base);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    found.push(...toldTo(ctx, file, at));
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    found.push(...ofEntity(entityOf(p, file, nodes.a[callee]!)));
    if (/^(find|query$)/i.test(nameOf(p, file, callee)))
      found.push(...ofReceiver(ctx, file, nodes.a[callee]!, "findOne"));
    at = strip(p, file, nodes.a[callee]!);
  }
  return found;
}

/** `knex("audit_log")`, `.from(AuditLog)`, `.collection("audit_log")` */
function toldTo(ctx: FlowContext, file: number, call: number): Target[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  // A migration or a transaction is handed its builder: `(knex) => knex("audit_log")`.
  const name = calleeName(ctx, file, callee) || nameOf(p, file, callee);
  const isTold =
    nodes.kind[callee] === NodeKind.load
      ? TOLD.test(name) || ACTS_ON.test(name) || name === "delete"
      : BUILDERS.test(name);
  const first = listOf(p, file, call)[0];
  if (first === undefined || !(isTold || name === "createQueryBuilder")) return [];
  const text = name === "delete" ? undefined : constantText(ctx, file, first);
  return text !== undefined && /^[\w.\u3400-\u9fff]{1,63}$/.test(text)
    ? [{ name: text.slice(text.lastIndexOf(".") + 1) }]
    : ofArgument(ctx, file, first);
}

function namedTable(ctx: FlowContext, file: number, arg: number): Target[] {
  const text = constantText(ctx, file, arg);
  return text !== undefined && /^[\w.\u3400-\u9fff]{1,63}$/.test(text)
    ? [{ name: text.slice(text.lastIndexOf(".") + 1) }]
    : [];
}

/** `{ TableName: "audit_log" }` */
function toldByOption(ctx: FlowContext, file: number, arg: number): Target[] {
  const object = objectBehind(ctx.p, file, arg, 0);
  if (!object) return [];
  return OPTIONS.flatMap((key) => {
    const value = property(ctx, object.file, object.node, key);
    const text = value === undefined ? undefined : constantText(ctx, object.file, value);
    return text === undefined ? [] : [{ name: text }];
  });
}

/** A class, a table, or a record, given as they are. */
function ofArgument({ p }: FlowContext, file: number, arg: number): Target[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, arg);
  if (nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string) return [];
  const entity = entityOf(p, file, arg);
  if (entity?.k === "class") return [{ name: factsOf(p, entity.file).records[entity.record]!.name }];
  if (entity) return ofEntity(entity);
  return nodes.kind[at] === NodeKind.import ? [{ name: nameOf(p, file, arg) }] : [];
}

/** `asMember`: of the method itself, whose path says the table where a client has a member for each. */
function ofEntity(entity: Entity | undefined, asMember = false): Target[] {
  if (!entity) return [];
  if (entity.k === "schema") return [{ name: entity.record.name, record: entity.record }];
  if (entity.k === "typed") return ofType(entity.type);
  if (entity.k !== "inst") return [];
  const own = entity.self ? [{ name: entity.self.name, record: entity.self }] : [];
  const member = asMember && entity.path.length === 2 ? [{ name: entity.path[0]! }] : [];
  // `AuditLogRepository` of a file that is not there.
  const kept = entity.path.length === 0 && own.length === 0 ? keptBy(entity.type) : undefined;
  return [...own, ...member, ...entity.args.flatMap(ofType), ...(kept ? [{ name: kept }] : [])];
}

function ofType(type: RType | undefined): Target[] {
  const one = unwrap(type);
  const record = one?.k === "list" ? unwrap(elementOf(one)) : one;
  if (record?.k === "named" || (record?.k === "inst" && record.args.length === 0)) {
    const name = record.k === "named" ? record.name : record.type;
    return SERVICE.test(name) ? [] : [{ name }];
  }
  // A class that serves a record is called after it.
  if (record?.k !== "record" || SERVICE.test(record.record.name.replace(/Model$/, ""))) return [];
  return [{ name: record.record.name, record: record.record }];
}

function plainName(name: string): string {
  return name.replace(SERVICE, "");
}

/** Keys that an object literal sets, and whether all of them can be seen. */
export function keysSet(ctx: FlowContext, file: number, node: number): string[] | undefined {
  const object = objectBehind(ctx.p, file, node, 0);
  if (!object) return undefined;
  const pairs = listOf(ctx.p, object.file, object.node);
  const keys: string[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (pairs[i] === ANY_KEY || pairs[i]! < 0) return undefined;
    keys.push(stringAt(ctx.p, object.file, pairs[i]!));
  }
  return keys;
}
