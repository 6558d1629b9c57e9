// Lookups by commands of key-value databases: `client.send(new GetCommand({ Key: { pk: \`CLAIM#${id}\` } }))`, `documents.query({ … })`.
// Input: a file. Output: one entry per command, with the values of its key and of the expressions that it puts as conditions.
// Invariant: an expression that cannot be read, or that joins by OR, leaves the condition undefined.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { membersRead } from "../../link/rowMembers.js";
import { recordOfColumns } from "../../link/sqlRows.js";
import type { FlowContext } from "../context.js";
import { spell } from "../sinks/sinks.js";
import { calleeName } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import type { ConditionPart, Lookup } from "./lookups.js";

const COMMAND = /^(Get|Query|Delete|Update)(Item)?Command$/;
const METHOD = /^(get|query|delete|update)(Item)?$/;
const ACTS: Record<string, Lookup["act"]> = { get: "read", query: "read", delete: "delete", update: "change" };
const TABLE = "TableName";

export function commandLookups(ctx: FlowContext, file: number): Lookup[] {
  const { language, strings, callables } = factsOf(ctx.p, file);
  if (language !== "typescript" || !strings.includes(TABLE)) return [];
  return callables.flatMap(({ calls }) => calls.flatMap((call) => lookupAt(ctx, file, call) ?? []));
}

function lookupAt(ctx: FlowContext, file: number, call: number): Lookup | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return undefined;
  const [first] = listOf(ctx.p, file, call);
  const given = first === undefined ? -1 : strip(ctx.p, file, first);
  if (given < 0) return undefined;
  const name = calleeName(ctx, file, callee);
  const isSent = name === "send" && nodes.kind[given] === NodeKind.call;
  const kind = isSent ? COMMAND.exec(calleeName(ctx, file, nodes.a[given]!))?.[1] : METHOD.exec(name)?.[1];
  const options = isSent ? listOf(ctx.p, file, given)[0] : given;
  const object = kind === undefined || options === undefined ? undefined : objectBehind(ctx.p, file, options, 0);
  if (!object || property(ctx, object.file, object.node, TABLE) === undefined) return undefined;
  const act = ACTS[kind!.toLowerCase()]!;
  const { parts, isRead, prefix } = partsOf(ctx, object);
  const table = property(ctx, object.file, object.node, TABLE);
  // Where one table keeps records of several kinds, the text before the key says of which.
  const title = prefix || (table === undefined ? "" : (constantText(ctx, object.file, table) ?? ""));
  return {
    file,
    call,
    act,
    record: recordOf(ctx, file, call, object, title, act),
    many: kind!.toLowerCase() === "query",
    spelled: isSent
      ? `${spell(ctx, file, callee)}(${calleeName(ctx, file, nodes.a[given]!)})`
      : spell(ctx, file, callee),
    condition: isRead ? parts : undefined,
  };
}

interface Place {
  file: number;
  node: number;
}

const CONDITIONS = ["KeyConditionExpression", "FilterExpression", "ConditionExpression"];

function partsOf(ctx: FlowContext, { file, node }: Place): { parts: ConditionPart[]; isRead: boolean; prefix: string } {
  const parts: ConditionPart[] = [];
  let prefix = "";
  const add = (key: string, value: number) => {
    const found = piecesOf(ctx, file, key, value);
    prefix ||= found.prefix;
    parts.push(...found.parts);
  };
  const key = property(ctx, file, node, "Key");
  const keys = key === undefined ? undefined : objectBehind(ctx.p, file, plain(ctx, file, key), 0);
  if (key !== undefined && keys?.file !== file) return { parts, isRead: false, prefix };
  for (const [name, value] of keys ? membersOf(ctx, keys) : []) add(name, value);
  const values = new Map(membersUnder(ctx, file, node, "ExpressionAttributeValues"));
  const names = new Map(membersUnder(ctx, file, node, "ExpressionAttributeNames"));
  for (const option of CONDITIONS) {
    const given = property(ctx, file, node, option);
    if (given === undefined) continue;
    const text = constantText(ctx, file, given);
    if (text === undefined || /\bor\b/i.test(text)) return { parts, isRead: false, prefix };
    for (const [, column, hole] of text.matchAll(EQUALS)) {
      const value = values.get(hole!);
      const named = names.get(column!);
      if (value !== undefined) add(named === undefined ? column! : (literalText(ctx.p, file, named) ?? column!), value);
    }
  }
  return { parts, isRead: parts.length > 0, prefix };
}
/** `holderId = :holder`, `begins_with(sk, :prefix)` */
const EQUALS = /([#\w\u3400-\u9fff]+)\s*(?:=|,)\s*(:\w+)/g;

/** Names and values of an object that is given under a key. */
export function membersUnder(ctx: FlowContext, file: number, node: number, key: string): [string, number][] {
  const given = property(ctx, file, node, key);
  const object = given === undefined ? undefined : objectBehind(ctx.p, file, plain(ctx, file, given), 0);
  return object?.file === file ? membersOf(ctx, object) : [];
}

function membersOf({ p }: FlowContext, { file, node }: Place): [string, number][] {
  const pairs = [...listOf(p, file, node)];
  return pairs.flatMap((key, i): [string, number][] =>
    i % 2 === 0 && key >= 0 ? [[stringAt(p, file, key), pairs[i + 1]!]] : [],
  );
}

/** What `marshall({ … })` is given. */
function plain(ctx: FlowContext, file: number, node: number): number {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  const isMade = nodes.kind[at] === NodeKind.call && /^marshall$/.test(calleeName(ctx, file, nodes.a[at]!));
  return isMade ? (listOf(ctx.p, file, at)[0] ?? node) : node;
}

/** `{ S: id }` is the id; of `CLAIM#${id}` it is what stands in the text, called after what is before it. */
function piecesOf(
  ctx: FlowContext,
  file: number,
  key: string,
  value: number,
): { parts: ConditionPart[]; prefix: string } {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] === NodeKind.object) {
    const [inner, ...more] = membersOf(ctx, { file, node: at });
    if (inner && more.length === 0 && /^[SN]$/.test(inner[0])) return piecesOf(ctx, file, key, inner[1]);
  }
  if (nodes.kind[at] !== NodeKind.text) return { parts: [{ key, file, node: value }], prefix: "" };
  const parts: ConditionPart[] = [];
  let prefix = "";
  let before = "";
  for (const piece of listOf(ctx.p, file, at)) {
    const text = literalText(ctx.p, file, piece);
    if (text !== undefined) {
      before = /([A-Za-z\u3400-\u9fff_]+)[#:|/-]$/.exec(text)?.[1] ?? "";
      prefix ||= before;
      continue;
    }
    parts.push({ key: before === "" ? key : `${before.toLowerCase()}Id`, file, node: piece });
    before = "";
  }
  return { parts, prefix };
}

/** The columns that are asked for, set, or read of what comes back. */
/** `Item`, each of `Items`. */
const ITEMS = /^(Items?|Attributes)$/;

function recordOf(
  ctx: FlowContext,
  file: number,
  call: number,
  options: Place,
  title: string,
  act: Lookup["act"],
): LinkedRecord {
  const names = new Map(membersUnder(ctx, options.file, options.node, "ExpressionAttributeNames"));
  const textOf = (key: string) => {
    const value = property(ctx, options.file, options.node, key);
    return value === undefined ? "" : (constantText(ctx, options.file, value) ?? "");
  };
  const set = [...textOf("UpdateExpression").matchAll(/([#\w\u3400-\u9fff]+)\s*=/g)].map(([, column]) => column!);
  const asked = textOf("ProjectionExpression")
    .split(",")
    .map((part) => part.trim());
  const columns = [
    ...(act === "change" ? set : asked),
    ...(act === "read" ? membersRead(ctx.p, file, call, ITEMS, false) : []),
  ]
    .map((column) => {
      const named = names.get(column);
      return named === undefined ? column : (literalText(ctx.p, options.file, named) ?? column);
    })
    .filter((column) => /^[\w\u3400-\u9fff]+$/.test(column));
  const key = `${file}:c${call}`;
  const named = columns.map((column) => ({ key: column, column }));
  const record = recordOfColumns(ctx.p, { file, node: call }, key, { table: title, columns: named, all: false });
  if (record) record.partial = true;
  return record ?? { key, name: title, file, kind: "type", fields: new Map(), partial: true };
}
