// Bundled-consent requests of rules → answers: calls that need a consent of their own and are let through by one for everything,
// and records that keep consents without saying what for.
import { compiled, matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import { type BundledUse, bundledActs, bundledLeaving } from "../../flow/controls/bundledConsents.js";
import { recordKey } from "../../flow/controls/endings.js";
import { everywhere, lookUp, putDown, question, wholeQuestion } from "../../flow/questions.js";
import { rowActs } from "../../flow/stores/rowActs.js";
import { callableKey } from "../../flow/walk/callers.js";
import { factsOf, listOf, stringAt, strip, symbolPath } from "../../link/program.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import { distinct } from "../evidence/changesOf.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { BundledConsentAnswer, BundledConsentRequest } from "../requests/consentRequests.js";
import { bundledAnswers, bundledTicks } from "./bundledTicks.js";

export function bundledConsentAnswers(index: FlowIndex, request: BundledConsentRequest): BundledConsentAnswer[] {
  const terms = dataHash(request);
  const found = new Map<string, Found>();
  const add = (one: Found) => {
    const key = callableKey(one.file, one.call);
    if (!found.has(key)) found.set(key, one);
  };
  for (const sink of ["third-party", "http"]) {
    const arrivals = index.arrivals(sink, 2);
    const asked = question(index.ctx, `bundled ${sink} ${terms}`, (file) =>
      bundledLeaving(index.effects, request, arrivals(file)).map((use) => answerOf(index, request, use)),
    );
    for (const one of index.filesWith(sink).flatMap(asked)) add(one);
  }
  const acts = everywhere(index.ctx, `bundled ${terms}`, (file) =>
    factsOf(index.ctx.p, file).language === "typescript"
      ? bundledActs(index.effects, request, file).map((use) => answerOf(index, request, use))
      : [],
  );
  for (const one of acts) add(one);
  const written = everywhere(index.ctx, `bundled rows ${terms}`, (file) => writtenIn(index, request, file));
  putDown(index.ctx, WRITTEN, terms, written);
  const records = wholeQuestion(index.ctx, `bundled records ${terms}`, () =>
    recordsOf(index, request, lookUp<Row[]>(index.ctx, WRITTEN, terms) ?? []),
  );
  const ticks = everywhere(index.ctx, `bundled ticks ${terms}`, (file) => ticksIn(index, request, file));
  return [...[...found.values()].map(({ answer }) => answer), ...records, ...ticks];
}

function ticksIn({ ctx }: FlowIndex, request: BundledConsentRequest, file: number): BundledConsentAnswer[] {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  const found = [...bundledTicks(ctx, request.ticks, file), ...bundledAnswers(ctx, request.ticks, file)];
  return found.map(({ start, end, name, text }) => ({
    kind: "bundledConsent",
    request,
    at: { file: path, start, end },
    what: "tick",
    consent: name,
    isUnlike: false,
    by: "",
    about: "",
    data: [],
    pathClass,
    symbol: symbolPath(ctx.p, file, start),
    form: `${name}|${text}`,
  }));
}

interface Found {
  file: number;
  call: number;
  answer: BundledConsentAnswer;
}

function answerOf({ ctx }: FlowIndex, request: BundledConsentRequest, use: BundledUse): Found {
  const { step, call, consent, by, about, arrivals } = use;
  const { path, pathClass } = ctx.p.files[step.file]!;
  const { nodes } = factsOf(ctx.p, step.file);
  const start = nodes.start[call]!;
  const answer: BundledConsentAnswer = {
    kind: "bundledConsent",
    request,
    at: { file: path, start, end: nodes.end[call]! },
    what: "use",
    consent,
    isUnlike: false,
    by,
    about,
    data: distinct(arrivals.map(({ item }) => ({ ...item.classification, label: item.label }))),
    pathClass,
    symbol: symbolPath(ctx.p, step.file, start),
    form: `${by}|${consent}`,
  };
  return { file: step.file, call, answer };
}

const WRITTEN = "bundled rows";

/** A row that is written of a table of consents. */
interface Row {
  /** It says what the consent is for. */
  isKeyed: boolean;
  answer?: BundledConsentAnswer;
}

/** Of tables that are named for a consent to everything: all that is written is seen, and it says no more than yes. */
function writtenIn({ ctx }: FlowIndex, request: BundledConsentRequest, file: number): Row[] {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  if (facts.language !== "typescript" || pathClass !== "source") return [];
  const looks = compiled(request.spelled, "i");
  if (!facts.strings.some((text) => looks.test(text) && matches(request.consents, wordsOf(text)))) return [];
  return rowActs(ctx, file, { deletes: NOTHING, changes: MAKES }).flatMap(({ call, targets }): Row[] => {
    const table = targets.find(({ name }) => matches(request.consents, wordsOf(name)))?.name;
    const [row, ...more] = listOf(ctx.p, file, call);
    const keys = table === undefined || row === undefined || more.length > 0 ? [] : keysOf(ctx, file, row);
    if (table === undefined || keys.length === 0) return [];
    const isKeyed = keys.some((key) => matches(request.keyed, wordsOf(key)));
    if (isKeyed || !matches(request.toAll, wordsOf(table)) || !isPlainYes(keys, request)) return [{ isKeyed }];
    const start = facts.nodes.start[call]!;
    const at = { file: path, start, end: facts.nodes.end[call]! };
    const symbol = symbolPath(ctx.p, file, start);
    return [{ isKeyed, answer: recordAnswer(request, at, table, false, pathClass, symbol, `row|${table}`) }];
  });
}
const NOTHING = "(?!)";
const MAKES = "^(insert|insertOne|create|createOne|add)$";

/** None where not all of them are seen. */
function keysOf({ p }: FlowIndex["ctx"], file: number, node: number): string[] {
  const { nodes } = factsOf(p, file);
  const at = strip(p, file, node);
  const pairs = nodes.kind[at] === NodeKind.object ? [...listOf(p, file, at)] : [];
  const keys = pairs.filter((_, i) => i % 2 === 0);
  return keys.some((key) => key < 0) ? [] : keys.map((key) => stringAt(p, file, key));
}

function recordAnswer(
  request: BundledConsentRequest,
  at: BundledConsentAnswer["at"],
  consent: string,
  isUnlike: boolean,
  pathClass: BundledConsentAnswer["pathClass"],
  symbol: string,
  form: string,
): BundledConsentAnswer {
  return {
    kind: "bundledConsent",
    request,
    at,
    what: "record",
    consent,
    isUnlike,
    by: "",
    about: "",
    data: [],
    pathClass,
    symbol,
    form,
  };
}

function recordsOf(
  { ctx: { p }, storing }: FlowIndex,
  request: BundledConsentRequest,
  written: readonly Row[],
): BundledConsentAnswer[] {
  const all = storedRecords(p, storing());
  const isUnlike = all.some((stored) => saysWhatFor(stored, request)) || written.some(({ isKeyed }) => isKeyed);
  // What is declared is judged by its declaration.
  const known = new Set(all.map(({ record }) => recordKey(record.name)));
  const rows = written.flatMap(({ answer }) => (answer && !known.has(recordKey(answer.consent)) ? [answer] : []));
  const declared = all.flatMap((stored): BundledConsentAnswer[] => {
    const { record, store } = stored;
    const { path, pathClass } = p.files[record.file]!;
    if (pathClass === "test" || !isBare(stored, request)) return [];
    const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
    const { start, end } = stored.fields[0]!;
    const at = fact ? { start: fact.nameStart, end: fact.nameEnd } : { start, end };
    return [
      recordAnswer(
        request,
        { file: path, ...at },
        record.name,
        isUnlike,
        pathClass,
        record.name,
        `${store}|${record.name}`,
      ),
    ];
  });
  return [...declared, ...rows.map((one) => ({ ...one, isUnlike }))];
}

/** `PurposeConsent`: a consent with what it is for. */
function saysWhatFor({ record }: StoredRecord, { consents, keyed }: BundledConsentRequest): boolean {
  const fields = [...record.fields.keys()];
  return matches(consents, wordsOf(record.name)) && fields.some((name) => matches(keyed, wordsOf(name)));
}

/** A yes or no of somebody, and nothing that says what he agreed to. */
function isBare({ record }: StoredRecord, { records, flags, keyed }: BundledConsentRequest): boolean {
  return matches(records, wordsOf(record.name)) && isPlainYes([...record.fields.keys()], { flags, keyed });
}

function isPlainYes(
  names: readonly string[],
  { flags, keyed }: Pick<BundledConsentRequest, "flags" | "keyed">,
): boolean {
  const fields = names.map(wordsOf);
  return fields.filter((words) => matches(flags, words)).length === 1 && !fields.some((words) => matches(keyed, words));
}
