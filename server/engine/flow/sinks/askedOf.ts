// What is asked of a function that nobody here can look into: one thing by its key, some of them by a condition, by the columns
// that are wanted, by how many. Input: a call. Output: yes or no, and what its name then says that it gives. Invariant: what does
// something to what it is given, or tells something of it, is asked for nothing.
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, literalText, stringAt, strip } from "../../link/program.js";
import { unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import { type Origin, Transform } from "../origin.js";
import { EMPTY_PATH } from "../paths.js";
import { DOES, isKey } from "../walk/keyNames.js";
import { origins } from "../walk/origins.js";
import { type Personal, personalOf } from "../walk/personal.js";

export const FETCHES =
  /^(get|find|fetch|load|list|search|query|select|read|lookup|by[A-Z]|hget|hmget|executeTakeFirst|(all|one|first|single|maybeSingle|mget|lrange|toArray|got|ky)$)/;
const TELLS = /(exists?|(?<!ac)count|status|valid|verified|enabled|schema|id|url)$/i;
/** Options that say which columns and how many rows, and those that say which of them. */
export const HOW_MUCH = /^(columns|select|attributes|projection|limit|take|pageSize|page|skip|offset)$/;
const WHICH = /^(where|filter)$/;

/** `patients.of(id)`, `claims.holderInScope(id, scope)`, `claims.one({ where: { id } })`: a member of something else, asked for some of what it has. */
export function isAskedOf(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const name = nameOf(ctx.p, file, callee);
  if (nodes.kind[callee] !== NodeKind.load || DOES.test(name) || TELLS.test(name)) return false;
  const [first, ...others] = listOf(ctx.p, file, call);
  if (first === undefined) return false;
  const key = keyName(ctx, file, first);
  return isKey(key) || REACHED_BY.test(key) || [first, ...others].some((arg) => isOptions(ctx, file, arg));
}

/** Somebody is looked up by it. */
const REACHED_BY = /(^|[a-z_])(phone|mobile|e?mail|plate)$/i;

/** `{ id }`, `{ where: … }`, `["ref", "iban"]` */
function isOptions({ p }: FlowContext, file: number, node: number): boolean {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const items = [...listOf(p, file, at)];
  if (nodes.kind[at] === NodeKind.array)
    return items.length > 0 && items.every((item) => literalText(p, file, item) !== undefined);
  if (nodes.kind[at] !== NodeKind.object) return false;
  return items.some((key, i) => {
    const name = i % 2 === 0 && key >= 0 ? stringAt(p, file, key) : "";
    return HOW_MUCH.test(name) || WHICH.test(name) || isKey(name);
  });
}

/** "id" of `req.params.id`, of `getRouterParam(event, "id")`, `c.req.param("id")`, and of `String(req.params.id)`. */
export function keyName(ctx: FlowContext, file: number, node: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.call) return nameOf(ctx.p, file, node);
  const args = [...listOf(ctx.p, file, at)];
  const last = args[args.length - 1];
  if (last === undefined) return "";
  return literalText(ctx.p, file, last) || (args.length === 1 ? nameOf(ctx.p, file, last) : "");
}

/** How something is given, after what is: `diagnosesView`, `labResultRows`. */
const MANNER = /(?<=[a-z])((View|Rows?|Details?|Summary|Overview|Page|Dto|Json)s?|(With|And)Audit|Audited|JiShenJi)$/;
/** Gives what it is a member of: `sickNotes.view(staffNo)`, `labResults.findByPatientId(id)`. */
const GIVES =
  /^(view|get|find|list|all|one|load|fetch|read|search|of|for|latest|recent|first|last|page|details?)(One|All|Many|First|Unique|(By|For|Of)[A-Z]\w*)?$|^by[A-Z]\w*$/;
const KEEPER = /(?<=[a-z])(Repo(sitory)?|Service|Store|Dao|Api|Client|Gateway|Model)s?$/;

/**
 * What such a function gives as a whole, where its own name does not say it plainly: the name before the manner in which it is
 * given, the name of what it is a member of, `said` by whoever hands it out. Persons count by what they are called.
 */
export function givenByName(ctx: FlowContext, o: Origin, minTier: Tier, said?: string): Personal[] {
  if (o.kind !== "value" || o.path !== EMPTY_PATH || o.type) return [];
  return askedByName(ctx, o.file, o.node, minTier, said);
}

/**
 * Rows of a table that nothing declares, of which columns are chosen that tell nothing by themselves: the answers of a health
 * questionnaire are what its name says.
 */
export function rowsByName({ p }: FlowContext, { kind, type, path }: Origin, minTier: Tier): Personal[] {
  if (kind !== "value" || path !== EMPTY_PATH) return [];
  const one = unwrap(type);
  const row = one?.k === "list" ? unwrap(one.of) : one;
  if (row?.k !== "record" || row.record.kind !== "type" || row.record.fact || row.record.schema) return [];
  const { name, fields } = row.record;
  const tells = [...fields.values()].some((field) => !SAYS_NOTHING.test(field.name));
  if (!tells || CATALOGUE.test(name)) return [];
  return classified({ p }, name, minTier).filter(isKept);
}
/** Keys, states and times. */
export const SAYS_NOTHING =
  /^(id|_id|uuid|no|code|key|data|error|count|total|exists|length|rows|status|state|type|version|\w*(_?id|_at|At|By|_by|Id))$/;

/** The same of a call. */
export function askedByName(ctx: FlowContext, file: number, call: number, minTier: Tier, said?: string): Personal[] {
  const { nodes } = factsOf(ctx.p, file);
  if (nodes.kind[call] !== NodeKind.call || !isAskedOf(ctx, file, call)) return [];
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const name = nameOf(ctx.p, file, callee);
  const holder = nameOf(ctx.p, file, nodes.a[callee]!).replace(KEEPER, "");
  const isAnyones = isCatalogue(ctx, file, call);
  const own = [name.replace(MANNER, ""), name, ofOne(holder, name)]
    .flatMap((one) => classified(ctx, one, minTier))
    .filter((item) => !(isAnyones && isKept(item)));
  const isOfHolder = GIVES.test(name) && !isAnyones;
  const ofHolder = isOfHolder ? classified(ctx, holder, minTier).filter(isKept) : [];
  const handed = said === undefined || CATALOGUE.test(said) ? [] : classified(ctx, said, minTier);
  const [one] = [...own, ...ofHolder, ...handed];
  return one ? [one] : [];
}

/** What there is, whoever has it. */
const CATALOGUE =
  /(codes?|types?|categor(?:y|ies)|catalog(?:ue)?s?|dictionar(?:y|ies)|dicts?|icd\d*|terms|master|groups?|reference(?:s|data)?|vocabular(?:y|ies))$/i;

/** The code of an illness or a term; that of a member is his. */
const OF_TERM = /^((icd|disease|diagnos[ei]s|illness|dict|item|term)\w*)?code$/i;

/** `icdCode.findMany()`, `dictionaries.diagnoses({ page })`, `diagnoses.byCode(code)`, `policies.diagnosisTypes({ limit })`: nobody's. */
export function isCatalogue(ctx: FlowContext, file: number, call: number): boolean {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load) return false;
  const [first] = listOf(ctx.p, file, call);
  const key = first === undefined ? "" : keyName(ctx, file, first);
  if (OF_TERM.test(key) || CATALOGUE.test(nameOf(ctx.p, file, nodes.a[callee]!).replace(KEEPER, ""))) return true;
  // `patients.bloodType(id)` is his.
  return !isKey(key) && CATALOGUE.test(nameOf(ctx.p, file, callee));
}

/** What a function that nobody can look into is given to mask: `maskDocument(row.documentNo)`. */
export function hiddenBy(ctx: FlowContext, o: Origin, minTier: Tier): Personal[] {
  if (o.kind !== "value" || (o.transforms & Transform.masked) === 0) return [];
  const { nodes } = factsOf(ctx.p, o.file);
  if (nodes.kind[o.node] !== NodeKind.call) return [];
  const given = [...listOf(ctx.p, o.file, o.node)].flatMap((arg) => origins(ctx, o.file, arg, EMPTY_PATH));
  return given
    .filter(({ kind }) => kind === "value")
    .flatMap((one) => personalOf(ctx, one, minTier))
    .filter(({ classification }) => classification.tier >= 3 && classification.confidence >= HIGH_CONFIDENCE)
    .map((item) => ({ ...item, declared: true }));
}

/** "policyHolders" of `policies.holdersDueIn(month)`. */
function ofOne(holder: string, name: string): string {
  const what = name.replace(CIRCUMSTANCE, "");
  if (holder === "" || FETCHES.test(what)) return "";
  return `${holder.replace(/ies$/, "y").replace(/s$/, "")}${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}
const CIRCUMSTANCE = /(?<=[a-z])(Due|In|For|By|Of|From|With|On|At|Between|Since|Where)(?=[A-Z]|$).*$/;

/** "BillingAddress" of `recordBillingAddress(patientId, address)`: what a function that nobody can look into sets of one. */
export function setByName(ctx: FlowContext, file: number, call: number): Personal[] {
  const name = nameSet(ctx, file, call);
  if (name === "") return [];
  const callee = strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  const holder = nameOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[callee]!).replace(KEEPER, "");
  const [one] = [name, ofOne(holder, name)].flatMap((text) => classified(ctx, text, 2, 2));
  return one ? [one] : [];
}

/** The name of what it sets; "" for all else. */
export function nameSet(ctx: FlowContext, file: number, call: number): string {
  const { nodes } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  const [first] = listOf(ctx.p, file, call);
  if (nodes.kind[callee] !== NodeKind.load || first === undefined || !isKey(keyName(ctx, file, first))) return "";
  return SETS.exec(nameOf(ctx.p, file, callee))?.[1] ?? "";
}
const SETS =
  /^(?:set|save|update|record|store|put|write|correct|amend|change|replace|patch|upsert)([A-Z]\w*?)(?:For|Of|By|In|At|Recorded|Audited)?$/;

/** What there is a store of; an identity is a part of something. */
function isKept({ classification: { dataType } }: Personal): boolean {
  return /^(health|financial)\./.test(dataType);
}

/** `least`: the tier from which on a name is enough. */
function classified({ p }: Pick<FlowContext, "p">, name: string, minTier: Tier, least: Tier = 3): Personal[] {
  const c = name === "" ? undefined : p.classifier.classify({ name });
  const isPerson = c?.dataType.startsWith("relation.") === true && c.confidence >= MEDIUM_CONFIDENCE;
  if (!c || c.tier < minTier || !(isPerson || (c.tier >= least && c.confidence >= HIGH_CONFIDENCE))) return [];
  return [{ classification: c, label: name, keys: [], inferred: false, declared: true }];
}
