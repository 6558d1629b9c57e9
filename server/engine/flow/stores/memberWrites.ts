// Members that code sets: by assignment, in an object that is given to an update, as columns of an UPDATE statement.
// Input: a callable. Output: one entry per member, with the value and the names around it. Invariant: what only says which
// rows are meant is not written.
import { MODEL_NAME } from "../../classify/tokens.js";
import { NONE, NodeKind } from "../../facts/types.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { NONE_FOUND, question } from "../questions.js";
import { recordName } from "../sinks/ownEffects.js";
import { readUpdate, type UpdateStatement } from "../sinks/updateStatements.js";
import { constantText } from "../walk/constantText.js";
import { constantNames } from "../walk/modelled.js";
import type { EffectContext } from "../ways/effects.js";
import { commandWrites } from "./commandWrites.js";

export interface MemberWrite {
  block: number;
  call: number;
  start: number;
  end: number;
  key: string;
  value: number;
  /** What it is set on by an assignment, else NONE. */
  object: number;
  /** Names around the write: the object, the receiver, the table. */
  around: string[];
  /** The record that a call sets members of: `policy.set({ … })`, `Object.assign(policy, { … })`. */
  holder?: number;
  /** By a function that is named for the member. */
  isSetter?: true;
  /** A column that a statement sets: to what is not known. */
  statement?: UpdateStatement;
}

/** What is set together: by one call, or on one way. */
export function groupOf({ call, block }: MemberWrite): string {
  return call >= 0 ? `call ${call}` : `block ${block}`;
}

const UPDATES =
  /^(update|save|store|persist|upsert|set|patch|merge|transition|write|put|modify|change)|^(create|insert|insertOne|assign)$|^(geng_?xin|xiu_?gai|bian_?geng|bao_?cun|she_?zhi|xie_?ru)|^(更新|修改|更改|变更|變更|保存|设置|設置|設定|写入|寫入)/i;
/** `recordedUpdate("policy", id, { premium }, actor)`, `applyRecorded(id, { payee }, meta)`: named for the record that it leaves. */
const RECORDED =
  /^((audited|recorded|tracked|logged|journal(l?ed)?|versioned)_?(Update|Save|Upsert|Patch|Write|Change)s?|apply_?(Audited|Recorded|Tracked|Logged|Journal(l?ed)?|Versioned))$/i;
/** `applyPatch("policy", id, { premium })`: writes, and says nothing of a record. */
const APPLIES = /^((checked|safe|do|apply)_?(Update|Save|Upsert|Patch|Write|Change)s?)$/i;

export function isRecordedWrite(name: string): boolean {
  return RECORDED.test(name);
}

/** Of something that is not shown: it writes what it is given, whatever else it does. */
export function isNamedWrite(name: string): boolean {
  return isRecordedWrite(name) || APPLIES.test(name);
}
/** Given a record first, and what goes with it after. */
const SAVES = /^(save|store|persist|upsert)/i;
const QUERIES = /^(where|filter|find|query|select|include|orderBy)$/;

/** Members that are set on objects, and those of objects that are given to an update: asked by several rules, found once. */
export function memberWritesIn(e: EffectContext, file: number, callable: number): readonly MemberWrite[] {
  return membersWritten(e, file)[callable]!;
}

function membersWritten(e: EffectContext, file: number): (readonly MemberWrite[])[] {
  const ask = () => factsOf(e.ctx.p, file).callables.map((_, callable) => findMemberWrites(e, file, callable));
  return question(e.ctx, "members written", ask, "passing")(file);
}

function findMemberWrites(e: EffectContext, file: number, callable: number): readonly MemberWrite[] {
  const { p } = e.ctx;
  const facts = factsOf(p, file);
  const fact = facts.callables[callable]!;
  const found: MemberWrite[] = fact.stores.map((store) => ({
    block: store.block,
    call: -1,
    start: store.start,
    end: store.end,
    key: store.key < 0 ? "" : stringAt(p, file, store.key),
    value: store.value,
    object: store.object,
    around: [
      nameOf(p, file, versioned(e, file, store.object)),
      recordName(entityOf(p, file, store.object)),
      modelOf(e, file, versioned(e, file, store.object)) ?? "",
    ],
  }));
  fact.calls.forEach((call, i) => {
    const name = nameOf(p, file, facts.nodes.a[call]!);
    if (RUNS.test(name)) found.push(...columnsSet(e, file, call, fact.callBlocks[i]!));
    if (e.writes(file, call) === undefined && !UPDATES.test(name) && !isNamedWrite(name)) return;
    const around = namesAround(e, file, call);
    const args = [...listOf(p, file, call)];
    // What says which rows are meant is not written.
    const leaving = new Set(e.writes(file, call)?.flatMap((use) => use.arguments.map((a) => a.node)));
    const written =
      leaving.size > 0
        ? args.filter((arg) => leaving.has(arg))
        : args.slice(
            ...(isRowsLast(e, file, args)
              ? [0, 1]
              : [isRecordFirst(e, file, name, args) ? 0 : args.length > 1 ? 1 : 0]),
          );
    const holder = holderOf(e, file, call, name, args);
    const at = { block: fact.callBlocks[i]!, call, around, ...(holder === undefined ? {} : { holder }) };
    for (const arg of written) collect(e, file, arg, at, found, 0);
  });
  found.push(...commandWrites(e, file, callable));
  return found.length === 0 ? NONE_FOUND : found;
}

function holderOf(
  { ctx: { p } }: EffectContext,
  file: number,
  call: number,
  name: string,
  [first]: readonly number[],
): number | undefined {
  const { nodes } = factsOf(p, file);
  if (first === undefined || !/^(set|assign)$/.test(name)) return undefined;
  if (name === "assign") return first;
  const callee = strip(p, file, nodes.a[call]!);
  // Of a chain it sets columns: `update(policies).set({ … })`.
  const isOfRecord = nodes.kind[callee] === NodeKind.load && nodes.kind[nodes.a[callee]!] !== NodeKind.call;
  return isOfRecord && nodes.kind[strip(p, file, first)] === NodeKind.object ? nodes.a[callee]! : undefined;
}

/** `store({ ...claim, status }, event)` */
function isRecordFirst({ ctx: { p } }: EffectContext, file: number, name: string, [first]: readonly number[]): boolean {
  return (
    first !== undefined && SAVES.test(name) && factsOf(p, file).nodes.kind[strip(p, file, first)] === NodeKind.object
  );
}

/** `update({ email }, { where: { id } })` */
function isRowsLast({ ctx: { p } }: EffectContext, file: number, args: readonly number[]): boolean {
  const { nodes } = factsOf(p, file);
  const keys = args.slice(0, 2).map((arg) => {
    const at = strip(p, file, arg);
    const isObject = nodes.kind[at] === NodeKind.object;
    return isObject
      ? [...listOf(p, file, at)].filter((key, i) => i % 2 === 0 && key >= 0).map((key) => stringAt(p, file, key))
      : [];
  });
  return keys.length === 2 && keys[1]!.includes("where") && !keys[0]!.includes("where");
}

/** Of the receiver, the calls before in its chain and what they are given, and of what the call itself is given. */
export function namesAround(e: EffectContext, file: number, call: number): string[] {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const around: string[] = [];
  for (let at = strip(p, file, nodes.a[call]!), hops = 0; nodes.kind[at] === NodeKind.load && hops < 4; hops++) {
    at = strip(p, file, nodes.a[at]!);
    around.push(nameOf(p, file, at));
    if (nodes.kind[at] === NodeKind.call) {
      for (const arg of listOf(p, file, at)) around.push(nameOf(p, file, arg), ...constantNames(e.ctx, file, arg));
      at = strip(p, file, nodes.a[at]!);
    }
  }
  const isNamed = isNamedWrite(nameOf(p, file, nodes.a[call]!));
  for (const arg of listOf(p, file, call)) {
    around.push(nameOf(p, file, arg));
    // `recordedUpdate("policy", …)`
    if (isNamed) around.push(...constantNames(e.ctx, file, arg));
  }
  return around;
}

/** What a row was looked up by: "Policy" of `Policy.findOne(…).orFail()`. */
export function modelOf(e: EffectContext, file: number, row: number): string | undefined {
  const model = modelAt(e, file, row);
  return model === undefined ? undefined : nameOf(e.ctx.p, file, model);
}

/** The node of that name. */
export function modelAt({ ctx: { p } }: EffectContext, file: number, row: number): number | undefined {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, row);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    const callee = strip(p, file, nodes.a[at]!);
    if (nodes.kind[callee] !== NodeKind.load) return undefined;
    const model = nodes.a[callee]!;
    if (LOOKS_UP.test(nameOf(p, file, callee)) && MODEL_NAME.test(nameOf(p, file, model))) return model;
    at = strip(p, file, nodes.a[callee]!);
  }
  return undefined;
}
const LOOKS_UP = /^(find|fetchOne|first)/;
const MAX_CHAIN = 4;

/** Earlier assignments to members of a value make new versions of it. */
export function versioned(e: EffectContext, file: number, node: number): number {
  const { nodes } = factsOf(e.ctx.p, file);
  let at = node;
  for (let inner = strip(e.ctx.p, file, at); nodes.kind[inner] === NodeKind.update; inner = strip(e.ctx.p, file, at))
    at = nodes.a[inner]!;
  return at;
}

const RUNS = /^(query|execute|exec|run|raw|prepare|unsafe|none|\$executeRaw\w*|sql)$/;

/** Columns that the statement sets which a call is given. */
function columnsSet(e: EffectContext, file: number, call: number, block: number): MemberWrite[] {
  const { nodes } = factsOf(e.ctx.p, file);
  const first = listOf(e.ctx.p, file, call)[0];
  const text = first === undefined ? undefined : constantText(e.ctx, file, first);
  const statement = text === undefined ? undefined : readUpdate(text);
  if (first === undefined || !statement) return [];
  const at = { block, call, start: nodes.start[call]!, end: nodes.end[first]!, value: first, object: NONE };
  return statement.columns.map((key) => ({ ...at, key, around: [statement.table], statement }));
}

function collect(
  e: EffectContext,
  file: number,
  node: number,
  at: Pick<MemberWrite, "block" | "call" | "around" | "holder">,
  found: MemberWrite[],
  depth: number,
): void {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const object = strip(p, file, node);
  if (nodes.kind[object] !== NodeKind.object || depth > 3) return;
  const pairs = listOf(p, file, object);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const key = pairs[i]! < 0 ? "" : stringAt(p, file, pairs[i]!);
    const value = pairs[i + 1]!;
    if (key === "" || QUERIES.test(key)) continue;
    found.push({ ...at, start: nodes.start[value]!, end: nodes.end[value]!, key, value, object: NONE });
    collect(e, file, value, at, found, depth + 1);
  }
}
