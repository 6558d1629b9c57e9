// What is kept of a value that somebody sets by hand: why, who agreed, and a record of it. Names tell: members and parameters
// for the reason and for who agrees, tables and services for the record; an audit record counts as one where it may say more
// than who did what. Input: a way to the write. Output: whether it is accounted for. Invariant: one sign anywhere on the way,
// or in a function called there, is enough.
import { matches, wordsOf } from "../../classify/words.js";
import { NONE, NodeKind } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { entityOf } from "../../link/entities.js";
import { nameOf } from "../../link/names.js";
import { withNested } from "../../link/nested.js";
import { nodeUses } from "../../link/nodeUses.js";
import { type Body, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import type { LinkedField } from "../../link/records.js";
import { readChange } from "../../link/sqlChanges.js";
import { statementAt } from "../../link/sqlRows.js";
import { resolveType, unwrap } from "../../link/types.js";
import { lacksMark } from "../endpoints/marks.js";
import { spell } from "../sinks/sinks.js";
import { versioned } from "../stores/memberWrites.js";
import { callableKey } from "../walk/callers.js";
import { constantNames } from "../walk/modelled.js";
import type { Step } from "../ways/climbing.js";
import { aroundHas, bodyHas, callHas, type EffectContext, isItself, namesIn } from "../ways/effects.js";
import type { Way } from "../ways/waysOut.js";
import { isPlainAudit } from "./plainAudits.js";

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

/** `audited`: it is known who did it, and neither why nor who agreed. */
export type Account = "kept" | "audited" | "none";

export function accountOf(e: EffectContext, terms: OverrideRecordTerms, { steps, endpoint }: Way): Account {
  const around = endpoint ? aroundIt(e, terms, endpoint) : "none";
  if (around === "kept") return "kept";
  const isAudited = around === "audited" || steps.some((step) => bodyHas(e, step, "audit"));
  // Where a record is seen that does not hold it, a reason that is demanded and then left lying is none.
  const says = (step: Step, i: number) =>
    saysWhy(e, terms, step, wordsThatTell(terms), isAudited ? { except: i > 0 ? step.call : NONE } : undefined);
  if (steps.some((step, i) => says(step, i) || tellsMore(e, terms, step))) return "kept";
  const isKept = bodiesOn(e, steps, (file, call) => isBareAudit(e, terms, file, call)).some(
    ({ body, isHelper }) => (isHelper && saysWhy(e, terms, body, terms.reasons)) || keepsRecord(e, terms, body),
  );
  if (isKept) return "kept";
  return isAudited ? "audited" : "none";
}

/** Some audit record that is written there may say why, or what it was before. */
function tellsMore(e: EffectContext, terms: OverrideRecordTerms, body: Body): boolean {
  if (!bodyHas(e, body, "audit")) return false;
  return callsIn(e, body).some(
    (call) => callHas(e, body.file, call, "audit") && !isPlainAudit(e, wordsThatTell(terms), body.file, call),
  );
}

function wordsThatTell({ reasons, remarks }: OverrideRecordTerms): string {
  return `${reasons}|${remarks}`;
}

/** It says who did what, and the function behind it, if that is seen, adds nothing. */
function isBareAudit(e: EffectContext, terms: OverrideRecordTerms, file: number, call: number): boolean {
  if (!isItself(e, file, call, "audit") || !isPlainAudit(e, wordsThatTell(terms), file, call)) return false;
  const behind = e.behind(file, call);
  // What its parameter could hold is seen in what it is given.
  return behind === undefined || !isSaidIn(e, terms, behind, terms.reasons);
}

/** Guards, interceptors, middleware and decorators, by what they do or are called. */
function aroundIt(e: EffectContext, terms: OverrideRecordTerms, endpoint: Endpoint): Account {
  const { annotations } = factsOf(e.ctx.p, endpoint.file).callables[endpoint.callable]!;
  const acting = endpoint.around.filter((around) => !lacksMark(e, endpoint, around, "audit"));
  const texts = acting.flatMap(({ name, texts }) => [name, ...(texts ?? [])]);
  const names = [...texts, ...(endpoint.marks ?? []), endpoint.protection.by, ...annotations.map((a) => a.name)].filter(
    // Of a gateway, which lets callers in: it has agreed to nothing.
    (name) => !/authori[sz]er$/i.test(name),
  );
  const given = annotations.filter(({ node }) => node >= 0).flatMap(({ node }) => namesIn(e, endpoint.file, node));
  const words = [...names.map(wordsOf), ...given.map((tokens) => tokens.join(" "))];
  if (words.some((one) => matches(terms.reasons, one) || (matches(terms.records, one) && !AUDIT.test(one))))
    return "kept";
  const auditing = acting.filter((around) => aroundHas(e, around, "audit"));
  // What a package keeps of each call, its settings say; what the project's own function keeps is read there.
  if (auditing.some((around) => around.package !== "" || !isBareAround(e, terms, around.bodies))) return "kept";
  return auditing.length > 0 || words.some((one) => AUDIT.test(one)) ? "audited" : "none";
}
const AUDIT = /(^| )(audit\w*|shen ?ji|liu ?hen)( |$)|审计|審計|留痕/;

/** Nothing in it reads a reason, or keeps more than who did what; a function that is not shown is asked only what its name says. */
function isBareAround(e: EffectContext, terms: OverrideRecordTerms, bodies: readonly Body[]): boolean {
  return !bodies.some((body) => saysWhy(e, terms, body, wordsThatTell(terms)) || tellsMore(e, terms, body));
}

/** The functions on the way, and those of the project that they call. */
export function bodiesOn(
  e: EffectContext,
  steps: readonly Body[],
  leavesOut: (file: number, call: number) => boolean = () => false,
): { body: Body; isHelper: boolean }[] {
  const found = steps.map((body) => ({ body, isHelper: false, depth: 0 }));
  const seen = new Set(steps.map(({ file, callable }) => callableKey(file, callable)));
  for (let i = 0; i < found.length && found.length < MAX_BODIES; i++) {
    const { body, depth } = found[i]!;
    if (depth >= MAX_DEPTH) continue;
    for (const call of callsIn(e, body)) {
      const behind = e.behind(body.file, call);
      const key = behind ? callableKey(behind.file, behind.callable) : "";
      if (!behind || seen.has(key) || leavesOut(body.file, call)) continue;
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

/**
 * A parameter, what a parameter must have by its type, or a member that is read or written. `handedOn`: such a type counts
 * only where the parameter goes on as a whole, not counting that call.
 */
function saysWhy(
  e: EffectContext,
  terms: OverrideRecordTerms,
  body: Body,
  wanted: string,
  handedOn?: { except: number },
): boolean {
  const { p } = e.ctx;
  const { callables } = factsOf(p, body.file);
  const says = (name: string) => saysIt(wanted, name);
  const params = withNested(p, body).flatMap((callable) =>
    callables[callable]!.params.map((param, position) => ({ ...param, callable, position })),
  );
  const changed = new Set(
    callables[body.callable]!.stores.map(({ object }) => nameOf(p, body.file, versioned(e, body.file, object))),
  );
  for (const { name, type, annotations, callable, position } of params) {
    const given = annotations.flatMap(({ node }) => (node < 0 ? [] : constantTexts(e, body.file, node)));
    if ([name, ...given].some(says)) return true;
    // What the record that is changed has says nothing of this change.
    const record = changed.has(name) ? undefined : unwrap(resolveType(p, body.file, type));
    if (record?.k !== "record") continue;
    if (handedOn && !goesOn(e, body.file, callable, position, handedOn.except)) continue;
    if ([...record.record.fields.values()].some((field) => says(field.name) && !mayBeLeftOut(e, field))) return true;
  }
  return isSaidIn(e, terms, body, wanted);
}

function saysIt(wanted: string, name: string): boolean {
  return matches(wanted, wordsOf(name)) && !COUNTS.test(wordsOf(name));
}

/** A member that is read or written. */
function isSaidIn(e: EffectContext, terms: OverrideRecordTerms, body: Body, wanted: string): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, body.file);
  const { start, end } = callables[body.callable]!;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    if (nodes.kind[node] === NodeKind.load) {
      const key = stringAt(p, body.file, nodes.b[node]!);
      if (isOfGateway(e, body.file, node, key)) continue;
      if (saysIt(wanted, key) && !isOptionalRemark(e, terms, body, node, key)) return true;
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

/** `event.requestContext.authorizer`: what let the caller in has agreed to nothing. */
function isOfGateway({ ctx: { p } }: EffectContext, file: number, load: number, key: string): boolean {
  return key === "authorizer" && nameOf(p, file, factsOf(p, file).nodes.a[load]!) === "requestContext";
}

/** A parameter that is handed on as a whole, and not only on the way inwards: what is read of it is seen where it is read. */
function goesOn(e: EffectContext, file: number, callable: number, position: number, inwards: number): boolean {
  const { p } = e.ctx;
  const { nodes } = factsOf(p, file);
  const { by, params, returned, kept } = nodeUses(p, file);
  const open = [...(params.get(`${callable}:${position}`) ?? [])];
  const seen = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (returned.has(at) || kept.has(at)) return true;
    for (const user of by.get(at) ?? []) {
      const kind = nodes.kind[user];
      if (kind === NodeKind.load || user === inwards || seen.has(user)) continue;
      if (kind !== NodeKind.local && kind !== NodeKind.named && kind !== NodeKind.typed) return true;
      seen.add(user);
      open.push(user);
    }
  }
  return false;
}

const BY = / (by|id)$/;

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
  // `where: { id, decidedBy: "RULES" }`: nobody.
  if (nodes.kind[at] === NodeKind.literal && BY.test(wordsOf(key))) return false;
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
    if (isBareAudit(e, terms, body.file, call)) return false;
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
