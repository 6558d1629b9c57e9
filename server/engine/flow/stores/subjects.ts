// What a call of a store reads or writes, by name: a table, a collection, an entity. Input: the call. Output: the name in lower
// case, empty where it cannot be told.
import { MODEL_NAME } from "../../classify/tokens.js";
import { NodeKind } from "../../facts/types.js";
import { definition } from "../../link/endpoints/handlers.js";
import { type Entity, entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip } from "../../link/program.js";
import { recordName } from "../sinks/ownEffects.js";
import { statementRun } from "../sinks/statementChanges.js";
import { constantText } from "../walk/constantText.js";
import type { EffectContext } from "../ways/effects.js";
import { keptBy } from "./keepers.js";
import { modelAt, versioned } from "./memberWrites.js";
import { tableOfCommand } from "./updateExpressions.js";

const STATEMENT = /^\s*(?:insert\s+into|update|delete\s+from)\s+["`]?([\w.]+)/i;

/** Table, collection or entity that is written, in lower case; "" when it cannot be told. */
export function subjectOf(e: EffectContext, file: number, call: number): string {
  return (
    tableOfCommand(e.ctx, file, call) ||
    toldFirst(e, file, call) ||
    subjectNamed(e, file, call) ||
    subjectOfRow(e, file, call) ||
    subjectOfSaved(e, file, call)
  );
}

/** `const row = await Payee.findById(id); …; await row.save()` */
function subjectOfSaved(e: EffectContext, file: number, call: number): string {
  const { nodes } = factsOf(e.ctx.p, file);
  const callee = strip(e.ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || !SAVES.test(nameOf(e.ctx.p, file, callee))) return "";
  const model = modelAt(e, file, versioned(e, file, nodes.a[callee]!));
  if (model === undefined) return "";
  return (entityName(e.ctx.p, entityOf(e.ctx.p, file, model)) ?? nameOf(e.ctx.p, file, model)).toLowerCase();
}
const SAVES = /^(save|update|destroy|deleteOne|updateOne|remove)$/;

/** `mysql.update("ke_hu", { … }, { where })`: a client that is told the table before what is written. */
function toldFirst(e: EffectContext, file: number, call: number): string {
  const [first, second] = listOf(e.ctx.p, file, call);
  if (first === undefined || second === undefined) return "";
  const { nodes } = factsOf(e.ctx.p, file);
  if (nodes.kind[strip(e.ctx.p, file, first)] !== NodeKind.literal) return "";
  const written = e.writes(file, call)?.flatMap((use) => use.arguments.map(({ node }) => node)) ?? [];
  const name = written.length > 0 && !written.includes(first) ? (constantText(e.ctx, file, first) ?? "") : "";
  return /^[\w.\u3400-\u9fff]{2,60}$/.test(name) ? name.toLowerCase() : "";
}

/** `manager.save(row)`, `manager.save(Object.assign(row, {…}))`: of what the row was looked up in. */
function subjectOfRow(e: EffectContext, file: number, call: number): string {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  let at = listOf(p, file, call)[0];
  for (let hops = 0; at !== undefined && hops < 4; hops++) {
    at = strip(p, file, at);
    while (nodes.kind[at] === NodeKind.update) at = strip(p, file, nodes.a[at]!);
    const made = definition(p, file, at);
    if (made?.file !== file) return "";
    at = made.node;
    if (nodes.kind[at] === NodeKind.await) at = nodes.a[at]!;
    else if (nodes.kind[at] !== NodeKind.call) return "";
    else if (nameOf(p, file, nodes.a[at]!) !== "assign") return subjectNamed(e, file, at);
    else at = listOf(p, file, at)[0];
  }
  return "";
}

function subjectNamed(e: EffectContext, file: number, call: number): string {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  let at = call;
  for (let hops = 0; hops < 6 && nodes.kind[at] === NodeKind.call; hops++) {
    for (const arg of listOf(p, file, at)) {
      const statement = STATEMENT.exec(constantText(e.ctx, file, arg) ?? "");
      if (statement) return statement[1]!.toLowerCase();
      const run = at === call && nodes.kind[strip(p, file, arg)] === NodeKind.call ? statementRun(e.ctx, file, at) : "";
      const changed = run ? STATEMENT.exec(run) : null;
      if (changed) return changed[1]!.toLowerCase();
      const name = entityName(p, entityOf(p, file, arg)) ?? unseenName(p, file, arg);
      if (name) return name.toLowerCase();
    }
    const table = at === call ? "" : tableNamed(e, file, at);
    if (table !== "") return table;
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return "";
    const receiver = nodes.a[callee]!;
    const held = entityOf(p, file, receiver);
    const name = entityName(p, held) ?? memberName(held);
    if (name) return name.toLowerCase();
    // `CustomerRepository`, of which only its interface is here.
    const kept = held?.k === "typed" ? keptBy(recordName(held)) : undefined;
    if (kept) return kept.toLowerCase();
    at = strip(p, file, receiver);
    if (nodes.kind[at] !== NodeKind.call && hops === 0 && MODEL_NAME.test(nameOf(p, file, at)))
      return nameOf(p, file, at).toLowerCase();
  }
  return "";
}

export function entityName(p: EffectContext["ctx"]["p"], entity: Entity | undefined): string | undefined {
  if (entity?.k === "schema") return entity.record.name;
  if (entity?.k === "class") return factsOf(p, entity.file).records[entity.record]!.name;
  if (entity?.k !== "inst") return undefined;
  const of = entity.args[0];
  // `Repository<Payee>` of a class that is not there, a model of a file that is not.
  const unseen = of?.k === "inst" && of.pkg === "global" ? of.type : undefined;
  // What a client is called, `db`, says nothing of what it keeps.
  const isModel = of?.k === "named" && (!/^[a-z]/.test(of.name) || /[mM]odel$/.test(of.name));
  if (isModel && entity.path.length === 0) return of.name;
  return entity.self?.name ?? (of?.k === "record" ? of.record.name : unseen);
}

/** A class or table of another file that is not there, or that says nothing of itself: by its name. */
function unseenName(p: EffectContext["ctx"]["p"], file: number, node: number): string | undefined {
  const at = strip(p, file, node);
  const { nodes, imports } = factsOf(p, file);
  const name = nodes.kind[at] === NodeKind.import ? (imports[nodes.a[at]!]?.local ?? "") : "";
  return /^(?:[A-Z][a-z]|[^\u0020-\u02ff])/.test(name) && entityOf(p, file, at) === undefined ? name : undefined;
}

/** `db.from("payee")`, `knex("payee")` earlier in the chain. */
function tableNamed(e: EffectContext, file: number, call: number): string {
  const { nodes } = factsOf(e.ctx.p, file);
  const isMember = nodes.kind[strip(e.ctx.p, file, nodes.a[call]!)] === NodeKind.load;
  if (
    isMember &&
    !/^(from|into|table|collection|model|insertInto|updateTable|deleteFrom)$/.test(
      nameOf(e.ctx.p, file, nodes.a[call]!),
    )
  )
    return "";
  const [first, ...more] = listOf(e.ctx.p, file, call);
  const name = first === undefined || more.length > 0 ? "" : (constantText(e.ctx, file, first) ?? "");
  return /^[\w.\u3400-\u9fff]{2,60}$/.test(name) ? name.toLowerCase() : "";
}

/** `prisma.beneficiary` is a member of an instance that stands for a table. */
function memberName(entity: Entity | undefined): string | undefined {
  return entity?.k === "inst" && entity.path.length > 0 ? entity.path[entity.path.length - 1] : undefined;
}
