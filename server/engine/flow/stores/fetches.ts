// Calls that read stored records as a whole: those of the "fetch" rows that are not told which columns, and `SELECT *` over
// a table that the program declares. Input: a file. Output: one entry per call whose record is known.
// Invariant: a call is whole only if nothing in it, in its chain or on its client says otherwise.
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import { matchesOf, objectBehind, returnedType } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { calledBy, nodeUses } from "../../link/nodeUses.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedRecord } from "../../link/records.js";
import { readSelect, recordOfColumns, tableFields } from "../../link/sqlRows.js";
import { elementOf, unwrap } from "../../link/types.js";
import { parsePort } from "../../models/index.js";
import type { FetchRow } from "../../models/storeRows.js";
import type { FlowContext } from "../context.js";
import { optionOf, spell } from "../sinks/sinks.js";
import { calleeName } from "../walk/calls.js";
import { constantText } from "../walk/constantText.js";
import { property } from "../walk/modelled.js";
import { builtQuery, QUERY_CALLS } from "../walk/queried.js";

export interface Fetch {
  file: number;
  call: number;
  record: LinkedRecord;
  many: boolean;
  /** It gives the rows and how many there are: `[rows, count]`, `{ rows, count }`. */
  counted: boolean;
  /** "prisma.claim.findMany"; "SELECT *" of a statement. */
  spelled: string;
  /** All columns, as far as can be seen. */
  whole: boolean;
  /** With other records beside them. */
  joined: boolean;
  /** Columns that the store keeps back otherwise: `select("+idNo")`. */
  shown: readonly string[];
  /** Plain objects, which what a schema says of their JSON does not reach. */
  plain: boolean;
  /** Where columns can be named, if they can. */
  columns?: FetchColumns;
}

export type FetchColumns =
  | { kind: "option"; argument: number; option: string; as: NonNullable<FetchRow["as"]> }
  /** The text of the statement; its first "*" stands for them. */
  | { kind: "statement"; start: number; end: number };

export function fetchesIn(ctx: FlowContext, file: number): Fetch[] {
  const { language, callables } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  return callables.flatMap((callable) => callable.calls.flatMap((call) => fetchAt(ctx, file, call) ?? []));
}

/** Something of the session is among what the record is looked up by. */
export function isOfCaller(ctx: FlowContext, { file, call, many }: Fetch): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (many) return false;
  const [start, end] = [nodes.end[nodes.a[call]!]!, nodes.end[call]!];
  return nodes.kind.some(
    (kind, node) =>
      kind === NodeKind.load &&
      nodes.start[node]! >= start &&
      nodes.end[node]! <= end &&
      SESSION.test(calleeName(ctx, file, nodes.a[node]!)),
  );
}
const SESSION = /^(user|currentUser|session|auth|principal|actor|caller|locals)$/i;

export function fetchAt(ctx: FlowContext, file: number, call: number): Fetch | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const callee = strip(p, file, nodes.a[call]!);
  if (nodes.kind[call] !== NodeKind.call || nodes.kind[callee] !== NodeKind.load) return undefined;
  if ((nodes.flags[call]! & NodeFlag.new) !== 0) return undefined;
  const name = stringAt(p, file, nodes.b[callee]!);
  if (QUERY_CALLS.test(name)) return statementAt(ctx, file, call);
  const built = ENDS_CHAIN.test(name) ? builtAt(ctx, file, call, callee) : undefined;
  if (built || !p.models.fetchNames.has(name)) return built;
  const entity = entityOf(p, file, callee);
  if (!entity) return undefined;
  for (const { row, captures } of matchesOf(p, entity)) {
    if (row.kind !== "fetch") continue;
    const type = unwrap(returnedType(p, file, call, entity, row.record, captures));
    const one = type?.k === "list" ? unwrap(elementOf(type)) : type;
    if (one?.k !== "record" || one.only || one.except) continue;
    const narrowed =
      isNarrowed(ctx, file, call, row) ||
      (entity.k === "inst" && optionOf(ctx, entity.origin, "omit") !== undefined) ||
      pickedBefore(ctx, file, callee) ||
      callsAfter(ctx, file, call).some((later) => picks(ctx, file, later));
    return {
      file,
      call,
      record: one.record,
      many: type?.k === "list",
      counted: /AndCount/.test(name),
      spelled: spell(ctx, file, callee),
      whole: !narrowed,
      ...laterOn(ctx, file, call),
      joined: (row.brings ?? []).some((port) => says(ctx, file, call, port)),
      ...columnsOf(row),
    };
  }
  return undefined;
}

/** `knex("claims").where({ id }).select("*").first()`: the last call of a chain over a table that the program declares. */
function builtAt(ctx: FlowContext, file: number, call: number, callee: number): Fetch | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  if (callsAfter(ctx, file, call).some((later) => !SETTLES.test(calleeName(ctx, file, nodes.a[later]!))))
    return undefined;
  const joins = (at: number) => /join/i.test(calleeName(ctx, file, nodes.a[at]!));
  const query = someBefore(ctx, file, callee, joins) ? undefined : builtQuery(ctx, file, call);
  if (!query?.all || query.columns.some(({ column }) => column !== "*") || !tableFields(p, query.table))
    return undefined;
  const record = recordOfColumns(p, { file, node: call }, `${file}:q${call}`, query);
  if (!record) return undefined;
  const rest = { counted: false, whole: true, joined: false, shown: [], plain: true };
  return { file, call, record, many: !query.one, spelled: spell(ctx, file, callee), ...rest };
}
const ENDS_CHAIN = /^(first|select|limit|orderBy|where\w*)$/;
const SETTLES = /^(then|catch|finally)$/;

function columnsOf({ columns, as }: FetchRow): Pick<Fetch, "columns"> {
  const port = columns === undefined ? undefined : parsePort(columns);
  if (port?.base.kind !== "arg" || as === undefined) return {};
  return { columns: { kind: "option", argument: port.base.index, option: port.path[0] ?? "", as } };
}

/** Some option says which columns, or its options cannot be read. */
function isNarrowed(ctx: FlowContext, file: number, call: number, row: FetchRow): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if ([...listOf(ctx.p, file, call)].some((arg) => nodes.kind[arg] === NodeKind.spread)) return true;
  return [row.columns ?? [], row.unless ?? []].flat().some((port) => says(ctx, file, call, port));
}

/** The call is given the option, or may be. */
function says(ctx: FlowContext, file: number, call: number, text: string): boolean {
  const port = parsePort(text);
  const arg = port?.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
  if (arg === undefined) return false;
  const [key] = port!.path;
  if (key === undefined) return !isNothing(ctx, file, arg);
  const object = objectBehind(ctx.p, file, arg, 0);
  if (!object) return true;
  // Other objects are spread into it: they may say anything.
  const isOpen = [...listOf(ctx.p, object.file, object.node)].some((k, i) => i % 2 === 0 && k < 0);
  return isOpen || property(ctx, object.file, object.node, key) !== undefined;
}

function isNothing(ctx: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.literal)
    return nodes.a[at] === LiteralKind.null || nodes.a[at] === LiteralKind.undefined;
  return nodes.kind[at] === NodeKind.global && stringAt(ctx.p, file, nodes.a[at]!) === "undefined";
}

const MAX_CHAIN = 20;
const PICKS =
  /^(add)?select|^(columns?|project|projection|fields|pluck|only|distinct|groupBy|scope|withScope|populate)$/i;

/** An earlier call of the chain says which columns: `db.select({ id: t.id }).from(t)`, `Member.scope("list").findAll()`. */
function pickedBefore(ctx: FlowContext, file: number, callee: number): boolean {
  return someBefore(ctx, file, callee, (call) => picks(ctx, file, call));
}

function someBefore(ctx: FlowContext, file: number, callee: number, is: (call: number) => boolean): boolean {
  const { nodes } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, nodes.a[callee]!);
  for (let hops = 0; hops < MAX_CHAIN && nodes.kind[at] === NodeKind.call; hops++) {
    if (is(at)) return true;
    const before = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[before] !== NodeKind.load) return false;
    at = strip(ctx.p, file, nodes.a[before]!);
  }
  return false;
}

/** The later calls of the chain: of `Member.find().select("name").lean()` two. */
export function callsAfter(ctx: FlowContext, file: number, call: number): number[] {
  const { by } = nodeUses(ctx.p, file);
  const { nodes } = factsOf(ctx.p, file);
  const found: number[] = [];
  for (let at: number | undefined = call; found.length < MAX_CHAIN; ) {
    const load: number | undefined = by.get(at)?.find((user) => nodes.kind[user] === NodeKind.load);
    at = load === undefined ? undefined : calledBy(ctx.p, file, load);
    if (at === undefined) break;
    found.push(at);
  }
  return found;
}

function laterOn(ctx: FlowContext, file: number, call: number): Pick<Fetch, "shown" | "plain"> {
  const { nodes } = factsOf(ctx.p, file);
  const later = callsAfter(ctx, file, call);
  return {
    shown: later.flatMap((one) => shownBy(ctx, file, one) ?? []),
    plain: later.some((one) => calleeName(ctx, file, nodes.a[one]!) === "lean"),
  };
}

/** `select("+idNo")`: what the call only adds to the columns; undefined: it does something else. */
export function shownBy(ctx: FlowContext, file: number, call: number): string[] | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const args = [...listOf(ctx.p, file, call)];
  if (args.length !== 1 || calleeName(ctx, file, nodes.a[call]!) !== "select") return undefined;
  const words = (constantText(ctx, file, args[0]!) ?? "").split(/\s+/).filter((word) => word !== "");
  return words.length > 0 && words.every((word) => word.startsWith("+"))
    ? words.map((word) => word.slice(1))
    : undefined;
}

/** `select()` without columns asks for all of them. */
function picks(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  if (listOf(ctx.p, file, call).length === 0 || shownBy(ctx, file, call)) return false;
  return PICKS.test(calleeName(ctx, file, nodes.a[call]!));
}

function statementAt(ctx: FlowContext, file: number, call: number): Fetch | undefined {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  let given = listOf(p, file, call)[0];
  const callee = strip(p, file, nodes.a[call]!);
  const before = strip(p, file, nodes.a[callee]!);
  if (nodes.kind[before] === NodeKind.call && calleeName(ctx, file, nodes.a[before]!) === "prepare")
    given = listOf(p, file, before)[0];
  const text = given === undefined ? undefined : constantText(ctx, file, given);
  const select = text === undefined ? undefined : readSelect(text);
  if (!select?.all || select.columns.length > 0) return undefined;
  const record = recordOfColumns(p, { file, node: given! }, `${file}:q${strip(p, file, given!)}`, select);
  if (!record) return undefined;
  const at = strip(p, file, given!);
  const isWritten = nodes.kind[at] === NodeKind.literal || nodes.kind[at] === NodeKind.text;
  const one = /^(get|one|oneOrNone|first)$/.test(stringAt(p, file, nodes.b[callee]!)) || /\blimit 1\b/i.test(text!);
  return {
    file,
    call,
    record,
    many: !one,
    counted: false,
    spelled: "SELECT *",
    whole: true,
    joined: false,
    shown: [],
    plain: false,
    ...(isWritten ? { columns: { kind: "statement", start: nodes.start[at]!, end: nodes.end[at]! } } : {}),
  };
}
