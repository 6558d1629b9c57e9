// Bundled-consent requests of rules → answers: calls that need a consent of their own and are let through by one for everything,
// and records that keep consents without saying what for.
import { matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { type BundledUse, bundledActs, bundledLeaving } from "../../flow/controls/bundledConsents.js";
import { everywhere, question, wholeQuestion } from "../../flow/questions.js";
import { callableKey } from "../../flow/walk/callers.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import { distinct } from "../evidence/changesOf.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { BundledConsentAnswer, BundledConsentRequest } from "../requests/consentRequests.js";
import { bundledTicks } from "./bundledTicks.js";

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
  const records = wholeQuestion(index.ctx, `bundled records ${terms}`, () => recordsOf(index, request));
  const ticks = everywhere(index.ctx, `bundled ticks ${terms}`, (file) => ticksIn(index, request, file));
  return [...[...found.values()].map(({ answer }) => answer), ...records, ...ticks];
}

function ticksIn({ ctx }: FlowIndex, request: BundledConsentRequest, file: number): BundledConsentAnswer[] {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  if (pathClass !== "source" || facts.language !== "typescript") return [];
  return bundledTicks(ctx, request.ticks, file).map(({ start, end, name, text }) => ({
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

function recordsOf({ ctx: { p }, storing }: FlowIndex, request: BundledConsentRequest): BundledConsentAnswer[] {
  const all = storedRecords(p, storing());
  const isUnlike = all.some((stored) => saysWhatFor(stored, request));
  return all.flatMap((stored): BundledConsentAnswer[] => {
    const { record, store } = stored;
    const { path, pathClass } = p.files[record.file]!;
    if (pathClass === "test" || !isBare(stored, request)) return [];
    const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
    const { start, end } = stored.fields[0]!;
    const at = fact ? { start: fact.nameStart, end: fact.nameEnd } : { start, end };
    return [
      {
        kind: "bundledConsent",
        request,
        at: { file: path, ...at },
        what: "record",
        consent: record.name,
        isUnlike,
        by: "",
        about: "",
        data: [],
        pathClass,
        symbol: record.name,
        form: `${store}|${record.name}`,
      },
    ];
  });
}

/** `PurposeConsent`: a consent with what it is for. */
function saysWhatFor({ record }: StoredRecord, { consents, keyed }: BundledConsentRequest): boolean {
  const fields = [...record.fields.keys()];
  return matches(consents, wordsOf(record.name)) && fields.some((name) => matches(keyed, wordsOf(name)));
}

/** A yes or no of somebody, and nothing that says what he agreed to. */
function isBare({ record }: StoredRecord, { records, flags, keyed }: BundledConsentRequest): boolean {
  if (!matches(records, wordsOf(record.name))) return false;
  const fields = [...record.fields.keys()].map(wordsOf);
  return fields.filter((words) => matches(flags, words)).length === 1 && !fields.some((words) => matches(keyed, words));
}
