// Codes that are kept to let somebody in once, and when they end: columns by which a record is looked up, or that are compared;
// keys of a cache. Input: a file. Output: one per place. Invariant: a time that is spoken of anywhere around the place, in what it
// calls or what calls it, counts as asked.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { expires } from "../../flow/sinks/expiry.js";
import { type SinkUse, spell } from "../../flow/sinks/sinks.js";
import { lookupsIn } from "../../flow/stores/lookups.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { isStored } from "../../flow/walk/personal.js";
import { outside, stepAt } from "../../flow/ways/climbing.js";
import type { EffectContext } from "../../flow/ways/effects.js";
import { reached } from "../../flow/ways/reached.js";
import { entityOf, entityType } from "../../link/entities.js";
import { withNested } from "../../link/nested.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { unwrap } from "../../link/types.js";
import type { CodeTerms, TokenAnswer } from "../requests/tokenRequests.js";

export type Kept = Pick<TokenAnswer, "what" | "status" | "by" | "detail"> & { node: number; record: string };

export function keptCodesIn(e: EffectContext, terms: CodeTerms, file: number): Kept[] {
  const { ctx } = e;
  const { nodes } = factsOf(ctx.p, file);
  const looked = lookupsIn(ctx, file).flatMap(({ call, record, condition }): Kept[] => {
    const column = condition?.find(({ key }) => isCode(terms, record, key))?.key;
    return column === undefined ? [] : [keptAt(e, terms, file, call, record, column)];
  });
  const compared: Kept[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.clean || nodes.a[node]! < 0) continue;
    if (!/^[!=]==?$/.test(stringAt(ctx.p, file, nodes.a[node]!))) continue;
    const sides = [...listOf(ctx.p, file, node)];
    if (sides.some((side) => nodes.kind[strip(ctx.p, file, side)] === NodeKind.literal)) continue;
    const found = sides.flatMap((side) => columnRead(ctx, terms, file, side) ?? [])[0];
    if (found) compared.push(keptAt(e, terms, file, node, found.record, found.column));
  }
  return [...looked, ...compared];
}

/** Records whose old rows something deletes, by their names. */
export function clearedIn(ctx: FlowContext, terms: CodeTerms, file: number): string[] {
  return lookupsIn(ctx, file).flatMap(({ act, record, condition }) => {
    const isByTime = condition?.some(({ key }) => saysTime(terms, key) || matches(terms.begins, wordsOf(key)));
    return act === "delete" && isByTime ? [record.name] : [];
  });
}

function isCode(terms: CodeTerms, record: LinkedRecord, column: string): boolean {
  if (!record.fields.has(column)) return false;
  return matches(terms.codes, wordsOf(column)) || matches(terms.codes, `${wordsOf(record.name)} ${wordsOf(column)}`);
}

/** `user.otpCode` of a stored record. */
function columnRead(
  ctx: FlowContext,
  terms: CodeTerms,
  file: number,
  node: number,
): { record: LinkedRecord; column: string } | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.load || nodes.b[at]! < 0) return undefined;
  const column = stringAt(ctx.p, file, nodes.b[at]!);
  if (!compiled(terms.mayBeCode, "i").test(column)) return undefined;
  const entity = entityOf(ctx.p, file, nodes.a[at]!);
  const type = entity && unwrap(entityType(ctx.p, entity));
  if (type?.k !== "record" || !isStored(ctx, type.record)) return undefined;
  return isCode(terms, type.record, column) ? { record: type.record, column } : undefined;
}

function keptAt(
  e: EffectContext,
  terms: CodeTerms,
  file: number,
  node: number,
  record: LinkedRecord,
  column: string,
): Kept {
  const fields = [...record.fields.keys()];
  const end = fields.find((name) => saysTime(terms, name));
  const isAsked = asksTime(e, terms, file, node, end !== undefined) || clearsItself(e.ctx, record);
  return {
    what: end === undefined ? "column" : "lookup",
    status: isAsked ? "ends" : "endless",
    by: `${record.name}.${column}`,
    detail: end ?? "",
    node,
    record: record.name,
  };
}

function saysTime(terms: CodeTerms, name: string): boolean {
  return matches(terms.ends, wordsOf(name));
}

/** A store that deletes rows by itself: `expires: 900`, `expireAfterSeconds`. */
function clearsItself(ctx: FlowContext, { fields }: LinkedRecord): boolean {
  const files = new Set([...fields.values()].map((field) => field.file));
  return [...files].some((file) =>
    factsOf(ctx.p, file).strings.some((text) => /^(expires|expireAfterSeconds|ttl)$/i.test(text)),
  );
}

/** Something around speaks of its end; where none is kept, of its beginning. */
function asksTime(e: EffectContext, terms: CodeTerms, file: number, node: number, hasEnd: boolean): boolean {
  const own = stepAt(e.ctx, file, node);
  const bodies: Body[] = [...reached(e, own), ...outside(e.ctx, e.callers, own).slice(0, MAX_CALLERS)];
  const isTime = (name: string) => saysTime(terms, name) || (!hasEnd && matches(terms.begins, wordsOf(name)));
  return bodies.some((body) => speaks(e.ctx, body, isTime));
}
const MAX_CALLERS = 10;
const MAX_TEXT = 200;

function speaks(ctx: FlowContext, body: Body, isTime: (name: string) => boolean): boolean {
  const { nodes, callables } = factsOf(ctx.p, body.file);
  const { start, end } = callables[body.callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const kind = nodes.kind[node];
    if (kind === NodeKind.load && isTime(stringAt(ctx.p, body.file, nodes.b[node]!))) return true;
    if (kind === NodeKind.literal && nodes.a[node] === LiteralKind.string) {
      const text = stringAt(ctx.p, body.file, nodes.b[node]!);
      if (text.length < MAX_TEXT && isTime(text)) return true;
    }
    if (kind === NodeKind.object) {
      const pairs = listOf(ctx.p, body.file, node);
      for (let i = 0; i < pairs.length; i += 2)
        if (pairs[i]! >= 0 && isTime(stringAt(ctx.p, body.file, pairs[i]!))) return true;
    }
    if (kind === NodeKind.call && isTime(calleeName(ctx, body.file, nodes.a[node]!))) return true;
  }
  return withNested(ctx.p, body).some((one) => isTime(callables[one]!.name));
}

/** `redis.set("session:" + id, …)` without a time. */
export function cachedIn(ctx: FlowContext, terms: CodeTerms, file: number, uses: readonly SinkUse[]): Kept[] {
  return uses.flatMap((use): Kept[] => {
    if (use.sink !== "cache" || !terms.caches.includes(use.package)) return [];
    const { nodes } = factsOf(ctx.p, file);
    const method = calleeName(ctx, file, nodes.a[use.call]!);
    const key = listOf(ctx.p, file, use.call)[0];
    if (key === undefined || !SETS.test(method)) return [];
    const words = keyWords(ctx, file, key);
    if (!matches(terms.keys, words)) return [];
    const by = `${spell(ctx, file, strip(ctx.p, file, nodes.a[use.call]!))}()`;
    if (addsToKept(ctx, file, use.call, method, words)) return [];
    const status = expires(ctx, use) ? "ends" : "endless";
    return [{ what: "cached", status, by, detail: words, node: use.call, record: "" }];
  });
}
/** `set(key, value, "KEEPTTL")`; a field of a hash that is there already: both leave the end as it is. */
function addsToKept(ctx: FlowContext, file: number, call: number, method: string, words: string): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const args = [...listOf(ctx.p, file, call)].slice(2);
  if (args.some((arg) => /^keepttl$/i.test(constantText(ctx, file, arg) ?? ""))) return true;
  if (args.some((arg) => isKeeping(ctx, file, arg))) return true;
  if (!/^hm?set$/i.test(method)) return false;
  return callables[stepAt(ctx, file, call).callable]!.calls.some((other) => {
    const [key] = listOf(ctx.p, file, other);
    const isAsked = key !== undefined && nodes.start[other]! < nodes.start[call]!;
    return isAsked && /^exists$/i.test(calleeName(ctx, file, nodes.a[other]!)) && keyWords(ctx, file, key) === words;
  });
}

/** `{ KEEPTTL: true }`, `{ keepTtl: true }` */
function isKeeping({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return false;
  return [...listOf(p, file, at)].some(
    (key, i) => i % 2 === 0 && key >= 0 && /^keepttl$/i.test(stringAt(p, file, key)),
  );
}
const SETS = /^(set|set_?ex|p?set_?ex|hm?set)$/i;

/** How the key begins, or what the function is called that makes it. */
function keyWords(ctx: FlowContext, file: number, key: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const text = constantText(ctx, file, key);
  if (text !== undefined) return wordsOf(text);
  const at = strip(ctx.p, file, key);
  return nodes.kind[at] === NodeKind.call ? wordsOf(calleeName(ctx, file, nodes.a[at]!)) : "";
}
