// What in a function speaks of a control: calls named for it, comparisons and conditions on what is called so, rows that are looked
// up by it. Input: a file and the words of several controls. Output: for each callable and control whether it is "sure" (called,
// compared or looked up by) or "maybe" (named). Made in one pass over the file.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { spell } from "../sinks/sinks.js";
import { statementRun } from "../sinks/statementChanges.js";
import { subjectOf } from "../stores/subjects.js";
import { type EffectContext, isItself } from "../ways/effects.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface SignTerms {
  /** Functions that are called, members and variables that are asked: they are the control. */
  asks: string;
  /**
   * Members by which a row is looked up, which is the control, too: on what is called `keysOn`, else of the records that the
   * file itself makes.
   */
  keys?: string;
  keysOn?: string;
  /** Two values are compared of which one is called so, with what it is a member of. */
  compares?: string;
  /** Records of that name are made: that is the control. */
  records?: true;
  /** Such a member of another record that is made there may be it. */
  keeps?: string;
}

export type Sign = "sure" | "maybe";

export function controlSigns(e: EffectContext, terms: readonly SignTerms[], file: number): (Sign | undefined)[][] {
  const { nodes, callables } = factsOf(e.ctx.p, file);
  const found: { node: number; control: number; sign: Sign }[] = [];
  const decided = decidedRanges(e, file);
  const made = new Set<string>();
  for (const { calls } of callables)
    for (const call of calls)
      if (MAKES.test(nameOf(e.ctx.p, file, nodes.a[call]!))) made.add(recordAt(e, file, call).toLowerCase());
  for (let node = 0; node < nodes.kind.length; node++) {
    for (const [control, one] of terms.entries()) {
      const sign = signAt(e, one, file, node, made);
      if (sign !== undefined)
        found.push({ node, control, sign: sign === "maybe" && !one.records && decided(node) ? "sure" : sign });
    }
  }
  return callables.map(({ start, end, name }) => {
    const signs: (Sign | undefined)[] = terms.map(({ asks }) => (matches(asks, wordsOf(name)) ? "maybe" : undefined));
    for (const { node, control, sign } of found) {
      if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
      if (sign === "sure" || signs[control] === undefined) signs[control] = sign;
    }
    return signs;
  });
}

/** Whether a node stands in a condition. */
function decidedRanges({ ctx }: EffectContext, file: number): (node: number) => boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const ranges = callables.flatMap(({ blocks }) =>
    blocks.flatMap(({ condition }): [number, number][] =>
      condition < 0 ? [] : [[nodes.start[condition]!, nodes.end[condition]!]],
    ),
  );
  return (node) => ranges.some(([start, end]) => nodes.start[node]! >= start && nodes.end[node]! <= end);
}

/** What a call is on, as it is written: `tx.policy.create` and `prisma.policy.create` are one. */
export function recordAt(e: EffectContext, file: number, call: number): string {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  const on = nodes.kind[callee] === NodeKind.load ? nameOf(p, file, nodes.a[callee]!) : "";
  const known = subjectOf(e, file, call);
  // Words can only be told apart where it is written so: "claimPayment" of "claimpayment".
  return known === "" || on.toLowerCase() === known ? on : known;
}

function signAt(
  e: EffectContext,
  terms: SignTerms,
  file: number,
  node: number,
  made: ReadonlySet<string>,
): Sign | undefined {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  switch (nodes.kind[node]) {
    case NodeKind.call: {
      const callee = strip(p, file, nodes.a[node]!);
      if (!matches(terms.asks, wordsOf(spell(e.ctx, file, callee))))
        return isLookedUpBy(e, terms, file, node, callee, made) || isStatedRecord(e, terms, file, node)
          ? "sure"
          : keepsIt(e, terms, file, node, callee);
      return WRITES.test(nameOf(p, file, callee)) === (terms.records === true) ? "sure" : "maybe";
    }
    case NodeKind.clean:
      return isCompared(e, terms, file, node) ? "sure" : undefined;
    case NodeKind.load:
    case NodeKind.named:
    case NodeKind.local:
    case NodeKind.global:
    case NodeKind.import:
      return matches(terms.asks, wordsOf(nameOf(p, file, node))) ? "maybe" : undefined;
    case NodeKind.literal: {
      if (nodes.a[node] !== LiteralKind.string || nodes.b[node]! < 0) return undefined;
      const text = stringAt(p, file, nodes.b[node]!);
      return text.length <= MAX_TEXT && matches(terms.asks, wordsOf(text)) ? "maybe" : undefined;
    }
    default:
      return undefined;
  }
}
const MAX_TEXT = 40;
const MAKES = /^(create|insert|save|add|store|upsert|bulkCreate|persist)|^(xin_?zeng|bao_?cun|chuang_?jian)/i;
/** A record of it is no question. */
const WRITES =
  /^(create|insert|save|add|update|upsert|delete|remove|push|put|record)(?![a-z])|^(xinzeng|baocun|dengji|xin_?zeng|bao_?cun|deng_?ji)$/;

/** `INSERT INTO claim_changes …`, or an audit record as any other rule knows one. */
function isStatedRecord(e: EffectContext, { asks, records }: SignTerms, file: number, call: number): boolean {
  if (!records) return false;
  if (isItself(e, file, call, "audit")) return true;
  const [, table] = /^\s*insert\s+into\s+["`]?([\w.]+)/i.exec(statementRun(e.ctx, file, call) ?? "") ?? [];
  return table !== undefined && matches(asks, wordsOf(table));
}

/** `endorsement.create({ data: { snapshot: old, requestedBy } })` */
function keepsIt(e: EffectContext, { keeps }: SignTerms, file: number, call: number, callee: number): Sign | undefined {
  if (keeps === undefined || !/^(create|insert|save)(One)?$/.test(nameOf(e.ctx.p, file, callee))) return undefined;
  const rows = [...listOf(e.ctx.p, file, call)].flatMap((arg) => membersOf(e, file, arg));
  return rows.some((words) => matches(keeps, words)) ? "maybe" : undefined;
}

/** Of the row itself, also behind `data`. */
function membersOf(e: EffectContext, file: number, node: number, depth = 0): string[] {
  const { p } = e.ctx;
  const at = strip(p, file, node);
  if (factsOf(p, file).nodes.kind[at] !== NodeKind.object || depth > 1) return [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => {
    if (i % 2 === 1 || key < 0) return [];
    const name = stringAt(p, file, key);
    return name === "data" ? membersOf(e, file, pairs[i + 1]!, depth + 1) : [wordsOf(name)];
  });
}

/** `findOne({ where: { id, licenceStatus: "VALID" } })` */
function isLookedUpBy(
  e: EffectContext,
  { asks, keys, keysOn }: SignTerms,
  file: number,
  call: number,
  callee: number,
  made: ReadonlySet<string>,
): boolean {
  if (!LOOKS_UP.test(nameOf(e.ctx.p, file, callee))) return false;
  const words = [...listOf(e.ctx.p, file, call)].flatMap((arg) => keysWithin(e, file, arg, 0));
  if (words.some((one) => matches(asks, one))) return true;
  if (keys === undefined || !words.some((one) => matches(keys, one))) return false;
  const on = recordAt(e, file, call);
  return keysOn === undefined ? made.has(on.toLowerCase()) : matches(keysOn, wordsOf(on));
}
const LOOKS_UP = /^(find|get|count|exists?|first|load|lookup|query|select|search|fetch|cha_?zhao|cha_?xun|where)/i;

function keysWithin(e: EffectContext, file: number, node: number, depth: number): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] !== NodeKind.object || depth > 3) return [];
  const pairs = [...listOf(p, file, at)];
  return pairs.flatMap((key, i) => {
    if (i % 2 === 1 || key < 0) return [];
    const name = stringAt(p, file, key);
    // What is given back is not asked for.
    if (/^(select|include|attributes|data)$/.test(name)) return [];
    const inner = keysWithin(e, file, pairs[i + 1]!, depth + 1);
    // `where: { registration: { status: "VALID" } }`
    const ofIt = ASKING.test(name) ? [] : inner.map((one) => `${wordsOf(name)} ${one}`);
    return [wordsOf(name), ...inner, ...ofIt];
  });
}

const ASKING = /^(where|filter|query|AND|OR|NOT|and|or|not|is|some|every|none)$/;

/** `account.ownerId !== claim.insuredId`; what is compared with a constant is none of both. */
function isCompared(e: EffectContext, { compares }: SignTerms, file: number, node: number): boolean {
  if (compares === undefined) return false;
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const operator = nodes.a[node]! < 0 ? "" : stringAt(p, file, nodes.a[node]!);
  if (!/^[!=]==?$/.test(operator)) return false;
  const operands = [...listOf(p, file, node)];
  return (
    operands.every((one) => nodes.kind[strip(p, file, one)] !== NodeKind.literal) &&
    operands.some((one) => matches(compares, wordsOf(spell(e.ctx, file, strip(p, file, one)) || nameOf(p, file, one))))
  );
}
