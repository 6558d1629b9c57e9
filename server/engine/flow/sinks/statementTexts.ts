// Calls that are given the text of a statement, or a piece of one: by the "statement" rows of the models, by their names where
// nobody knows whose they are and the text begins as a statement, and calls of functions of the project that hand what they
// are given to such a call. Input: a file. Output: the call and where its text stands.
import { sqlTokens } from "../../facts/sqlTokens.js";
import { NodeFlag, NodeKind } from "../../facts/types.js";
import { matchesOf, objectBehind } from "../../link/callEntities.js";
import { entityOf } from "../../link/entities.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { parsePort } from "../../models/index.js";
import type { StatementRow } from "../../models/storeRows.js";
import type { FlowContext } from "../context.js";
import { everywhere, lookUp, putAll } from "../questions.js";
import { type Callers, callableKey } from "../walk/callers.js";
import { calleeName } from "../walk/calls.js";
import { property } from "../walk/modelled.js";
import { lookupOn } from "./rowCalls.js";
import { spell } from "./sinks.js";
import { type Piece, pieces } from "./textPieces.js";

export interface StatementText {
  call: number;
  node: number;
  /** A format that says what is around it. */
  format?: number;
  reads: StatementRow["reads"];
  /** How a value is handed over beside it; "" where the library is not known. */
  binds: string;
  spelled: string;
  fills?: StatementRow["fills"];
}

/** Run a statement, or take a piece of one, whoever's they are. */
const RUNS =
  /^(query|queryRaw|execute|executeSql|exec|rawQuery|runQuery|run|all|get|each|any|many|manyOrNone|one|oneOrNone|none|prepare|unsafe|batch|raw|whereRaw|orWhereRaw|andWhereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|\$queryRawUnsafe|\$executeRawUnsafe|fetchAll|fetchOne)$/;
const PIECE =
  /^(whereRaw|orWhereRaw|andWhereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|\$queryRawUnsafe|\$executeRawUnsafe)$/;
const STATEMENT =
  /^\s*(\(\s*)?(select\s|insert\s+(ignore\s+)?into\s|update\s[^;]{0,80}\sset\s|delete\s+from\s|with\s+\w+\s+as\s|replace\s+into\s|merge\s+into\s|exec(ute)?\s+\w|call\s+\w)/i;

/** Calls that are given one themselves. */
export function statementTexts(ctx: FlowContext, file: number): StatementText[] {
  const { language, callables } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  return callables.flatMap(({ calls }) => calls.flatMap((call) => textsAt(ctx, file, call)));
}

function textsAt(ctx: FlowContext, file: number, call: number): StatementText[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  if ((nodes.flags[call]! & NodeFlag.tagged) !== 0) return [];
  const callee = strip(p, file, nodes.a[call]!);
  const name = calleeName(ctx, file, callee);
  const isMember = nodes.kind[callee] === NodeKind.load;
  // A function may have been imported under any name.
  if (isMember && !p.models.statementNames.has(name) && !RUNS.test(name)) return [];
  const entity = isMember ? lookupOn(p, file, call) : entityOf(p, file, callee);
  if (entity?.k === "function" || entity?.k === "class") return [];
  const spelled = spell(ctx, file, callee);
  const found = matchesOf(p, entity).flatMap(({ row }) =>
    row.kind === "statement"
      ? row.ports.flatMap((port) =>
          portTexts(ctx, file, call, port, row).map((node) => ({
            call,
            node,
            ...(row.formats ? { format: listOf(p, file, call)[0]! } : {}),
            reads: row.reads,
            binds: row.binds,
            spelled,
            ...(row.fills ? { fills: row.fills } : {}),
          })),
        )
      : [],
  );
  if (found.length > 0 || !isMember || !RUNS.test(name)) return found;
  const [first] = listOf(p, file, call);
  if (first === undefined) return [];
  const node = memberText(ctx, file, first) ?? first;
  return PIECE.test(name) || STATEMENT.test(textOf(ctx, file, node))
    ? [{ call, node, reads: "sql", binds: "", spelled }]
    : [];
}

/** Where the text of a port stands, if it stands there. */
function portTexts(ctx: FlowContext, file: number, call: number, text: string, row: StatementRow): number[] {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const port = parsePort(text);
  if (!port) return [];
  const args = [...listOf(p, file, call)];
  if (port.base.kind === "callbackReturn") {
    const given = args[port.base.arg];
    const at = given === undefined ? -1 : strip(p, file, given);
    return at >= 0 && nodes.kind[at] === NodeKind.function
      ? [...factsOf(p, file).callables[nodes.a[at]!]!.returns]
      : [];
  }
  if (port.base.kind !== "arg") return [];
  if (row.formats) return formatted(ctx, file, args);
  let at = args[port.base.index];
  for (const key of port.path) {
    const object = at === undefined ? undefined : objectBehind(p, file, at, 0);
    at = object?.file === file ? property(ctx, file, object.node, key) : undefined;
  }
  if (at === undefined) return [];
  // Options, conditions, functions and lists are no texts.
  const kind = nodes.kind[strip(p, file, at)];
  const isOther = kind === NodeKind.function || kind === NodeKind.object || kind === NodeKind.array;
  return row.reads !== "document" && (isOther || objectBehind(p, file, at, 0)) ? [] : [at];
}

/** `format("… %s", x)`: what stands for `%s`. */
function formatted(ctx: FlowContext, file: number, [format, ...values]: readonly number[]): number[] {
  if (format === undefined) return [];
  const kinds = [...textOf(ctx, file, format).matchAll(/%(?:\d+\$)?([sIL])/g)].map((m) => m[1]);
  return values.filter((_, i) => kinds[i] === "s");
}

function memberText(ctx: FlowContext, file: number, node: number): number | undefined {
  const object = objectBehind(ctx.p, file, node, 0);
  if (object?.file !== file) return undefined;
  return ["text", "sql", "query", "sqlText"]
    .map((key) => property(ctx, file, object.node, key))
    .find((one) => one !== undefined);
}

/** What is written of the text that a node holds. */
export function textOf(ctx: FlowContext, file: number, node: number): string {
  return writtenOf(pieces(ctx, file, node));
}

/** A blank stands for what is put in. */
export function writtenOf(parts: readonly Piece[]): string {
  return parts.map(({ text }) => text ?? " ").join("");
}

// --- functions of the project that hand a text on ---

interface Runner {
  key: string;
  position: number;
  /** Member of what it is given that is the text, or "". */
  member: string;
  reads: StatementRow["reads"];
  binds: string;
}

const HANDED = "handed statements";
/** Helpers that call helpers. */
const ROUNDS = 2;

/** Puts down which calls hand a text to a function that runs it: for `handedTexts`. */
export function putHandedTexts(ctx: FlowContext, callers: Callers): void {
  let runners = everywhere(ctx, "run texts", (file) => runnersOf(ctx, file, statementTexts(ctx, file)));
  const byFile = new Map<number, (Runner & { call: number })[]>();
  const seen = new Set<string>();
  for (let round = 0; round < ROUNDS && runners.length > 0; round++) {
    const fresh = new Map<number, (Runner & { call: number })[]>();
    for (const runner of runners) {
      if (seen.has(runner.key)) continue;
      seen.add(runner.key);
      for (const { file, call } of callers.get(runner.key) ?? []) {
        for (const table of [fresh, byFile]) {
          const list = table.get(file);
          if (list) list.push({ ...runner, call });
          else table.set(file, [{ ...runner, call }]);
        }
      }
    }
    putAll(ctx, HANDED + round, fresh);
    runners = everywhere(ctx, `run texts ${round}`, (file) =>
      runnersOf(ctx, file, handedIn(ctx, file, HANDED + round)),
    );
  }
  putAll(ctx, HANDED, byFile);
}

/** Calls of functions of the project that run the text they are given. */
export function handedTexts(ctx: FlowContext, file: number): StatementText[] {
  return handedIn(ctx, file, HANDED);
}

function handedIn(ctx: FlowContext, file: number, table: string): StatementText[] {
  const { nodes } = factsOf(ctx.p, file);
  return (lookUp<(Runner & { call: number })[]>(ctx, table, file) ?? []).flatMap(
    ({ call, position, member, reads, binds }) => {
      const given = listOf(ctx.p, file, call)[position];
      const object = given === undefined || member === "" ? undefined : objectBehind(ctx.p, file, given, 0);
      const node = member === "" ? given : object?.file === file ? property(ctx, file, object.node, member) : undefined;
      if (node === undefined) return [];
      return [{ call, node, reads, binds, spelled: spell(ctx, file, strip(ctx.p, file, nodes.a[call]!)) }];
    },
  );
}

/** The text is a parameter of the function, as it is. */
function runnersOf(ctx: FlowContext, file: number, texts: readonly StatementText[]): Runner[] {
  const { nodes, callables, bindings } = factsOf(ctx.p, file);
  return texts.flatMap(({ call, node, reads, binds }): Runner[] => {
    if (reads === "document") return [];
    let at = strip(ctx.p, file, node);
    const versions = nodes.kind[at] === NodeKind.local ? bindings[nodes.a[at]!]!.versions : [];
    if (versions.length === 1) at = strip(ctx.p, file, versions[0]!);
    // `run({ text, values })`
    const isMember = nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0;
    const member = isMember ? stringAt(ctx.p, file, nodes.b[at]!) : "";
    if (isMember) at = strip(ctx.p, file, nodes.a[at]!);
    if (nodes.kind[at] !== NodeKind.param) return [];
    const [callable, position] = [nodes.a[at]!, nodes.b[at]!];
    const inside = callableAt(ctx.p, file, nodes.start[call]!);
    const { rest, annotations } = callables[callable]!.params[position] ?? { rest: true, annotations: [] };
    const isOuter = callables[inside]!.parent === callable;
    if ((inside !== callable && !isOuter) || rest || annotations.length > 0) return [];
    return [{ key: callableKey(file, callable), position, member, reads, binds }];
  });
}

// --- what a statement says ---

const TABLE_AFTER = /^(from|join|into|update|table)$/i;

/** Tables that a statement names, in order. */
export function tablesIn(text: string): string[] {
  const tokens = [...sqlTokens(text)].filter((t) => t.kind !== "comment");
  const found: string[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== "word" || !TABLE_AFTER.test(token.text)) return;
    let at = i + 1;
    if (/^(only|ignore)$/i.test(tokens[at]?.text ?? "")) at++;
    while (tokens[at + 1]?.text === "." && tokens[at + 2]) at += 2;
    const name = tokens[at];
    const isName =
      name?.kind === "name" || (name?.kind === "word" && !/^(select|set|where|values|lateral|\d.*)$/i.test(name.text));
    if (isName && !found.includes(name.text)) found.push(name.text);
  });
  return found;
}

/** Words of a statement that may be columns. */
export function wordsIn(text: string): string[] {
  return [
    ...new Set(
      [...sqlTokens(text)].flatMap(({ kind, text: word }) => (kind === "word" || kind === "name" ? [word] : [])),
    ),
  ];
}
