// What is kept of a value that somebody sets by hand: why, who agreed, and a record of it. Names tell: members and parameters
// for the reason and for who agrees, tables and services for the record; an audit record counts as one.
// Input: a way to the write. Output: yes or no. Invariant: one sign anywhere on the way, or in a function called there, is
// enough.
import { matches, wordsOf } from "../classify/words.js";
import { NodeKind } from "../facts/types.js";
import type { Body, Endpoint } from "../link/endpoints.js";
import { entityOf } from "../link/entities.js";
import { nameOf } from "../link/handlers.js";
import { factsOf, listOf, stringAt, strip } from "../link/program.js";
import type { LinkedField } from "../link/records.js";
import { readChange } from "../link/sqlChanges.js";
import { statementAt } from "../link/sqlRows.js";
import { resolveType, unwrap } from "../link/types.js";
import { callableKey } from "./callers.js";
import { aroundHas, bodyHas, type EffectContext, isItself, namesIn } from "./effects.js";
import { versioned } from "./memberWrites.js";
import { constantNames } from "./modelled.js";
import { withNested } from "./ownEffects.js";
import { spell } from "./sinks.js";
import type { Way } from "./waysOut.js";

/** Regular expressions on words in lower case, parted by blanks. */
export interface OverrideRecordTerms {
  /** Members and parameters that say why, or who agreed. */
  reasons: string;
  /** The same, by words that stand for other things, too: they count on the way itself, where they cannot be left out. */
  remarks: string;
  /** Objects whose functions keep a record, and tables that are one. */
  records: string;
  /** Functions that tell others who may keep one. */
  tells: string;
}

const MAX_BODIES = 60;
const MAX_DEPTH = 2;

export function isAccountedFor(e: EffectContext, terms: OverrideRecordTerms, { steps, endpoint }: Way): boolean {
  if (endpoint && isAroundIt(e, terms, endpoint)) return true;
  if (steps.some((step) => saysWhy(e, terms, step, `${terms.reasons}|${terms.remarks}`) || bodyHas(e, step, "audit")))
    return true;
  return bodiesOn(e, steps).some(
    ({ body, isHelper }) => (isHelper && saysWhy(e, terms, body, terms.reasons)) || keepsRecord(e, terms, body),
  );
}

/** Guards, interceptors, middleware and decorators, by what they do or are called. */
function isAroundIt(e: EffectContext, terms: OverrideRecordTerms, endpoint: Endpoint): boolean {
  const { annotations } = factsOf(e.ctx.p, endpoint.file).callables[endpoint.callable]!;
  const texts = endpoint.around.flatMap(({ name, texts }) => [name, ...(texts ?? [])]);
  const names = [...texts, ...(endpoint.marks ?? []), endpoint.protection.by, ...annotations.map((a) => a.name)];
  const given = annotations.filter(({ node }) => node >= 0).flatMap(({ node }) => namesIn(e, endpoint.file, node));
  return (
    endpoint.around.some((around) => aroundHas(e, around, "audit")) ||
    [...names.map(wordsOf), ...given.map((tokens) => tokens.join(" "))].some(
      (words) => matches(terms.reasons, words) || matches(terms.records, words),
    )
  );
}

/** The functions on the way, and those of the project that they call. */
export function bodiesOn(e: EffectContext, steps: readonly Body[]): { body: Body; isHelper: boolean }[] {
  const found = steps.map((body) => ({ body, isHelper: false, depth: 0 }));
  const seen = new Set(steps.map(({ file, callable }) => callableKey(file, callable)));
  for (let i = 0; i < found.length && found.length < MAX_BODIES; i++) {
    const { body, depth } = found[i]!;
    if (depth >= MAX_DEPTH) continue;
    for (const call of callsIn(e, body)) {
      const behind = e.behind(body.file, call);
      const key = behind ? callableKey(behind.file, behind.callable) : "";
      if (!behind || seen.has(key)) continue;
      seen.add(key);
      found.push({ body: behind, isHelper: true, depth: depth + 1 });
    }
  }
  return found;
}

function callsIn(e: EffectContext, body: Body): number[] {
  const { callables } = factsOf(e.ctx.p, body.file);
  return withNested(e.ctx.p, body).flatMap((callable) => callables[callable]!.calls);
}

/** A member that is read or written, a parameter, or what a parameter must have by its type. */
function saysWhy(e: EffectContext, terms: OverrideRecordTerms, body: Body, wanted: string): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, body.file);
  const { start, end } = callables[body.callable]!;
  const says = (name: string) => matches(wanted, wordsOf(name)) && !COUNTS.test(wordsOf(name));
  const params = withNested(p, body).flatMap((callable) => callables[callable]!.params);
  const changed = new Set(
    callables[body.callable]!.stores.map(({ object }) => nameOf(p, body.file, versioned(e, body.file, object))),
  );
  for (const { name, type, annotations } of params) {
    const given = annotations.flatMap(({ node }) => (node < 0 ? [] : constantTexts(e, body.file, node)));
    if ([name, ...given].some(says)) return true;
    // What the record that is changed has says nothing of this change.
    const record = changed.has(name) ? undefined : unwrap(resolveType(p, body.file, type));
    if (record?.k !== "record") continue;
    if ([...record.record.fields.values()].some((field) => says(field.name) && !mayBeLeftOut(e, field))) return true;
  }
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (nodes.kind[node] === NodeKind.load) {
      const key = stringAt(p, body.file, nodes.b[node]!);
      if (says(key) && !isOptionalRemark(e, terms, body, node, key)) return true;
    } else if (nodes.kind[node] === NodeKind.object) {
      const pairs = listOf(p, body.file, node);
      const isSaid = [...pairs].some(
        (key, i) =>
          i % 2 === 0 && key >= 0 && isReason(e, terms, body, wanted, stringAt(p, body.file, key), pairs[i + 1]!),
      );
      if (isSaid) return true;
    }
  }
  return false;
}

/** How many remarks there are. */
const COUNTS = / (counts?|total)$/;

/** `{ reason: dto.reason }`; where the value may be left out, nothing is said. */
function isReason(
  e: EffectContext,
  terms: OverrideRecordTerms,
  body: Body,
  wanted: string,
  key: string,
  value: number,
): boolean {
  if (!matches(wanted, wordsOf(key))) return false;
  const { nodes } = factsOf(e.ctx.p, body.file);
  const at = strip(e.ctx.p, body.file, value);
  return (
    nodes.kind[at] !== NodeKind.load ||
    !isOptionalRemark(e, terms, body, at, stringAt(e.ctx.p, body.file, nodes.b[at]!))
  );
}

/** A remark that its type lets out, and that no condition asks for. */
function isOptionalRemark(
  e: EffectContext,
  terms: OverrideRecordTerms,
  { file, callable }: Body,
  load: number,
  key: string,
): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  if (!matches(terms.remarks, wordsOf(key))) return false;
  const entity = entityOf(p, file, nodes.a[load]!);
  const type = entity?.k === "typed" ? unwrap(entity.type) : undefined;
  const field = type?.k === "record" ? type.record.fields.get(key) : undefined;
  if (!field || !mayBeLeftOut(e, field)) return false;
  return !callables[callable]!.blocks.some(
    ({ condition }) =>
      condition >= 0 && namesIn(e, file, condition).some((tokens) => matches(terms.remarks, tokens.join(" "))),
  );
}

function mayBeLeftOut(e: EffectContext, field: LinkedField): boolean {
  const { p } = e.ctx;
  const { fact, schema } = field.owner;
  if (schema) return namesIn(e, field.file, field.value).some((tokens) => OPTIONAL.test(tokens.join(" ")));
  if (!fact) return false;
  const declared = factsOf(p, fact.file).records[fact.record]!.fields.find(({ name }) => name === field.name);
  return declared?.optional === true || field.annotations.some(({ name }) => name === "IsOptional");
}
const OPTIONAL = /^(optional|nullish|nullable)$/;

/** An audit record, a call of what keeps records, a row in a table of them, an event for whoever keeps one. */
function keepsRecord(e: EffectContext, terms: OverrideRecordTerms, body: Body): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, body.file);
  return callsIn(e, body).some((call) => {
    if (isItself(e, body.file, call, "audit") || isItself(e, body.file, call, "second-person")) return true;
    const args = [...listOf(p, body.file, call)];
    const text = args[0] === undefined ? undefined : statementAt(p, body.file, args[0]);
    const table = text === undefined ? undefined : readChange(text)?.table;
    if (table !== undefined && matches(terms.records, wordsOf(table))) return true;
    // What a function of the project does is looked at there.
    if (e.behind(body.file, call)) return false;
    const words = wordsOf(spell(e.ctx, body.file, strip(p, body.file, nodes.a[call]!)));
    if (matches(terms.records, words) || matches(terms.tells, words)) return true;
    const tables = e.writes(body.file, call) ? args.flatMap((arg) => [...constantNames(e.ctx, body.file, arg)]) : [];
    return tables.some((name) => matches(terms.records, wordsOf(name)));
  });
}

function constantTexts(e: EffectContext, file: number, node: number): string[] {
  return [...listOf(e.ctx.p, file, node)].flatMap((arg) => constantNames(e.ctx, file, arg));
}
