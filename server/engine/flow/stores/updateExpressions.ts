// What commands for tables of documents set, and of which table: `new UpdateCommand({ TableName, Key: { pk: `CLAIM#${id}` },
// UpdateExpression: "SET #s = :s", ExpressionAttributeNames, ExpressionAttributeValues })`. Input: the object of options. Output:
// columns with their values; a name. Invariant: expressions that are put together at run time set nothing here.
import { NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import { definition } from "../../link/endpoints/handlers.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import type { FlowContext } from "../context.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import { membersUnder } from "./commandLookups.js";

export const EXPRESSION = "UpdateExpression";
export const SET_VALUES = "ExpressionAttributeValues";
const SETS = /([#\w\u3400-\u9fff]{1,60})\s?=\s?(:\w{1,60})/g;

export interface SetColumn {
  key: string;
  value: number;
}

export function columnsSet(ctx: FlowContext, file: number, options: number): SetColumn[] {
  const expression = property(ctx, file, options, EXPRESSION);
  const text = expression === undefined ? undefined : constantText(ctx, file, expression);
  if (text === undefined) return [];
  const names = new Map(membersUnder(ctx, file, options, "ExpressionAttributeNames"));
  const values = new Map(membersUnder(ctx, file, options, SET_VALUES));
  return [...text.matchAll(SETS)].flatMap(([, column, hole]): SetColumn[] => {
    const named = names.get(column!);
    const key = named === undefined ? column! : (literalText(ctx.p, file, named) ?? "");
    const value = values.get(hole!);
    return value === undefined || key === "" || key.startsWith("#") ? [] : [{ key, value }];
  });
}

/** What a command is about: the kinds of record that its keys say, and what the table is called. */
export function namesOfCommand(ctx: FlowContext, file: number, call: number): string[] {
  const [given] = listOf(ctx.p, file, call);
  const options = given === undefined ? undefined : objectBehind(ctx.p, file, given, 0);
  const table = options && property(ctx, options.file, options.node, "TableName");
  if (!options || table === undefined) return [];
  const kinds = ["Key", "Item"].flatMap((key) =>
    membersUnder(ctx, options.file, options.node, key).flatMap(([, value]) => kindIn(ctx, options.file, value)),
  );
  const names = [...kinds, tableCalled(ctx, options.file, table)].map((name) => name.toLowerCase());
  return [...new Set(names)].filter((name) => name !== "");
}

/** "claim" of the key `CLAIM#${id}` where one table keeps records of several kinds, else what the table is called; "" for others. */
export function tableOfCommand(ctx: FlowContext, file: number, call: number): string {
  return namesOfCommand(ctx, file, call)[0] ?? "";
}

function kindIn(ctx: FlowContext, file: number, value: number): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  // `sk: "CLAIM"`
  const whole = nodes.kind[at] === NodeKind.literal ? literalText(ctx.p, file, at) : undefined;
  if (whole !== undefined) return KIND.test(whole) ? [whole] : [];
  const [first] = nodes.kind[at] === NodeKind.text ? listOf(ctx.p, file, at) : [];
  const kind =
    first === undefined ? null : /^([A-Za-z\u3400-\u9fff_]+)[#:|/-]$/.exec(literalText(ctx.p, file, first) ?? "");
  return kind ? [kind[1]!] : [];
}

const KIND = /^[A-Z][A-Z_]{2,30}$/;

/** "claims" of `"claims"`, "claims" of `process.env.CLAIMS_TABLE`. */
function tableCalled(ctx: FlowContext, file: number, node: number): string {
  const text = constantText(ctx, file, node);
  if (text !== undefined) return text;
  const made = definition(ctx.p, file, node);
  const name = made ? nameOf(ctx.p, made.file, made.node) : nameOf(ctx.p, file, node);
  return name.replace(/_?table(_?name)?$/i, "");
}
