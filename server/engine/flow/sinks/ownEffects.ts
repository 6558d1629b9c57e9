import { compiled } from "../../classify/words.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { matchesOf } from "../../link/callEntities.js";
import { declaredAs } from "../../link/declared.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, type Program, stringAt, strip } from "../../link/program.js";
import { isMeaningMethod, meaningsOf, receiverMeanings } from "../../models/index.js";
import { EFFECTS, type EffectRow, type HeuristicRow } from "../../models/types.js";
import { isRecordInserted, tellsWhoDidWhat } from "./recordShapes.js";
import type { SinkUse } from "./sinks.js";

export type Effect = EffectRow["effect"];

/** `uses`: of the file. */
export function ownEffects(p: Program, file: number, call: number, uses: readonly SinkUse[]): Effect[] {
  const { nodes } = factsOf(p, file);
  const callee = entityOf(p, file, nodes.a[call]!);
  const rows = matchesOf(p, callee);
  const behind = callee?.k === "function" ? { file: callee.file, callable: callee.callable } : undefined;
  const meanings = meaningsAt(p, file, call);
  const found: Effect[] = [];
  for (const { row } of rows) if (row.kind === "effect") found.push(row.effect);
  const said = behind && declaredAs(p, behind.file, behind.callable, "effect")?.meaning.effect;
  if (said) found.push(said);
  if (!behind && isNamedAudited(nameOf(p, file, nodes.a[call]!))) found.push("audit");
  for (const { meaning } of meanings)
    if (isEffect(meaning) && (!behind || (!isFactory(p, behind) && doesSomething(p, behind)))) found.push(meaning);
  const isRecord = () =>
    writesAudit(p, file, call, uses) ||
    tellsWhoDidWhat(p, file, call, behind && (() => doesSomething(p, behind))) ||
    isTrailsOwn(p, file, call, behind);
  if (!found.includes("audit") && isRecord()) found.push("audit");
  return found;
}

/** `trips.ofDriverAudited(id)` of code that is not there; `auditedUpdate(…)` is a change, of which others say more. */
function isNamedAudited(name: string): boolean {
  return AUDITED.test(name) && !AUDITED_CHANGE.test(name);
}
const AUDITED = /^audited(?=[A-Z_])|(?<=[a-z_])(Audited|_audited|JiShenJi)$/;
const AUDITED_CHANGE = /^(is|has|apply)|(update|save|upsert|patch|write|change)s?(Audited)?$/i;

function isEffect(meaning: HeuristicRow["meaning"]): meaning is Effect & HeuristicRow["meaning"] {
  return (EFFECTS as readonly string[]).includes(meaning);
}

/** Only gives functions back: what they do is done where they run. */
export function isFactory(p: Program, body: Body): boolean {
  const facts = factsOf(p, body.file);
  const fact = facts.callables[body.callable]!;
  if (fact.returns.length === 0) return false;
  return fact.returns.every((value) => facts.nodes.kind[strip(p, body.file, value)] === NodeKind.function);
}

/** The configuration says it. */
export function isDeclared(p: Program, body: Body, effect: Effect): boolean {
  return declaredAs(p, body.file, body.callable, "effect")?.meaning.effect === effect;
}

/** Calls something beside going on to what it wraps; nobody knows what one does that is only declared. */
export function doesSomething(p: Program, body: Body): boolean {
  const facts = factsOf(p, body.file);
  return withNested(p, body).some((callable) => {
    const fact = facts.callables[callable]!;
    if (fact.throws.length > 0 || fact.bodiless) return true;
    return fact.calls.some((call) => !GOES_ON.has(nameOf(p, body.file, facts.nodes.a[call]!)));
  });
}
const GOES_ON = new Set(["next", "handle", "SetMetadata"]);

/** Words behind the name of what a service is about. */
export const SERVICE =
  /(service|svc|repository|repo|client|manager|helper|writer|facade|provider|api|store|dao|model|registry|ledger|gateway|gate|guard|checker|keeper|port)s?$/i;

/** What the names of the function and of the object before it say, or that of the class which the object is of. */
function meaningsAt(p: Program, file: number, call: number): readonly HeuristicRow[] {
  const { nodes } = factsOf(p, file);
  if (nodes.flags[call]! & NodeFlag.new) return [];
  const callee = strip(p, file, nodes.a[call]!);
  const name = nameOf(p, file, nodes.a[call]!);
  const own = meaningsOf(p.models, name);
  if (nodes.kind[callee] !== NodeKind.load || !isMeaningMethod(p.models, name)) return own;
  const receiver = entityOf(p, file, nodes.a[callee]!);
  const ofPackage = receiver?.k === "inst" && receiver.pkg !== "global" && receiver.path.length === 0;
  const receivers = [nameOf(p, file, nodes.a[callee]!), recordName(receiver), ofPackage ? receiver.type : ""];
  return [...own, ...receivers.flatMap((receiver) => receiverMeanings(p.models, receiver.replace(SERVICE, ""), name))];
}

export const AUDIT_RECORD =
  /audit(?!ed)|(?<!ex)change_?(?:trail|record|journal)s?(?![a-z])|(?:^|[^a-z])trail(?![a-z])|access_?log|activity_?log|operation_?log|oper_?log|audit_?trail|shen_?ji(_|$|ri_?zhi|ji_?lu)|cao_?zuo_?ri_?zhi|审计|審計|稽核(记录|紀錄|日志|日誌|軌跡)|(操作|访问|存取|查[阅閱询詢]|[调調][阅閱]|[变變]更|[异異][动動])(记录|紀錄|記錄|日志|日誌|轨迹|軌跡)/i;

/** Writes a row to what is named like an audit table, by the receiver, the entity or the table. */
function writesAudit(p: Program, file: number, call: number, uses: readonly SinkUse[]): boolean {
  const { nodes } = factsOf(p, file);
  const text = textOf(p, file, listOf(p, file, call)[0]);
  if (INSERT.test(text) || isRecordInserted(text)) return true;
  const writes = uses.filter((use) => use.call === call && use.sink === "store");
  if (writes.length === 0) return false;
  if (writes.some((use) => AUDIT_RECORD.test(use.spelled))) return true;
  let at = call;
  for (let hops = 0; hops < 6 && nodes.kind[at] === NodeKind.call; hops++) {
    for (const arg of listOf(p, file, at)) {
      if (AUDIT_RECORD.test(nameOf(p, file, arg)) || AUDIT_RECORD.test(recordName(entityOf(p, file, arg)))) return true;
      // `knex("audit_log").insert(…)`
      if (at !== call && TABLE.test(textOf(p, file, arg)) && AUDIT_RECORD.test(textOf(p, file, arg))) return true;
    }
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return false;
    const receiver = entityOf(p, file, nodes.a[callee]!);
    if (receiver?.k === "inst" && receiver.args.some((t) => t?.k === "record" && AUDIT_RECORD.test(t.record.name)))
      return true;
    if (AUDIT_RECORD.test(recordName(receiver))) return true;
    at = strip(p, file, nodes.a[callee]!);
  }
  return false;
}

const TABLE = /^[\w.\u3400-\u9fff]{1,40}$/;
/**
 * `trail.change(staff.id, "policy", id, ["premium"])`, and `change(…)` of a module called audit, where neither is shown: who, on
 * what and which one. A trail of another kind is told of fewer things.
 */
function isTrailsOwn(p: Program, file: number, call: number, behind: Body | undefined): boolean {
  if (behind) return false;
  const { nodes, imports } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const isMember = nodes.kind[callee] === NodeKind.load;
  const from = nodes.kind[callee] === NodeKind.import ? imports[nodes.a[callee]!] : undefined;
  const holder = isMember ? nameOf(p, file, nodes.a[callee]!) : (from?.specifier.split("/").at(-1) ?? "");
  if (!(isMember ? TRAIL : AUDITS).test(holder) || !KEEPS.test(nameOf(p, file, callee))) return false;
  const args = [...listOf(p, file, call)];
  return (
    args.length > 2 &&
    args.some((arg) => textOf(p, file, arg) !== "" || nodes.kind[strip(p, file, arg)] === NodeKind.array)
  );
}
const TRAIL = /^trails?$/i;
const AUDITS = /^audit(?:[-_.]?(?:log|trail|store|client|service|writer))?(?:\.[cm]?js)?$/i;
const KEEPS = /^(?:changed?|read|viewed|access(?:ed)?|record(?:ed)?|append|log|write|exported|erased|deleted)$/;

const INSERT = compiled(`^\\s*insert\\s+into\\s+["\`\\w.]*(?:${AUDIT_RECORD.source})`, "i");

function textOf(p: Program, file: number, node: number | undefined): string {
  if (node === undefined) return "";
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.text) at = strip(p, file, listOf(p, file, at)[0] ?? at);
  return nodes.kind[at] === NodeKind.literal ? stringAt(p, file, nodes.b[at]!) : "";
}

export function recordName(entity: Entity | undefined): string {
  if (entity?.k === "typed" && entity.type.k === "record") return entity.type.record.name;
  if (entity?.k === "inst" && entity.self) return entity.self.name;
  return entity?.k === "schema" ? entity.record.name : "";
}

/** Also of a type that no file of the project declares. */
export function typeCalled(entity: Entity | undefined): string {
  const isUnseen = entity?.k === "inst" && entity.path.length === 0;
  return recordName(entity) || (isUnseen ? entity.type : "");
}
