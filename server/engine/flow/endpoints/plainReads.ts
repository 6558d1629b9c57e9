// Functions that read records from a store and give them back, whoever calls them: services and repositories whose callers
// cannot be seen among them. Input: a file. Output: one entry per function, with whether it leaves an audit record. Invariant:
// a function is told of by what it calls itself; what it hands on to another function of the project is told there.
import { tokenise } from "../../classify/tokens.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, strip } from "../../link/program.js";
import { readSelect } from "../../link/sqlRows.js";
import { elementOf, type RType, unwrap } from "../../link/types.js";
import { type FlowContext, refill } from "../context.js";
import type { Origin } from "../origin.js";
import { FETCHES, isCatalogue } from "../sinks/askedOf.js";
import { AUDIT_RECORD, SERVICE, typeCalled } from "../sinks/ownEffects.js";
import { statementRun } from "../sinks/statementChanges.js";
import { isMany } from "../sinks/toldData.js";
import { keptBy } from "../stores/keepers.js";
import { callableKey } from "../walk/callers.js";
import { outside, type Step, stepAt } from "../ways/climbing.js";
import { bodyHas, type EffectContext, isNamedFor } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { returnedData, returnedOrigins } from "./handedOut.js";
import { isByClock, ONCE, tellsALog } from "./unlikeChanges.js";

export interface PlainRead {
  step: Step;
  /** What is read, as it is called: "Customer", "medicalRecord", "policyholders". */
  subject: string;
  /** What it gives back of persons; nothing where the record does not say what it holds. */
  data: FindingData[];
  many: boolean;
  audited: boolean;
  /** Nothing that can be seen calls it. */
  isRoot: boolean;
}

export function plainReads(e: EffectContext, file: number, handlers: Handlers): PlainRead[] {
  const { path, pathClass, facts } = e.ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript" || ONCE.test(path)) return [];
  return facts.callables.flatMap((fact, callable) => {
    if (callable === 0 || fact.name === "" || fact.parent > 0 || fact.returns.length === 0) return [];
    if (fact.kind === "getter" || fact.kind === "constructor" || isOfOneself(fact.name)) return [];
    if (!fact.calls.some((call) => isStoreRead(e.ctx, file, call))) return [];
    return readBy(e, file, callable, handlers) ?? [];
  });
}

/** `getMyProfile()`, `currentUser()`: one's own data needs no record. */
function isOfOneself(name: string): boolean {
  return tokenise(name).some((word) => /^(my|own|me|myself|current|self|mine)$/.test(word));
}

function readBy(e: EffectContext, file: number, callable: number, handlers: Handlers): PlainRead | undefined {
  const { ctx } = e;
  const { returns } = factsOf(ctx.p, file).callables[callable]!;
  for (const value of returns) {
    refill(ctx);
    for (const origin of returnedOrigins(ctx, file, callable, value)) {
      const call = readBehind(ctx, file, callable, origin);
      const subject = call === undefined ? "" : subjectRead(ctx, file, call, origin);
      if (call === undefined || subject === "" || AUDIT_RECORD.test(subject)) continue;
      const data = returnedData(ctx, file, callable, 2).filter((d) => !d.dataType.startsWith("credential."));
      const step = stepAt(ctx, file, call);
      if (isByClock(e, file, call, true) || tellsALog(e, step)) return undefined;
      const isRoot = !handlers.of(callableKey(file, callable)) && isUncalled(e, step);
      return { step, subject, data, many: isMany(ctx, origin), audited: isAudited(e, file, callable), isRoot };
    }
  }
  return undefined;
}

/** Nothing calls it that can be seen, and no class or interface that the project knows it by. */
function isUncalled(e: EffectContext, { file, callable }: Step): boolean {
  const { callables, records } = factsOf(e.ctx.p, file);
  const { owner } = callables[callable]!;
  const record = records[owner];
  if (record?.implements || (record?.extends.length ?? 0) > 0) return false;
  return outside(e.ctx, e.callers, { file, callable }).length === 0;
}

function isAudited(e: EffectContext, file: number, callable: number): boolean {
  const { callables, records } = factsOf(e.ctx.p, file);
  const { annotations, owner } = callables[callable]!;
  const marks = [...annotations, ...(records[owner]?.annotations ?? [])];
  return marks.some(({ name }) => isNamedFor(e, name, "audit")) || bodyHas(e, { file, callable }, "audit");
}

/** The call of the function itself that reads what is given back, under the later calls of its chain. */
function readBehind(ctx: FlowContext, file: number, callable: number, o: Origin): number | undefined {
  if (o.kind !== "value" || o.file !== file) return undefined;
  const { nodes, callables } = factsOf(ctx.p, file);
  let at = o.node;
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    if (callables[callable]!.calls.includes(at) && isStoreRead(ctx, file, at)) return at;
    const callee = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    at = strip(ctx.p, file, nodes.a[callee]!);
  }
  return undefined;
}
const MAX_CHAIN = 8;

/** `this.customers.findById(id)`, `prisma.claim.findUnique(…)`, `db.query("SELECT …")`, `仓库.按编号查询(编号)` */
function isStoreRead(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const name = nameOf(ctx.p, file, callee);
  if (STATEMENTS.test(name)) return selectAt(ctx, file, call) !== undefined;
  if (!FETCHES.test(name) && !FETCHES_ZH.test(name)) return false;
  const holder = nodes.a[callee]!;
  return isStore(ctx, file, holder) && !isCatalogue(ctx, file, call);
}
const STATEMENTS = /^(query|execute|all|get|one|oneOrNone|any|many|manyOrNone|raw|\$queryRaw|\$queryRawUnsafe)$/;
const FETCHES_ZH = /[查搜檢检取](询|詢|索|尋|看|找|阅|閱)?|^[获獲]取/;

/** By its name, the one before it, or the name of its type. */
function isStore(ctx: FlowContext, file: number, holder: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, holder);
  const entity = entityOf(ctx.p, file, at);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  const names = [typeCalled(entity), type?.k === "named" ? type.name : "", nameOf(ctx.p, file, at)];
  const before = nodes.kind[at] === NodeKind.load ? nameOf(ctx.p, file, nodes.a[at]!) : "";
  return names.some((name) => keptBy(name) !== undefined || OTHER_STORE.test(name)) || CLIENT.test(before);
}
const OTHER_STORE = /(Model|Collection)$|^(repo|repository|store|dao)$/;
const CLIENT = /^(\w*[pP]risma\w*|db|database)$/;

function selectAt(ctx: FlowContext, file: number, call: number): string | undefined {
  const text = statementRun(ctx, file, call);
  return text === undefined ? undefined : readSelect(text)?.table;
}

/** Name of the record, the table, or of what the store is one of. */
function subjectRead(ctx: FlowContext, file: number, call: number, o: Origin): string {
  const { nodes } = factsOf(ctx.p, file);
  const table = selectAt(ctx, file, call);
  if (table !== undefined) return table;
  const type = o.type && unwrap(oneOf(o.type));
  if (type?.k === "record" && type.record.name !== "") return type.record.name;
  const holder = strip(ctx.p, file, nodes.a[strip(ctx.p, file, nodes.a[call]!)]!);
  const name = nameOf(ctx.p, file, holder);
  return (keptBy(name) ?? name).replace(SERVICE, "");
}

function oneOf(type: RType): RType {
  const list = unwrap(type);
  return list?.k === "list" ? (elementOf(list) ?? type) : type;
}
