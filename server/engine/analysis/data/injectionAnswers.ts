// Injection requests of rules → answers: statements about records of persons into whose texts something is put that a caller
// sends, one per statement; and conditions whose values may be objects with operators.
import { compiled, wordsOf } from "../../classify/words.js";
import type { TraceStep } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { type FileFacts, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { protectionOf } from "../../flow/endpoints/gatekeepers.js";
import { givenTo, type Sent, sentTo } from "../../flow/endpoints/sentTexts.js";
import { keysOfPath } from "../../flow/paths.js";
import { everywhere, lookUp, putDown, question } from "../../flow/questions.js";
import {
  handedTexts,
  putHandedTexts,
  type StatementText,
  statementTexts,
  textOf,
  wordsIn,
  writtenOf,
} from "../../flow/sinks/statementTexts.js";
import { type Piece, pieces } from "../../flow/sinks/textPieces.js";
import { isBodyGiven } from "../../flow/walk/givenParameters.js";
import { objectBehind } from "../../link/callEntities.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, type Program, stringAt, strip, symbolPath } from "../../link/program.js";
import { type AskedRecord, askedRecord, dataOfColumns } from "../evidence/askedRecords.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { wayOf } from "../evidence/obligationAt.js";
import { recordLookups } from "../evidence/recordLookups.js";
import type { InjectionAnswer, InjectionRequest } from "../requests/injectionRequests.js";

export function injectionAnswers(index: FlowIndex, request: InjectionRequest): InjectionAnswer[] {
  const { ctx } = index;
  putHandedTexts(ctx, index.callers);
  const key = dataHash(request);
  const texts = everywhere(ctx, `injected ${key}`, (file) => textAnswers(index, request, file));
  const cleaning = everywhere(ctx, "cleans operators", (file) => (isCleaning(factsOf(ctx.p, file)) ? [file] : []));
  putDown(ctx, CLEANED, 0, cleaning.length > 0);
  const conditions = everywhere(ctx, `operators ${key}`, (file) => conditionAnswers(index, request, file));
  return [...texts, ...conditions];
}

const CLEANED = "operators are cleaned";
function isCleaning({ imports, strings, language }: FileFacts): boolean {
  if (language !== "typescript") return false;
  return imports.some(({ specifier }) => CLEANS.test(specifier)) || strings.includes(CASTS);
}
/** The option of Mongoose by which operators that nobody wrote are values. */
const CASTS = "sanitizeFilter";
/** Takes operators out of whatever comes in. */
const CLEANS = /mongo-?sanitize|mongo-sanitizer|perfect-express-sanitizer|express-data-sanitizer|content-filter/;

function textAnswers(index: FlowIndex, request: InjectionRequest, file: number): InjectionAnswer[] {
  const { ctx } = index;
  if (!isAsked(index, file)) return [];
  const sent = question(
    ctx,
    `sent texts ${dataHash(request)}`,
    (one) => sentTexts(index, request, one),
    "passing",
  )(file);
  return sent.flatMap(({ use, parts, found }) => {
    const text = use.format === undefined ? writtenOf(parts) : textOf(ctx, file, use.format);
    const about = aboutOf(request, askedRecord(index, file, use.call, text), text, use.reads);
    if (!about) return [];
    const at = found?.part ?? { file, node: use.node };
    const position = found ? positionOf(parts, found.part) : "value";
    const fills = found?.part.inText && isDirect(index, file, use) ? use.fills : undefined;
    return [{ ...answerAt(index, request, file, use, about, at, found?.sent), position, ...(fills ? { fills } : {}) }];
  });
}

function isAsked({ ctx }: FlowIndex, file: number): boolean {
  const { facts, pathClass } = ctx.p.files[file]!;
  return facts.language === "typescript" && pathClass !== "test";
}

interface SentText {
  use: StatementText;
  parts: readonly Piece[];
  found?: { part: Piece; sent: Sent };
}

/** Asked on its own: only what can hold a text is followed, and that is no answer to anything else. */
function sentTexts(index: FlowIndex, request: InjectionRequest, file: number): SentText[] {
  const { ctx, effects, handlers } = index;
  ctx.carried = "text";
  const all = [...statementTexts(ctx, file), ...handedTexts(ctx, file), ...scriptsIn(ctx.p, file)];
  return all.flatMap((use): SentText[] => {
    if (use.reads === "document") return [];
    const parts = pieces(ctx, file, use.node);
    let found: SentText["found"];
    for (const part of parts) {
      if (part.text !== undefined || (found && !found.sent.checked)) continue;
      const sent = sentTo(effects, handlers, { file: part.file, call: use.call, node: part.node }, request);
      // All of a search may be what somebody is looking for; what is written around it is meant to hold him back.
      const isAsked = use.reads !== "search" || part.inText;
      if (sent && isAsked && (!found || !sent.checked)) found = { part, sent };
    }
    if (!found) found = givenText(index, request, file, use, parts);
    return [{ use, parts, ...(found ? { found } : {}) }];
  });
}

interface About extends AskedRecord {
  decides?: "login" | "approval";
}

/** A statement that is about nobody's data and decides nothing is not asked about. */
function aboutOf(
  { logins, approvals }: InjectionRequest,
  record: AskedRecord | undefined,
  text: string,
  reads: StatementText["reads"],
): About | undefined {
  // Whoever is in a directory is a person.
  if (!record) return reads === "directory" ? { name: "", data: [], decides: "login" } : undefined;
  const words = [record.name, ...wordsIn(text)].map((word) => wordsOf(word));
  const decides = words.some((word) => compiled(logins).test(word))
    ? "login"
    : compiled(approvals).test(wordsOf(record.name))
      ? "approval"
      : undefined;
  if (record.data.length === 0 && !decides) return undefined;
  return { ...record, ...(decides ? { decides } : {}) };
}

function answerAt(
  { ctx, effects }: FlowIndex,
  request: InjectionRequest,
  file: number,
  use: StatementText,
  about: About,
  part: { file: number; node: number },
  sent: Sent | undefined,
): InjectionAnswer {
  const { p } = ctx;
  const { nodes } = factsOf(p, part.file);
  const { path, pathClass } = p.files[part.file]!;
  const start = nodes.start[part.node]!;
  const place = sent ? placeOf(p, sent) : "";
  return {
    kind: "injection",
    request,
    at: { file: path, start, end: nodes.end[part.node]! },
    status: sent ? (sent.checked ? "checked" : "open") : "bound",
    reads: use.reads,
    position: "value",
    place,
    sent: sent?.name ?? "",
    call: use.spelled,
    binds: use.binds,
    record: about.name,
    data: about.data,
    ...(about.decides ? { decides: about.decides } : {}),
    isSeen: sent?.endpoint !== undefined,
    isOpen: sent?.endpoint !== undefined && /^(none|open|void)$/.test(protectionOf(effects, sent.endpoint).status),
    trace: sent ? traceOf(ctx, file, use, sent) : [],
    confidence: use.binds === "" || !sent?.endpoint ? "medium" : "high",
    pathClass,
    symbol: symbolPath(p, part.file, start),
    form: `${place}|${sent?.name ?? ""}|${use.spelled}|${about.name}`,
  };
}

/** "GET /customers"; of a function that nobody is seen to call, its name. */
function placeOf(p: Program, { endpoint, steps }: Sent): string {
  if (endpoint) return `${endpoint.verb} ${endpoint.route}`;
  const last = steps[steps.length - 1]!;
  return symbolPath(p, last.file, factsOf(p, last.file).nodes.start[last.call]!).replaceAll(">", ".");
}

/** From what is sent, through all that hands it on, to the statement. */
function traceOf({ p }: FlowIndex["ctx"], file: number, { call, spelled }: StatementText, sent: Sent): TraceStep[] {
  const { origin, steps, name } = sent;
  const path = (of: number) => p.files[of]!.path;
  const { nodes } = factsOf(p, origin.file);
  const source = { file: path(origin.file), start: nodes.start[origin.node]!, end: nodes.end[origin.node]! };
  const trace: TraceStep[] = [{ role: "source", ...source, label: name }];
  const calls = wayOf(p, steps).slice(0, -1);
  const walked = origin.trace
    .filter(({ role }) => role !== "used")
    .map((step): TraceStep => ({ ...step, file: path(step.file) }));
  // Steps of the walk end in each function where the call that leads on begins.
  const inHandler = walked.filter((step) => step.file === source.file);
  const others = walked.filter((step) => step.file !== source.file);
  trace.push(...(calls.length === 0 ? walked : [...inHandler, ...calls, ...others]));
  const at = factsOf(p, file).nodes;
  trace.push({ role: "sink", file: path(file), start: at.start[call]!, end: at.end[call]!, label: spelled });
  const seen = new Set<string>();
  return trace.filter(({ file: of, start, end }) => {
    const key = `${of} ${start} ${end}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Between quotes that are written in the text: whoever calls the function, what he gives ends them with one of his own. */
function givenText(
  { effects }: FlowIndex,
  request: InjectionRequest,
  file: number,
  use: StatementText,
  parts: readonly Piece[],
): SentText["found"] {
  for (const [i, part] of parts.entries()) {
    if (part.text !== undefined || part.file !== file || !/^%?'/.test(parts[i + 1]?.text ?? "")) continue;
    const sent = givenTo(effects, { file, call: use.call, node: part.node }, request);
    if (sent) return { part, sent };
  }
  return undefined;
}

/** What stands before it in the text says what it stands for. */
function positionOf(parts: readonly Piece[], part: Piece): InjectionAnswer["position"] {
  if (!part.inText && parts.filter(({ text }) => text !== "").length === 1) return "whole";
  const before = parts
    .slice(0, parts.indexOf(part))
    .map(({ text }) => text ?? "?")
    .join("")
    .slice(-MOST_BEFORE);
  return !VALUES.test(before) && NAMES.test(before) ? "name" : "value";
}
const MOST_BEFORE = 200;
const VALUES = /([=<>~(]|\b(like|ilike|rlike|regexp|between|in|values|limit|offset))[\s('"%?]*$/i;
const NAMES =
  /\b(order\s+by|group\s+by|from|join|into|update|select|asc|desc|by|set|on|where|and|or|table)\s*[\w."`, ?]{0,60}["`]?$/i;

/** All that the call is given is the text, which is written there. */
function isDirect({ ctx: { p } }: FlowIndex, file: number, { call, node }: StatementText): boolean {
  const { nodes } = factsOf(p, file);
  return listOf(p, file, call).length === 1 && nodes.kind[strip(p, file, node)] === NodeKind.text;
}

// --- texts of functions that a database runs ---

const SCRIPT_KEYS = /^\$(where|function|accumulator)$/;

/** `find({ $where: "…" })` */
function scriptsIn(p: Program, file: number): StatementText[] {
  const { nodes, strings, callables } = factsOf(p, file);
  if (!strings.some((text) => SCRIPT_KEYS.test(text))) return [];
  return callables.flatMap(({ calls }) =>
    calls.flatMap((call) =>
      [...listOf(p, file, call)].flatMap((arg): StatementText[] => {
        const object = objectBehind(p, file, arg, 0);
        const pairs = object?.file === file ? [...listOf(p, file, object.node)] : [];
        return pairs.flatMap((key, i) => {
          if (i % 2 === 1 || key < 0 || stringAt(p, file, key) !== "$where") return [];
          const node = pairs[i + 1]!;
          const isText = nodes.kind[strip(p, file, node)] !== NodeKind.function;
          return isText ? [{ call, node, reads: "script", binds: "{ field: value }", spelled: "$where" } as const] : [];
        });
      }),
    ),
  );
}

// --- conditions ---

function conditionAnswers(index: FlowIndex, request: InjectionRequest, file: number): InjectionAnswer[] {
  const { ctx } = index;
  if (!isAsked(index, file) || lookUp<boolean>(ctx, CLEANED, 0)) return [];
  const key = `sent operators ${dataHash(request)}`;
  const sent = question(ctx, key, (one) => sentOperators(index, request, one), "passing")(file);
  if (sent.length === 0) return [];
  const lookups = recordLookups(index, file);
  return sent.flatMap(({ use, keys, found }) => {
    const known = lookups.find(({ lookup }) => lookup.call === use.call);
    const { nodes } = factsOf(ctx.p, file);
    const name = known?.lookup.record.name || nameOf(ctx.p, file, nodes.a[strip(ctx.p, file, nodes.a[use.call]!)]!);
    const data = [...(known?.data ?? []), ...dataOfColumns(ctx.p, name, keys)].sort((a, b) => b.tier - a.tier);
    const about = aboutOf(request, { name, data }, keys.join(" "), "document");
    return about
      ? [answerAt(index, request, file, use, about, { file, node: found?.node ?? use.node }, found?.sent)]
      : [];
  });
}

interface SentOperators {
  use: StatementText;
  /** Columns that the condition compares. */
  keys: string[];
  found?: { node: number; sent: Sent };
}

/** Asked on its own: only what can be an object is followed. */
function sentOperators(index: FlowIndex, request: InjectionRequest, file: number): SentOperators[] {
  const { ctx, effects, handlers } = index;
  ctx.carried = "object";
  return statementTexts(ctx, file).flatMap((use): SentOperators[] => {
    const values = use.reads === "document" ? valuesOf(ctx.p, file, use.node, 0) : [];
    let found: SentOperators["found"];
    for (const { node } of values) {
      if (found && !found.sent.checked) break;
      const sent = sentTo(effects, handlers, { file, call: use.call, node }, request);
      if (sent && isOfBody(ctx, sent) && (!found || !sent.checked)) found = { node, sent };
    }
    return values.length === 0 ? [] : [{ use, keys: values.map(({ key }) => key), ...(found ? { found } : {}) }];
  });
}

/** Values that are compared as they are, with their columns: an object in place of one is read as operators. */
function valuesOf(p: Program, file: number, node: number, depth: number): { key: string; node: number }[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.array)
    return depth > MOST_NESTED ? [] : [...listOf(p, file, at)].flatMap((item) => valuesOf(p, file, item, depth + 1));
  const object = depth > MOST_NESTED ? undefined : objectBehind(p, file, node, 0);
  if (object?.file !== file) return object ? [] : [{ key: "", node }];
  const pairs = [...listOf(p, file, object.node)];
  return pairs.flatMap((key, i) => {
    if (i % 2 === 1 || key < 0) return [];
    const name = stringAt(p, file, key);
    const inner = pairs[i + 1]!;
    if (/^\$(and|or|nor)$/.test(name)) return valuesOf(p, file, inner, depth + 1);
    return name.startsWith("$") || objectBehind(p, file, inner, 0) ? [] : [{ key: name, node: inner }];
  });
}
const MOST_NESTED = 4;

/** Only JSON, and forms that are read like it, bring objects. */
function isOfBody(ctx: FlowContext, { origin, endpoint, name }: Sent): boolean {
  const keys = keysOfPath(ctx.paths, origin.path);
  if (!endpoint || origin.kind === "value") return /(^|\.)(body|json\()/.test(name);
  const { params } = factsOf(ctx.p, endpoint.file).callables[endpoint.callable]!;
  const { annotations } = params[origin.parameter]!;
  if (annotations.length > 0) return isBodyGiven(annotations);
  return keys.includes("body");
}
