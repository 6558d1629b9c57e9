// Changes of what decides who is paid (accounts, beneficiaries) and of how customers are told (mobile, e-mail), with what
// shows that the customer wants them (changeEvidence.ts). What is new, imported, erased or confirmed is no such change.
// Input: the store sinks of a file, and its calls that say by themselves what they change. Output: one entry per function.
import { tokenise } from "../../classify/tokens.js";
import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { matches, wordsOf } from "../../classify/words.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { LiteralKind, NodeKind } from "../../facts/types.js";
import { objectBehind } from "../../link/callEntities.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { type EvidenceContext, type EvidenceTerms, hasEvidence, isGuarded } from "../endpoints/changeEvidence.js";
import { type ChangingCall, fieldData, isQuestion, namesActor } from "../endpoints/changes.js";
import type { Arrival, ArrivalSite } from "../sinks/arrivals.js";
import type { SinkUse } from "../sinks/sinks.js";
import { handings, isFetched, isGivenValue, type Parameter } from "../stores/handedRecords.js";
import { isOneOf, refillsIn } from "../stores/refills.js";
import { membersSet } from "../stores/savedRecords.js";
import { subjectOf } from "../stores/subjects.js";
import { type WriteAct, writeActAt } from "../stores/writeActs.js";
import { recordWritten } from "../stores/writes.js";
import { type WrittenMember, writtenMembers } from "../stores/writtenMembers.js";
import { callableKey } from "../walk/callers.js";
import { reaches } from "../walk/controlPaths.js";
import { type Step, stepAt } from "../ways/climbing.js";
import { isItself, namesIn } from "../ways/effects.js";
import type { Handlers } from "../ways/handlerTable.js";
import { waysOut } from "../ways/waysOut.js";

/** Regular expressions on words in lower case, parted by blanks; lists of data types. */
export interface PayeeChangeTerms extends EvidenceTerms {
  /** Data types that say where money goes; ways to reach somebody. */
  accounts: readonly string[];
  contacts: readonly string[];
  /** Tables, types and columns of those who are paid. */
  payees: string;
  /** Tables and types of customers; of others, or of what is not in force. */
  persons: string;
  others: string;
  /** Tables with columns that say who is paid how much, and hold nothing personal. */
  allots: string;
  /** Columns that are not in use yet, or are of somebody else. */
  aside: string;
  /** Values that nobody gave. */
  made: string;
  /** Functions, classes, routes and files: they change something; they do so for another reason than a wish. */
  changes: string;
  automatic: string;
  files: string;
  /** Functions and routes for many columns at once. */
  forms: string;
  staff: string;
  /** Guards that prove once more who calls. Of staff that proves nothing of the customer. */
  factors: string;
}

export interface PayeeChange {
  step: Step;
  kind: "payee" | "contact";
  data: FindingData[];
  spelled: string;
  act: WriteAct;
  /** The handler that has no evidence, if there is one; "" otherwise. */
  route: string;
  steps: Step[];
  /** Many columns are changed at once. */
  isForm: boolean;
  isByStaff: boolean;
  /** Somebody proves that the new one is his, and nothing else. */
  isNewProved: boolean;
  done: boolean;
}

/** A write, and what it changes. */
interface Written {
  file: number;
  call: number;
  spelled: string;
  act: WriteAct;
  table: string;
  /** A record that was looked up before is saved. */
  isLoaded: boolean;
  columns: Column[];
  /** As of ChangingCall. */
  members?: readonly WrittenMember[];
}

interface Column {
  name: string;
  data: FindingData;
  /** A member of a record that the function is given. */
  from?: Parameter;
}

/** Columns of a form; an account alone has some. */
const FORM = { contact: 4, payee: 8 };

export function payeeChanges(
  c: EvidenceContext,
  sites: readonly ArrivalSite[],
  calls: readonly ChangingCall[],
  handlers: Handlers,
  terms: PayeeChangeTerms,
  file: number,
): PayeeChange[] {
  const direct = calls.map((call) => spelledOut(c, file, call));
  const known = new Set(direct.map(({ call }) => call));
  const arriving = sites.flatMap((site) =>
    known.has(site.use.call) ? [] : arrivingAt(c, site).flatMap((one) => handedIn(c, one)),
  );
  const found = new Map<string, PayeeChange>();
  for (const written of [...direct, ...arriving]) {
    const change = judged(c, handlers, terms, written);
    if (!change) continue;
    const key = callableKey(change.step.file, change.step.callable);
    const before = found.get(key);
    if (!before || (before.kind === "contact" && change.kind === "payee")) found.set(key, change);
  }
  return [...found.values()];
}

function spelledOut(
  { e }: EvidenceContext,
  file: number,
  { call, spelled, act, data, members }: ChangingCall,
): Written {
  const columns = data.map((one) => ({ name: lastOf(one.label), data: one }));
  // Labels spell the table as it is declared.
  const table = ownerOf(data[0]!.label) || subjectOf(e, file, call);
  return { file, call, spelled, act, table, isLoaded: false, columns, ...(members ? { members } : {}) };
}

function arrivingAt({ e }: EvidenceContext, { use, file, call, arrivals }: ArrivalSite): Written[] {
  const table = recordWritten(e.ctx, use)?.name ?? subjectOf(e, use.file, use.call);
  if (isQuestion(e, use) || table === "") return [];
  let isLoaded = false;
  const columns = arrivals.flatMap((a): Written["columns"] => {
    const set = membersOf(e.ctx, use, a);
    isLoaded ||= set !== undefined;
    if (set) return set.flatMap((field) => fieldData(e, field).map((data) => ({ name: field.name, data })));
    const { classification, declared, label } = a.item;
    // `claim.update({ data: { ...claim.data, paidAt } })`
    const isItsOwn = label.split(".")[0] === use.spelled.split(".")[0];
    if (isFetched(e.ctx, a.origin) || isItsOwn) return [];
    if (classification.confidence < (declared ? MEDIUM_CONFIDENCE : HIGH_CONFIDENCE)) return [];
    const name = a.keys.at(-1) ?? lastOf(label);
    const { kind, file, callable, parameter } = a.origin;
    const from = kind === "param" && a.item.keys.length > 0 ? { from: { file, callable, parameter } } : {};
    return [{ name, data: { ...classification, label }, ...from }];
  });
  const isRefill = isOneOf(e.ctx, use.file, refillsIn(e.ctx, use.file), use.call);
  const act = isRefill ? "change" : writeActAt(e.ctx, use.file, use.call, use.spelled);
  return columns.length > 0 ? [{ file, call, spelled: use.spelled, act, table, isLoaded, columns }] : [];
}

/** What each caller changes by a function that stores what it is given, where that can be told. */
function handedIn({ e }: EvidenceContext, written: Written): Written[] {
  const from = written.columns.find((column) => column.from)?.from;
  const handed = from ? handings(e, from) : [];
  if (handed.every(({ members }) => members === "all")) return [written];
  return handed.map(({ file, call, members }) => ({
    ...written,
    file,
    call,
    isLoaded: members !== "all",
    columns: written.columns.filter(({ name }) => members === "all" || members.has(name)),
  }));
}

/** The same for a record that a function is given which saves it. */
function membersOf(ctx: EvidenceContext["e"]["ctx"], use: SinkUse, a: Arrival): ReturnType<typeof membersSet> {
  if (!a.passed) return membersSet(ctx, use.file, a);
  const { file, node } = a.passed;
  return membersSet(ctx, file, { ...a, argument: { ...a.argument, node } });
}

function ownerOf(label: string): string {
  return label.includes(".") ? label.slice(0, label.lastIndexOf(".")) : "";
}

function lastOf(label: string): string {
  return /([^.[\]]+)[\]]*$/.exec(label)?.[1] ?? label;
}

function judged(
  c: EvidenceContext,
  handlers: Handlers,
  terms: PayeeChangeTerms,
  written: Written,
): PayeeChange | undefined {
  const { e } = c;
  const { file, call, spelled, act, table } = written;
  const place = e.ctx.p.files[file]!;
  if (place.pathClass === "test" || matches(terms.files, place.path.toLowerCase())) return undefined;
  if (act === "create" || act === "delete" || isItself(e, file, call, "audit")) return undefined;
  const named = written.columns.flatMap(({ name, data }) => {
    const kind = isGiven(c, terms, written, name) ? kindOf(terms, table, name, data) : undefined;
    return kind ? [{ kind, data }] : [];
  });
  const kind = named.some((n) => n.kind === "payee") ? "payee" : "contact";
  const data = named.flatMap((n) => (n.kind === kind ? [n.data] : []));
  // Whoever signs in is written down anew each time.
  if (data.length === 0 || (act === "upsert" && kind === "contact")) return undefined;
  const ways = waysTo(c, handlers, file, call).filter(({ names }) => !matches(terms.automatic, names));
  const asked = ways.filter(({ names, endpoint }) => {
    const isChange = matches(terms.changes, names) || /^(PUT|PATCH)$/.test(endpoint?.verb ?? "");
    return act !== "write" || written.isLoaded || isChange;
  });
  const columnNames = new Set(written.columns.map(({ name }) => name));
  const strict = { ...c, isNew: (of: number, node: number) => isNewValue(c, columnNames, of, node) };
  const isOfStaff =
    ({ roles }: Way) =>
    (words: string) =>
      kind === "payee" &&
      matches(terms.staff, roles) &&
      !matches(terms.persons, roles) &&
      matches(terms.factors, words);
  const isShown = ({ steps, endpoint, ...way }: Way): boolean =>
    steps.some((step) => fillsGap(c, step, written) || findsEmpty(c, step, written)) ||
    hasEvidence(strict, terms, steps) ||
    (endpoint !== undefined && isGuarded(c, terms, endpoint, isOfStaff({ steps, ...way })));
  const missing = asked.find((one) => !isShown(one));
  const way = missing ?? asked[0];
  if (!way) return undefined;
  const columns = new Set([...columnNames, ...columnsBeside(c, written)]);
  const isForm = columns.size >= FORM[kind] || (kind === "contact" && matches(terms.forms, way.names));
  // Whoever is handed a whole record by callers that cannot be seen may be given no such column at all.
  const isOther = columns.size > data.length && !(kind === "payee" && matches(terms.payees, wordsOf(table)));
  if (!way.endpoint && (isForm || isOther || columnsBeside(c, written).length === 0)) return undefined;
  // Where another function that changes it by the same one asks first, it is this one that does not.
  const isOneOfSome = missing !== undefined && !missing.endpoint && asked.some((other) => isShown(other));
  return {
    step: isOneOfSome ? missing.steps.at(-1)! : stepAt(e.ctx, file, call),
    kind,
    data,
    spelled,
    act,
    route: way.endpoint ? `${way.endpoint.verb} ${way.endpoint.route}` : "",
    steps: way.steps,
    isForm,
    isByStaff: matches(terms.staff, way.names),
    isNewProved: missing !== undefined && hasEvidence(c, terms, missing.steps),
    done: missing === undefined,
  };
}

/** `dto.email`, `req.body.newEmail`, a parameter "email" where "email" is written: not what a row has that was looked up. */
function isNewValue(
  { e: { ctx } }: EvidenceContext,
  columns: ReadonlySet<string>,
  file: number,
  node: number,
): boolean {
  const { p } = ctx;
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const name = wordsOf(nameOf(p, file, at)).replace(/^new /, "");
  if (![...columns].some((column) => wordsOf(column) === name)) return false;
  if (nodes.kind[at] === NodeKind.param) return true;
  if (nodes.kind[at] !== NodeKind.load) return false;
  const base = nodes.a[at]!;
  const isTaken = nodes.kind[strip(p, file, base)] === NodeKind.param && nameOf(p, file, base) === "";
  return isTaken || GIVEN.test(nameOf(p, file, base));
}

function kindOf(
  terms: PayeeChangeTerms,
  table: string,
  column: string,
  { dataType, label }: FindingData,
): PayeeChange["kind"] | undefined {
  if (matches(terms.aside, wordsOf(column)) || namesActor(column)) return undefined;
  const owner = ownerOf(label);
  const of = wordsOf(table) || wordsOf(owner);
  if (matches(terms.others, of)) return undefined;
  const around = `${of} ${wordsOf(owner)}`;
  const pays = matches(terms.payees, around);
  if (terms.accounts.includes(dataType) || pays) return "payee";
  if (terms.contacts.includes(dataType)) return matches(terms.persons, around) ? "contact" : undefined;
  // `policy.beneficiaryName`: who is paid, whatever the table.
  return matches(terms.payees, wordsOf(column)) ? "payee" : undefined;
}

/** Not what the program makes up, or has looked at before. */
function isGiven(c: EvidenceContext, terms: PayeeChangeTerms, written: Written, column: string) {
  const { e } = c;
  const { file } = written;
  const member = membersBeside(c, written).find(({ name }) => name === column);
  if (!member) return true;
  if (!isGivenValue(e.ctx, file, member.value)) return false;
  return !namesIn(e, file, member.value).some((tokens) => matches(terms.made, tokens.join(" ")));
}

function membersBeside({ e, usesIn }: EvidenceContext, { file, call, members }: Written): readonly WrittenMember[] {
  if (members) return members;
  const use = usesIn(file).find((one) => one.call === call && one.sink === "store");
  return use ? writtenMembers(e.ctx, use) : [];
}

function columnsBeside(c: EvidenceContext, written: Written): string[] {
  return membersBeside(c, written).map(({ name }) => name);
}

interface Way {
  steps: Step[];
  endpoint?: Endpoint;
  /** Words of the functions, their classes and the route. */
  names: string;
  /** Words of what guards are given: who may call. */
  roles: string;
}

/** Guards have names that people gave, too. */
function waysTo({ e }: EvidenceContext, handlers: Handlers, file: number, call: number): Way[] {
  return waysOut(e, handlers, stepAt(e.ctx, file, call)).map(({ steps, endpoint, words }): Way => {
    if (!endpoint) return { steps, names: words, roles: "" };
    const given = endpoint.around.flatMap((a) => a.texts ?? []);
    const guards = [endpoint.protection.by, ...endpoint.around.map((a) => a.name), ...given];
    const names = [words, ...guards.flatMap(tokenise)].join(" ");
    return { steps, endpoint, names, roles: given.flatMap(tokenise).join(" ") };
  });
}

/** `findOne({ id, payeeAccount: null })`: only a row that has none yet is found. */
function findsEmpty({ e }: EvidenceContext, { file, callable }: Step, { columns }: Written): boolean {
  const { p } = e.ctx;
  const names = columns.map(({ name }) => wordsOf(name));
  const isEmpty = (node: number, depth: number): boolean => {
    const object = depth > 2 ? undefined : objectBehind(p, file, node, 0);
    const pairs = object?.file === file ? [...listOf(p, file, object.node)] : [];
    const { nodes } = factsOf(p, file);
    return pairs.some((key, i) => {
      if (i % 2 === 1 || key < 0) return false;
      const value = strip(p, file, pairs[i + 1]!);
      const isNull = nodes.kind[value] === NodeKind.literal && nodes.a[value] === LiteralKind.null;
      return isNull ? names.includes(wordsOf(stringAt(p, file, key))) : isEmpty(value, depth + 1);
    });
  };
  const { nodes, callables } = factsOf(p, file);
  return callables[callable]!.calls.some(
    (call) => LOOKS.test(nameOf(p, file, nodes.a[call]!)) && [...listOf(p, file, call)].some((arg) => isEmpty(arg, 0)),
  );
}
const LOOKS = /^(find|get|fetch|select|where|first|update|count)/;

/** `if (!customer.mobile) …`, `where: { id, bankAccountNo: null }`: what was empty is filled, and nothing is replaced. */
function fillsGap({ e }: EvidenceContext, { file, callable, block }: Step, { columns }: Written): boolean {
  const { p } = e.ctx;
  const { nodes, callables } = factsOf(p, file);
  const fact = callables[callable]!;
  return fact.blocks.some(({ condition, next }) => {
    if (condition < 0) return false;
    const asked = strip(p, file, condition);
    // Of a row that was looked up by what came in, only its own name and that of the member count.
    if (nodes.kind[asked] === NodeKind.load) {
      const names = [nameOf(p, file, asked), nameOf(p, file, nodes.a[asked]!)].map(wordsOf);
      const [there, missing] = next.map((from) => reaches(fact, [from], (to) => to === block, new Set()));
      return missing === true && there === false && fills(columns, names);
    }
    if (nodes.kind[asked] !== NodeKind.clean || nodes.a[asked]! < 0 || stringAt(p, file, nodes.a[asked]!) !== "!") {
      return false;
    }
    return fills(
      columns,
      namesIn(e, file, asked).map((tokens) => tokens.join(" ")),
    );
  });
}

function fills(columns: readonly Column[], names: readonly string[]): boolean {
  return columns.some(({ name }) => names.includes(wordsOf(name))) && !names.some((name) => GIVEN.test(name));
}
const GIVEN = /^(dto|body|input|req|request|data|payload|params|args|values|form|patch|changes?|update|command|cmd)$/;
