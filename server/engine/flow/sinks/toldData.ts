// Which data that leaves somewhere is told: what is declared, and what is looked up and speaks for itself although no type says
// what it is. Input: origins with the personal data at them. Output: the data, and whether it is of many.
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { NodeKind } from "../../facts/types.js";
import { nameOf as nodeName } from "../../link/names.js";
import { factsOf, listOf, literalText, strip } from "../../link/program.js";
import { isUnseen, memberType, unwrap } from "../../link/types.js";
import type { FlowContext } from "../context.js";
import type { Origin } from "../origin.js";
import { EMPTY_PATH, keysOfPath } from "../paths.js";
import { isKey } from "../walk/keyNames.js";
import type { Personal } from "../walk/personal.js";
import { askedByName, FETCHES, isAskedOf, isCatalogue, keyName } from "./askedOf.js";

/** `hidden`: what of it is not told, and says all the same of whom the rest is. */
export type Given = { origin: Origin; items: readonly Personal[]; hidden?: readonly Personal[] };

/** What is told for sure; `many`: noted where some of it is of many. */
export function takeAll(ctx: FlowContext, out: { many: boolean }, given: readonly Given[]): FindingData[] {
  const persons = personsLookedUp(ctx, given);
  return given.flatMap(({ origin, items }) => {
    const least = persons.has(placeOf(origin)) ? 2 : 3;
    const isGiven = items.length > 0 && (isFetched(ctx, origin) || isNamedFor(ctx, origin));
    const data = sure(isGiven ? items.map((item) => believed(item, least)) : items);
    if (data.length > 0 && isMany(ctx, origin)) out.many = true;
    return data;
  });
}

/** `const { email, phone } = await members.get(id)`: what is looked up by a number and tells two things of somebody is a person. */
function personsLookedUp(ctx: FlowContext, given: readonly Given[]): Set<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { origin, items, hidden = [] } of given) {
    const told = [...items, ...hidden].filter(({ classification }) => classification.confidence >= HIGH_CONFIDENCE);
    if (told.length === 0 || !isFetched(ctx, origin) || !isAskedByKey(ctx, origin)) continue;
    const place = placeOf(origin);
    const known = kinds.get(place) ?? new Set();
    kinds.set(place, known);
    for (const { classification } of told) known.add(classification.dataType);
    for (const personal of [identifierAsked(ctx, origin), personNamed(ctx, origin)])
      if (personal !== undefined) known.add(personal);
  }
  return new Set([...kinds].flatMap(([place, { size }]) => (size > 1 ? [place] : [])));
}

/** `policies.beneficiaryOf(policyNo)`: a person by the name of what gives him. */
function personNamed(ctx: FlowContext, o: Origin): string | undefined {
  const said = o.kind === "value" ? askedByName(ctx, o.file, o.node, 2) : [];
  return said.find(({ classification }) => classification.dataType.startsWith("relation."))?.classification.dataType;
}

/** `byNationalId(idCardNo)`, `byMobile(mobile)`: whoever is looked up by the number of a document, or where he is reached, is a person. */
function identifierAsked(ctx: FlowContext, o: Origin): string | undefined {
  const [first] = o.kind === "value" ? listOf(ctx.p, o.file, o.node) : [];
  if (first === undefined || o.kind !== "value") return undefined;
  const found = ctx.p.classifier.classify({ name: keyName(ctx, o.file, first) });
  const isSure = found !== undefined && found.tier >= 2 && found.confidence >= HIGH_CONFIDENCE;
  return isSure && IDENTIFIES.test(found.dataType) ? found.dataType : undefined;
}

const IDENTIFIES = /^(identity\.(?!person-name)|contact\.)/;

function placeOf(o: Origin): string {
  return o.kind === "value" ? `${o.file}:${o.node}` : "";
}

function isAskedByKey(ctx: FlowContext, o: Origin): boolean {
  if (o.kind !== "value") return false;
  const [first] = listOf(ctx.p, o.file, o.node);
  // A row of DynamoDB is got by its key, however deep in the command that stands.
  if (first !== undefined && /^Get(Item)?Command$/.test(nodeName(ctx.p, o.file, first))) return true;
  return first !== undefined && (isKey(keyName(ctx, o.file, first)) || identifierAsked(ctx, o) !== undefined);
}

export function sure(items: readonly Personal[]): FindingData[] {
  return items
    .filter((item) => item.declared && item.classification.confidence >= MEDIUM_CONFIDENCE)
    .map((item) => ({ ...item.classification, label: item.label }));
}

/** Where no type says what a function gives back, a sensitive member that is read from it speaks for itself. */
function believed(item: Personal, least: number): Personal {
  const { tier, confidence } = item.classification;
  return item.declared || item.inferred || tier < least || confidence < HIGH_CONFIDENCE
    ? item
    : { ...item, declared: true };
}

/** `name[0] + "***"`: a letter of a declared member is read from it. */
export function wholly(item: Personal): Personal {
  return /\.\w+$/.test(item.label) && item.classification.confidence >= HIGH_CONFIDENCE
    ? { ...item, declared: true }
    : item;
}

/** Looks something up by its name and its arguments, and is not handed what the caller sent. */
function isFetched(ctx: FlowContext, o: Origin): boolean {
  if (o.kind !== "value" || o.path === EMPTY_PATH || isTyped(ctx, o)) return false;
  const { nodes } = factsOf(ctx.p, o.file);
  if (nodes.kind[o.node] !== NodeKind.call) return false;
  return isFetching(ctx, o.file, o.node) || readFrom(ctx, o.file, o.node, UNWRAPS) === "";
}

function isFetching(ctx: FlowContext, file: number, call: number): boolean {
  const callee = strip(ctx.p, file, factsOf(ctx.p, file).nodes.a[call]!);
  const name = nodeName(ctx.p, file, callee);
  if (name === "send" && isReadingCommand(ctx, file, call)) return true;
  if (!FETCHES.test(name) && !isAskedOf(ctx, file, call)) return false;
  return ![...listOf(ctx.p, file, call)].some((arg) => SENT.test(nodeName(ctx.p, file, arg)));
}

/** `client.send(new GetCommand({ … }))`: the command says what is done. */
function isReadingCommand(ctx: FlowContext, file: number, call: number): boolean {
  const [first] = listOf(ctx.p, file, call);
  return first !== undefined && /^(Get|BatchGet|Query|Scan)\w*Command$/.test(nodeName(ctx.p, file, first));
}

/** Give the document that was looked up: `snapshot.data()`, `response.json()`. */
const UNWRAPS = /^(data|val|toObject|toJSON|json)$/;

/**
 * `snapshot.get("iban")`: the constant text that a method of something looked up is given, "" for none; undefined where it is
 * another method, or called on something else.
 */
function readFrom(ctx: FlowContext, file: number, call: number, methods: RegExp): string | undefined {
  const { nodes, bindings } = factsOf(ctx.p, file);
  const callee = strip(ctx.p, file, nodes.a[call]!);
  if (nodes.kind[callee] !== NodeKind.load || !methods.test(nodeName(ctx.p, file, callee))) return undefined;
  const args = [...listOf(ctx.p, file, call)];
  let at = strip(ctx.p, file, nodes.a[callee]!);
  for (let hops = 0; hops < 4 && nodes.kind[at] !== NodeKind.call; hops++) {
    const versions = nodes.kind[at] === NodeKind.local ? (bindings[nodes.a[at]!]?.versions ?? []) : [];
    if (nodes.kind[at] === NodeKind.await) at = strip(ctx.p, file, nodes.a[at]!);
    else if (versions.length === 1) at = strip(ctx.p, file, versions[0]!);
    else return undefined;
  }
  if (nodes.kind[at] !== NodeKind.call || !isFetching(ctx, file, at)) return undefined;
  if (args.length === 0) return "";
  const text = args.length === 1 ? (literalText(ctx.p, file, args[0]!) ?? "") : "";
  return text === "" ? undefined : text;
}

/** `claims.diagnosis(id)`, `await store.bankCardOf(id)`: a member of something else, asked for one of them, is named for what it gives. */
function isNamedFor(ctx: FlowContext, o: Origin): boolean {
  if (o.kind !== "value" || o.path !== EMPTY_PATH || o.type) return false;
  if (factsOf(ctx.p, o.file).nodes.kind[o.node] !== NodeKind.call) return false;
  if (isCatalogue(ctx, o.file, o.node)) return false;
  return isAskedOf(ctx, o.file, o.node) || (readFrom(ctx, o.file, o.node, /^get$/) ?? "") !== "";
}

/** A declaration that is there says what it is. */
function isTyped(ctx: FlowContext, o: Origin): boolean {
  return !isUnseen(ctx.p.models, o.type) && !leadsOut(ctx, o);
}

/** `loan.borrower.documentNo`: what a query loads beside the columns of its table, `data.diagnosis` of an answer: no declaration names it. */
function leadsOut(ctx: FlowContext, o: Origin): boolean {
  const type = unwrap(o.type);
  const row = type?.k === "list" ? unwrap(type.of) : type;
  const key = keysOfPath(ctx.paths, o.path).find((name) => name !== "*" && !/^\d+$/.test(name));
  if (key === undefined) return false;
  return row?.k === "record" ? !row.record.fields.has(key) : row?.k === "inst" && !memberType(ctx.p, row, key);
}
const SENT = /^(req|request|body|input|dto|payload|form|formData|values|args)$/;

/** A list, not one of its elements. */
export function isMany(ctx: FlowContext, o: Origin): boolean {
  const first = o.path === EMPTY_PATH ? "*" : ctx.paths.head[o.path]!;
  return unwrap(o.type)?.k === "list" && !/^\d+$/.test(first);
}
