// Rows that take the place of those that were there: a function deletes rows of a table, and then writes new ones into it.
// Input: a file. Output: whether a call writes such rows. Invariant: both name the same table, and the function that deletes
// writes them itself or in a function written in it: what two functions do may be for two wishes.
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { property } from "../walk/modelled.js";
import { type RowAct, rowActs } from "./rowActs.js";

const REFILLS =
  /^(bulkCreate|bulkInsert|batchInsert|insertInto|save(All|Many)?|persist|(insert|create)(One|Many|All|ManyAndReturn)?)$/;
const EMPTIES =
  /^(destroy|del|delete(Many|Where|All|From|By\w+)?|remove|soft(Delete|Remove)|nativeDelete|destroy(Many|All))$/;
const ACTS = { deletes: EMPTIES.source, changes: REFILLS.source };

export interface Refill extends RowAct {
  table: string;
  /** The call that deletes. */
  emptied: number;
}

/** `Payee.destroy({ where }); Payee.bulkCreate(rows)`, `db.delete(payees); db.insert(payees).values(row)`: what was there is replaced. */
export function refillsIn(ctx: FlowContext, file: number): Refill[] {
  const { strings, nodes, callables } = factsOf(ctx.p, file);
  if (!strings.some((text) => REFILLS.test(text)) || !strings.some((text) => EMPTIES.test(text))) return [];
  const acts = rowActs(ctx, file, ACTS);
  const isWithin = (callable: number, outer: number): boolean => {
    for (let at = callable; at >= 0; at = at === 0 ? -1 : callables[at]!.parent) if (at === outer) return true;
    return false;
  };
  return acts.flatMap((act): Refill[] => {
    const table = tableOf(act);
    if (act.act !== "change" || table === "") return [];
    const emptied = acts.find(
      (other) =>
        other.act === "delete" &&
        other.callable > 0 &&
        isWithin(act.callable, other.callable) &&
        tableOf(other) === table &&
        nodes.start[other.call]! < nodes.start[act.call]!,
    );
    return emptied ? [{ ...act, table, emptied: emptied.whole }] : [];
  });
}

/** The write may be the call itself, or a later one of its chain: `db.insert(payees).values(row)`. */
export function isOneOf(ctx: FlowContext, file: number, acts: readonly RowAct[], call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  return acts.some(
    (act) =>
      nodes.start[act.call] === nodes.start[call] &&
      nodes.end[act.call]! <= nodes.end[call]! &&
      nodes.end[call]! <= nodes.end[act.whole]!,
  );
}

/** What new rows are written from: `insert(rows)`, `create({ data: row })`, `insert(payees).values(row)`, `save(Payee, rows)`. */
export function rowsGiven(ctx: FlowContext, file: number, { call, whole }: Refill): number[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const args: number[] = [...listOf(p, file, call)];
  for (let at = whole, hops = 0; at !== call && hops < MAX_CHAIN; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) break;
    if (nameOf(p, file, callee) === "values") args.push(...listOf(p, file, at));
    at = strip(p, file, nodes.a[callee]!);
  }
  return args.map((arg) => property(ctx, file, arg, "data") ?? arg);
}
const MAX_CHAIN = 10;

/** Whether rows are deleted by it: what all new rows have in common says whose they are. */
export function isAskedFor({ p }: FlowContext, file: number, { emptied }: Refill, name: string): boolean {
  const { nodes } = factsOf(p, file);
  for (let node = 0; node < emptied; node++) {
    if (nodes.start[node]! < nodes.start[emptied]! || nodes.end[node]! > nodes.end[emptied]!) continue;
    if (nodes.kind[node] === NodeKind.load && nameOf(p, file, node) === name) return true;
    if (nodes.kind[node] !== NodeKind.object) continue;
    const keys = [...listOf(p, file, node)].filter((key, i) => i % 2 === 0 && key >= 0);
    if (keys.some((key) => stringAt(p, file, key) === name)) return true;
  }
  return false;
}

/** As the client's member is called, which is the last that is known: its type may be the same for all. */
export function tableOf({ targets }: RowAct): string {
  return targets.findLast(({ name }) => name !== "")?.name ?? "";
}
