// SQL DDL of any dialect → tables with their columns. Tolerant: statements that declare nothing are skipped, broken ones
// cost themselves only. COMMENTs of all dialects and comments beside a column are evidence.
import { createFactsBuilder, type FactsBuilder } from "../../facts/builder.js";
import { secretsInValue } from "../../facts/secretFacts.js";
import { type SqlToken, sqlTokens } from "../../facts/sqlTokens.js";
import { keptKey, literalFact } from "../../facts/textGate.js";
import {
  type CommentFact,
  type DirectiveFact,
  type FieldFact,
  type FileFacts,
  NONE,
  type RecordFact,
} from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import { readComment } from "../comments.js";
import { dataField, dataRecord, mergeNotes, typeOfWord } from "../dataFacts.js";
import { bindDirectives, COMMENT_LINE, parseDirective, recordUnits } from "../directives.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { actRecords, isSameAct } from "./actRecords.js";
import { apartRecords } from "./apartRecords.js";
import { bucketSettings } from "./bucketSettings.js";
import { columnNotes, constraintNote } from "./columnNotes.js";
import { fillRecord } from "./fillRecords.js";
import { givenTo } from "./givenTo.js";
import { type OpenRoutine, routineActs } from "./routineActs.js";
import { createRowNames } from "./rowNames.js";
import { securedRecord } from "./securedRecord.js";
import { is, items, matching, nameAt, punct } from "./tokens.js";
import { triggerRecord } from "./triggerRecords.js";
import { isType, typeWord } from "./typeWords.js";
import { uniqueRecords } from "./uniqueRecords.js";
import { viewDigests } from "./viewDigests.js";

export function createSqlFrontend(): Frontend {
  return { language: "sql", version: "19", include: ["*.sql", "*.ddl"], extract };
}

interface State {
  input: ExtractInput;
  b: FactsBuilder;
  /** Tokens of the statement, comments apart. */
  tokens: SqlToken[];
  comments: SqlToken[];
  tables: Map<string, RecordFact>;
  /** Words that were skipped at the head of the statement. */
  head: SqlToken[];
  /** A routine whose body is being read. */
  routine?: OpenRoutine | undefined;
}

function extract(input: ExtractInput): FileFacts {
  const s: State = { input, b: createFactsBuilder("sql"), tokens: [], comments: [], tables: new Map(), head: [] };
  /** Tokens just read, the latest first. */
  const last: SqlToken[] = [];
  const columns = createRowNames();
  let depth = 0;
  let skipping = false;
  let full = false;
  for (const read of sqlTokens(input.text)) {
    // Double quotes hold strings in MySQL: what is a value is no name.
    const isValue = read.kind === "name" && keptKey(read.text, input) === undefined;
    const token: SqlToken = isValue ? { ...read, kind: "string" } : read;
    if (token.kind === "comment") {
      s.comments.push(token);
      continue;
    }
    const column = columns.next(token, last);
    if (token.kind === "string" && !full) {
      const boundTo = keptKey(column, input) ?? "";
      const fact = literalFact(token.text, token.start, token.end, NONE, boundTo, input.values);
      if (fact) s.b.facts.literals.push(fact);
      const context = { ...givenTo(last, input), quoted: true };
      s.b.facts.secrets.push(...secretsInValue(input.secrets, token.text, token.start + 1, context));
      full = s.b.facts.literals.length >= LIMITS.facts.literals || s.b.facts.secrets.length >= LIMITS.facts.secrets;
      if (full)
        s.b.facts.problems.push({
          kind: "limit",
          start: token.end,
          end: input.text.length,
          message: "too many values: those in the rest of this file are not looked at",
        });
    }
    last.unshift(token);
    if (last.length > 6) last.pop();
    if (token.kind === "punct" && token.text === "(") depth++;
    else if (token.kind === "punct" && token.text === ")") depth = Math.max(0, depth - 1);
    const ends =
      (token.kind === "punct" && token.text === ";") ||
      (token.kind === "word" && depth === 0 && /^go$/i.test(token.text));
    // A new CREATE TABLE inside an unclosed one: the former was broken.
    const restarts =
      token.kind === "word" &&
      /^create$/i.test(token.text) &&
      s.tokens.length > 0 &&
      startsLine(input.text, token.start) &&
      depth > 0;
    if (ends || restarts) {
      statement(s);
      s.head = [];
      s.tokens = restarts ? [token] : [];
      depth = 0;
      skipping = false;
      continue;
    }
    // Data is not declared: only the head of such statements is kept.
    if (s.tokens.length === 0 && token.kind === "word")
      skipping = /^(insert|update|delete|select|values|copy|replace|merge|with|grant|set|use|begin|commit)$/i.test(
        token.text,
      );
    if (!skipping) s.tokens.push(token);
    else if (s.head.length < MAX_HEAD) s.head.push(token);
  }
  statement(s);
  directives(s);
  return s.b.finish();
}

/** A statement that gives rights names them first; one that makes buckets has a row for each. */
const MAX_HEAD = 96;

function startsLine(text: string, at: number): boolean {
  return /(^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 40), at));
}

function statement(s: State): void {
  const t = s.tokens;
  const all = [...s.head, ...t.slice(0, MAX_CONDITION)];
  const within = routineActs(all, s.input.text, s.routine);
  s.routine = within.open;
  for (const record of within.acts.length > 0 ? within.acts : actRecords(all))
    if (!takesBack(s) && !s.b.facts.records.some((known) => isSameAct(known, record))) s.b.facts.records.push(record);
  s.b.facts.settings.push(...bucketSettings(all, s.input), ...viewDigests(all, s.input));
  s.b.facts.records.push(...fillRecord([...s.head, ...t.slice(0, MAX_COPY)]));
  if (is(t[0], "create")) s.b.facts.records.push(...triggerRecord(t, s.input.text));
  if (!takesBack(s)) s.b.facts.records.push(...apartRecords(t, s.input.text), ...uniqueRecords(t));
  if (t.length < 3) return;
  if (is(t[0], "create")) createTable(s);
  else if (is(t[0], "alter") && is(t[1], "table")) alterTable(s);
  else if (is(t[0], "drop") && is(t[1], "table") && !takesBack(s)) dropTables(s);
  else if (is(t[0], "comment") && is(t[1], "on")) commentOn(s);
  else if (is(t[0], "exec", "execute") || t[0]!.text.toLowerCase().startsWith("sp_")) extendedProperty(s);
}

/** Tokens of a statement that say which rows it is about. */
const MAX_CONDITION = 400;

/** Tokens of a query that say what is copied from where. */
const MAX_COPY = 600;

function contentStart(token: SqlToken): number {
  return token.kind === "name" || token.kind === "string" ? token.start + 1 : token.start;
}

function tableFor(s: State, name: SqlToken, start: number): RecordFact {
  const known = s.tables.get(name.text.toLowerCase());
  if (known) return known;
  const record = dataRecord("sql-table", name.text, contentStart(name), start);
  s.tables.set(name.text.toLowerCase(), record);
  s.b.facts.records.push(record);
  return record;
}

function createTable(s: State): void {
  const t = s.tokens;
  let at = 1;
  while (
    at < t.length &&
    is(
      t[at],
      "or",
      "replace",
      "global",
      "local",
      "temporary",
      "temp",
      "unlogged",
      "external",
      "foreign",
      "columnar",
      "private",
    )
  )
    at++;
  if (!is(t[at], "table")) return;
  // What is in it ends with the session.
  if (t.slice(1, at).some((token) => is(token, "temporary", "temp"))) return;
  at++;
  if (is(t[at], "if") && is(t[at + 1], "not") && is(t[at + 2], "exists")) at += 3;
  const name = nameAt(t, at);
  if (!name || !punct(t[name.next], "(")) return;
  const table = tableFor(s, name.parts[name.parts.length - 1]!, t[0]!.start);
  const close = matching(t, name.next);
  for (const item of items(t, name.next + 1, close)) addColumn(s, table, item);
  const last = t[Math.min(close, t.length - 1)]!;
  table.end = last.end;
  const comment = t.findIndex((token, i) => i > close && is(token, "comment"));
  const text = comment < 0 ? undefined : t.slice(comment + 1, comment + 3).find((token) => token.kind === "string");
  if (text) table.comment = told(s, text.text, contentStart(text));
}

const CONSTRAINT = new Set([
  "primary",
  "foreign",
  "unique",
  "constraint",
  "check",
  "key",
  "index",
  "fulltext",
  "spatial",
  "exclude",
  "like",
  "period",
  "partition",
]);

function addColumn(s: State, table: RecordFact, item: readonly SqlToken[]): void {
  const [name, type] = item;
  if (!name || (name.kind !== "word" && name.kind !== "name")) return;
  if (
    name.kind === "word" &&
    CONSTRAINT.has(name.text.toLowerCase()) &&
    !(type?.kind === "word" && isType(type.text))
  ) {
    const found = constraintNote(item);
    const named = (f: FieldFact) => f.name.toLowerCase() === found?.column.toLowerCase();
    if (found) table.fields.find(named)?.annotations.push(found.note);
    return;
  }
  const start = contentStart(name);
  const end = item[item.length - 1]!.end;
  let comment = commentBeside(s, name.start, end);
  const inline = item.findIndex((token, i) => i > 0 && is(token, "comment"));
  const text = inline < 0 ? undefined : item.slice(inline + 1, inline + 3).find((token) => token.kind === "string");
  if (text) comment = mergeNotes(told(s, text.text, contentStart(text)), comment);
  const field: FieldFact = dataField(
    name.text,
    start,
    start + name.text.length,
    typeOfWord(s.b, typeWord(item)),
    comment,
  );
  field.start = name.start;
  field.end = end;
  field.annotations.push(...columnNotes(item));
  if (!table.fields.some((f) => f.name.toLowerCase() === name.text.toLowerCase())) table.fields.push(field);
}

/** Comment on the same line after the column, or alone on the line above it. */
function commentBeside(s: State, start: number, end: number): CommentFact | undefined {
  const text = s.input.text;
  let found: CommentFact | undefined;
  for (let i = s.comments.length - 1; i >= 0 && i >= s.comments.length - 4000; i--) {
    const comment = s.comments[i]!;
    if (comment.end < start - 400) break;
    if (
      comment.start >= end &&
      !text.slice(end, comment.start).includes("\n") &&
      /^[\s,)]*$/.test(text.slice(end, comment.start))
    ) {
      found = mergeNotes(found, note(s, comment));
    } else if (
      comment.end <= start &&
      /^\s*$/.test(text.slice(comment.end, start)) &&
      startsLine(text, comment.start)
    ) {
      found = mergeNotes(found, note(s, comment));
    } else if (comment.start >= start && comment.end <= end) found = mergeNotes(found, note(s, comment));
  }
  return found;
}

/** What a comment says, also of how the column is kept: there is no code to ask. */
function told({ input: { lexicon } }: State, text: string, offset: number): CommentFact | undefined {
  const fact = readComment(text, offset, lexicon);
  return lexicon.saysHidden(text) ? { words: [], ...fact, hidden: true } : fact;
}

function note(s: State, comment: SqlToken): CommentFact | undefined {
  return parseDirective(comment.text, 0, 0, "::") ? undefined : told(s, comment.text, comment.start + 2);
}

function alterTable(s: State): void {
  const t = s.tokens;
  let at = 2;
  while (is(t[at], "if", "exists", "only")) at++;
  const name = nameAt(t, at);
  if (!name) return;
  s.b.facts.records.push(...securedRecord(t, name.parts[name.parts.length - 1]!));
  const adds = items(t, name.next, t.length);
  let table: RecordFact | undefined;
  let dropped: RecordFact | undefined;
  for (const item of adds) {
    let from = 0;
    if (is(item[0], "drop") && is(item[1], "column")) {
      if (takesBack(s)) continue;
      dropped ??= dropOf(s, name.parts[name.parts.length - 1]!);
      dropColumn(dropped, item.slice(2));
      continue;
    }
    if (is(item[0], "add", "modify", "change")) from = 1;
    else if (adds.indexOf(item) === 0) continue;
    if (is(item[from], "column")) from++;
    while (is(item[from], "if", "not", "exists")) from++;
    if (is(item[0], "change")) from++;
    const inner = punct(item[from], "(") ? items(item, from + 1, matching(item, from)) : [item.slice(from)];
    for (const column of inner) {
      if (column.length < 2) continue;
      table ??= tableFor(s, name.parts[name.parts.length - 1]!, t[0]!.start);
      addColumn(s, table, column);
    }
  }
  if (table && table.end === table.start) table.end = t[t.length - 1]!.end;
}

/** `DROP TABLE IF EXISTS a, b CASCADE`. A table of the name that comes after it in the file is another one. */
function dropTables(s: State): void {
  let at = 2;
  while (is(s.tokens[at], "if", "exists")) at++;
  for (const item of items(s.tokens, at, s.tokens.length)) {
    const name = nameAt(item, 0);
    if (name) dropOf(s, name.parts[name.parts.length - 1]!);
  }
}

/** The half of a migration that undoes the other: `-- migrate:down`, `-- +goose Down`. */
function takesBack(s: State): boolean {
  return s.comments.some((comment) => /(migrate\s*:?|goose)\s*down\b|@undo\b/i.test(comment.text));
}

function dropColumn(record: RecordFact, item: readonly SqlToken[]): void {
  const name = item.find((token) => !is(token, "if", "exists"));
  if (!name) return;
  const start = contentStart(name);
  record.fields.push(dataField(name.text, start, start + name.text.length, NONE, undefined));
}

function dropOf(s: State, name: SqlToken): RecordFact {
  const record = dataRecord("sql-drop", name.text, contentStart(name), s.tokens[0]!.start);
  record.end = s.tokens[s.tokens.length - 1]!.end;
  s.b.facts.records.push(record);
  s.tables.delete(name.text.toLowerCase());
  return record;
}

/** COMMENT ON COLUMN a.b IS '…' (PostgreSQL, Oracle). */
function commentOn(s: State): void {
  const t = s.tokens;
  const name = nameAt(t, 3);
  if (!name || !is(t[name.next], "is")) return;
  const text = t[name.next + 1];
  if (text?.kind !== "string") return;
  const fact = told(s, text.text, contentStart(text));
  if (is(t[2], "table")) {
    const table = s.tables.get(name.parts[name.parts.length - 1]!.text.toLowerCase());
    if (table) table.comment = mergeNotes(table.comment, fact);
    return;
  }
  if (!is(t[2], "column") || name.parts.length < 2) return;
  addComment(s, name.parts[name.parts.length - 2]!.text, name.parts[name.parts.length - 1]!.text, fact);
}

function addComment(s: State, table: string, column: string, fact: CommentFact | undefined): void {
  const field = s.tables.get(table.toLowerCase())?.fields.find((f) => f.name.toLowerCase() === column.toLowerCase());
  if (field) field.comment = mergeNotes(fact, field.comment);
}

/** SQL Server: sp_addextendedproperty with the level names 'TABLE' and 'COLUMN'. */
function extendedProperty(s: State): void {
  const strings = s.tokens.filter((token) => token.kind === "string");
  if (!s.tokens.some((token) => /^sp_addextendedproperty$/i.test(token.text)) || strings.length < 4) return;
  const after = (word: string) => {
    const at = strings.findIndex((token) => token.text.toUpperCase() === word);
    return at < 0 ? undefined : strings[at + 1]?.text;
  };
  const described = strings.findIndex((token) => /^MS_Description$/i.test(token.text));
  const text = described < 0 ? undefined : strings[described + 1];
  const table = after("TABLE");
  const column = after("COLUMN");
  if (text && table && column) addComment(s, table, column, told(s, text.text, contentStart(text)));
}

function directives(s: State): void {
  const found: DirectiveFact[] = [];
  for (const comment of s.comments) {
    const line = s.input.text.slice(comment.start, comment.start + 2) === "--";
    const fact: DirectiveFact | undefined = parseDirective(
      comment.text,
      comment.start,
      comment.end,
      line ? "::" : "--",
    );
    if (fact) found.push(fact);
  }
  s.b.facts.directives = bindDirectives(found, s.input.text, recordUnits(s.b.facts), COMMENT_LINE.sql);
}
