// Erasure requests of rules → answers: functions that are there to erase somebody, with the stored record that they only mark,
// or that they end. What the rest of the program does to rows of that record counts, and is asked only where some are marked.
import { matches, wordsOf } from "../../classify/words.js";
import { isOfType } from "../../config/patterns.js";
import type { Policy } from "../../config/policy.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { recordKey } from "../../flow/controls/endings.js";
import { type Erasure, erasuresIn, erasureTest, isForced, type Marked } from "../../flow/controls/erasures.js";
import { everywhere, lookUp, putDown, wholeQuestion } from "../../flow/questions.js";
import { SERVICE } from "../../flow/sinks/ownEffects.js";
import { type RowAct, rowActs } from "../../flow/stores/rowActs.js";
import { callableKey } from "../../flow/walk/callers.js";
import { sealedIn } from "../../flow/walk/personal.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { recordOf } from "../../link/records.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { personalFields } from "../evidence/personalFields.js";
import type { ErasureRequest } from "../requests/endingRequests.js";
import type { ErasureAnswer } from "../requests/recordAnswers.js";
import { deletingOption, switchedOn } from "./deletingOptions.js";

type Placed = Erasure & { file: number };

export function erasureAnswers(index: FlowIndex, request: ErasureRequest, policy: Policy): ErasureAnswer[] {
  const { ctx } = index;
  // Where the rest of the program is not known, nothing is known of what ends rows.
  if (ctx.p.outside) return [];
  const terms = dataHash(request);
  const erasures = everywhere(ctx, `erasures ${terms}`, (file): Placed[] =>
    erasuresIn(index.effects, index.handlers, request, file).map((one) => ({ ...one, file })),
  );
  if (!erasures.some(({ marked, deleted }) => marked.length + deleted.length > 0)) return [];
  putDown(ctx, ERASURES, terms, erasures);
  const told = () => {
    const personal = personalRecords(index, request);
    return lookUp<Placed[]>(ctx, ERASURES, terms)!.flatMap((erasure) => of(index, erasure, personal, request));
  };
  const keys = wholeQuestion(ctx, `records only marked ${terms}`, () => markedKeys(told()));
  // Every file is asked, so this is no part of a question: that would be asked again on every edit.
  const ended =
    keys.length === 0
      ? []
      : everywhere(ctx, `ended later ${JSON.stringify([keys, terms])}`, (file) => endedIn(index, request, keys, file));
  putDown(ctx, ENDED, terms, [...new Set(ended)].sort());
  return wholeQuestion(ctx, `erasure ${terms}`, () =>
    answersOf(index, request, policy, told(), new Set(lookUp<string[]>(ctx, ENDED, terms))),
  );
}
const ERASURES = "erasures";
const ENDED = "ended later";

function markedKeys(told: readonly Told[]): Pick<Personal, "key" | "hides">[] {
  const marked = [...new Set(told.flatMap(({ status, record }) => (status === "marked" ? [record] : [])))];
  return marked.map(({ key, hides }) => ({ key, hides })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function answersOf(
  index: FlowIndex,
  request: ErasureRequest,
  policy: Policy,
  told: readonly Told[],
  ended: ReadonlySet<string>,
): ErasureAnswer[] {
  const found = new Map<string, ErasureAnswer>();
  for (const { erasure, mark, record, status } of told) {
    const isLater = ended.has(record.key) || endsByItself(index, record, request, policy);
    const answer = answerOf(index, request, erasure, mark, record, status === "marked" && isLater ? "settled" : status);
    const key = `${answer.at.file} ${answer.at.start} ${answer.record}`;
    if (!found.has(key)) found.set(key, answer);
  }
  return [...found.values()];
}

interface Personal {
  key: string;
  /** As declared, or as code names it where nothing of the project declares it. */
  name: string;
  stored?: StoredRecord;
  data: FindingData[];
  /** Its store marks what it is told to delete. */
  hides: boolean;
}

/** By key; undefined for those that are declared and hold nothing of persons. */
type Records = ReadonlyMap<string, Personal | undefined>;

function personalRecords(index: FlowIndex, request: ErasureRequest): Records {
  const { hiding } = request;
  const { p } = index.ctx;
  const found = new Map<string, Personal | undefined>();
  for (const stored of storedRecords(p, index.storing())) {
    const { name } = stored.record;
    const key = recordKey(name);
    const data = personalFields(index, stored.record, stored.fields, sealedIn);
    const tells = tellsWho(data, request);
    if (key === "" || found.get(key)) continue;
    const hides = tells && hiding.some((option) => switchedOn(p, stored, option));
    found.set(key, tells ? { key, name, stored, data, hides } : undefined);
  }
  return found;
}

interface Told {
  erasure: Placed;
  mark: Marked | undefined;
  record: Personal;
  status: ErasureAnswer["status"];
}

function of(index: FlowIndex, erasure: Placed, personal: Records, request: ErasureRequest): Told[] {
  const { marks } = request;
  const told: Told[] = [];
  for (const mark of erasure.marked) {
    const declared = targetsOf(mark, erasure, request)
      .map((name) => personal.get(recordKey(name)))
      .find((one) => one !== undefined);
    const record =
      declared ??
      plainRecord(index, mark, personal, request) ??
      undeclared(personal, targetsOf(mark, erasure, request), request);
    if (!record || (mark.byStore && !record.hides) || told.some((one) => one.record.key === record.key)) continue;
    const words = new Set(record.data.map((d) => wordsOf(d.label.slice(d.label.lastIndexOf(".") + 1))));
    const isEnded =
      erasure.members.some((member) => (words.size === 0 || words.has(member)) && !matches(marks, member)) ||
      (!mark.byStore && !record.hides && erasure.deleted.includes(record.key));
    told.push({ erasure, mark, record, status: isEnded ? "ended" : erasure.settled ? "settled" : "marked" });
  }
  if (told.length > 0) return told;
  const gone = erasure.deleted.map((key) => personal.get(key)).find((one) => one !== undefined);
  return gone ? [{ erasure, mark: undefined, record: gone, status: "ended" }] : [];
}

/** A plain type that nothing says is stored, and that holds who somebody is. */
function plainRecord(
  index: FlowIndex,
  { type }: Marked,
  personal: Records,
  request: ErasureRequest,
): Personal | undefined {
  const record = type && recordOf(index.ctx.p, type.file, type.record);
  const key = record ? recordKey(record.name) : "";
  if (!record || key === "" || personal.has(key)) return undefined;
  const data = personalFields(index, record, record.fields.values(), sealedIn);
  return tellsWho(data, request) ? { key, name: record.name, data, hides: false } : undefined;
}

function tellsWho(data: readonly FindingData[], { minTier }: ErasureRequest): boolean {
  return data.some((d) => d.tier >= minTier && /^(identity|contact)\./.test(d.dataType));
}

/** What the rows are called; after the function that erases where nothing there has a name of its own ("this.repo", "row"). */
function targetsOf({ targets }: Marked, { place }: Erasure, { nameless, persons }: ErasureRequest): string[] {
  if (!targets.every((name) => SHORT.test(name) || matches(nameless, wordsOf(name)))) return targets;
  return wordsOf(place)
    .split(" ")
    .filter((word) => matches(persons, word));
}

/** A Chinese word is as short. */
const SHORT = /^\w{0,2}$/;

/** Nothing of the project says what it holds, and by its name it is a person: whatever is set beside the mark may be all of it. */
function undeclared(personal: Records, targets: readonly string[], { persons }: ErasureRequest): Personal | undefined {
  if (targets.some((name) => personal.has(recordKey(name)))) return undefined;
  const name = targets.find((one) => matches(persons, wordsOf(one)));
  return name === undefined ? undefined : { key: recordKey(name), name, data: [], hides: false };
}

/** Those of the records of which a file deletes or overwrites rows, or is named for doing so and speaks of them. */
function endedIn(
  index: FlowIndex,
  request: ErasureRequest,
  keys: readonly Pick<Personal, "key" | "hides">[],
  file: number,
): string[] {
  const { ctx } = index;
  const { facts, path, pathClass } = ctx.p.files[file]!;
  if (pathClass === "test" || matches(request.resets, wordsOf(path))) return [];
  const wanted = new Map(keys.map(({ key, hides }) => [key, hides]));
  const found = (names: readonly string[]) => names.map(recordKey).filter((key) => wanted.has(key));
  if (facts.language === "sql")
    return found(
      facts.records.flatMap((r) => (r.kind === "sql-act" && r.annotations[0]?.name === "delete" ? [r.name] : [])),
    );
  if (facts.language !== "typescript") return [];
  const spoken = [
    ...facts.strings.filter((text) => text.length < MAX_NAME),
    ...facts.imports.flatMap((one) => [one.local, one.imported]),
    ...facts.types.flatMap((type) => (type.k === "ref" ? [type.name] : [])),
  ];
  const names = found(spoken.map((name) => name.replace(SERVICE, "")));
  const texts = facts.strings.flatMap((text) => RAW_DELETE.exec(text)?.[1] ?? []);
  if (names.length + texts.length === 0) return [];
  if (matches(request.ends, wordsOf(path))) return names;
  const all = rowActs(ctx, file, request);
  const named = new Set(
    facts.callables.flatMap(({ name }, i) =>
      matches(request.ends, wordsOf(name)) && !isHandedOne(index, file, i, wanted) ? [i] : [],
    ),
  );
  // What a function of such a name does to rows says which it is about.
  const own = all.filter(({ callable }) => named.has(callable));
  if ([...named].some((callable) => !own.some((act) => act.callable === callable))) return names;
  // Another way to erase somebody is none that comes back to who was marked.
  const erases = erasureTest(request);
  const ways = all.filter(({ callable }) => erases(facts.callables[callable]!.name));
  const isMarking = ({ act, spelled }: RowAct) =>
    act === "change" || matches(request.soft, wordsOf(spelled.split(".").pop()!));
  const others = new Set(ways.some(isMarking) ? ways.map(({ callable }) => callable) : []);
  const acts = all.filter(
    ({ act, spelled, callable }) =>
      act === "delete" &&
      !matches(request.soft, wordsOf(spelled.split(".").pop()!)) &&
      !others.has(callable) &&
      !matches(request.resets, wordsOf(factsOf(ctx.p, file).callables[callable]!.name)),
  );
  const deleted = acts.flatMap(({ call, targets }) =>
    found(targets.map(({ name }) => name)).filter((key) => !wanted.get(key) || isForced(ctx, file, call)),
  );
  return [...deleted, ...own.flatMap(({ targets }) => found(targets.map(({ name }) => name))), ...found(texts)];
}
/** Nothing calls it, and it is handed one such record: another way to erase somebody, and none that comes back to who was marked. */
function isHandedOne(
  { ctx: { p }, effects }: FlowIndex,
  file: number,
  callable: number,
  wanted: ReadonlyMap<string, boolean>,
): boolean {
  const { params, annotations } = factsOf(p, file).callables[callable]!;
  if (annotations.length > 0 || effects.callers.get(callableKey(file, callable))?.length) return false;
  return params.some(({ type }) => {
    const given = type < 0 ? undefined : unwrap(resolveType(p, file, type));
    return given?.k === "record" && wanted.has(recordKey(given.record.name));
  });
}

const MAX_NAME = 60;
const RAW_DELETE = /\bdelete\s+from\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i;

/** Its store deletes it when a time has come, or the policy says when it goes. */
function endsByItself(
  { ctx }: FlowIndex,
  { stored, data }: Personal,
  request: ErasureRequest,
  policy: Policy,
): boolean {
  if (stored && deletingOption(ctx.p, stored, request.options) !== undefined) return true;
  return (
    data.length > 0 &&
    policy.retention.some((r) => data.every((d) => r.dataTypes.some((type) => isOfType(d.dataType, type))))
  );
}

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: ErasureRequest,
  { file: own, callable, place }: Placed,
  mark: Marked | undefined,
  { name, data }: Personal,
  status: ErasureAnswer["status"],
): ErasureAnswer {
  const fact = factsOf(p, own).callables[callable];
  const nameless =
    fact === undefined
      ? { start: 0, end: 0 }
      : fact.name === ""
        ? { start: fact.start, end: fact.end }
        : { start: fact.nameStart, end: fact.nameEnd };
  const { start, end } = mark ?? nameless;
  const file = p.files[mark?.file ?? own]!;
  return {
    kind: "erasure",
    request,
    at: { file: file.path, start, end },
    place,
    record: name,
    by: mark?.by ?? "",
    data,
    status,
    trace:
      mark && status === "marked" && fact && (mark.file !== own || fact.name !== "")
        ? [
            { role: "source", file: p.files[own]!.path, ...nameless, label: place },
            { role: "sink", file: file.path, start, end, label: mark.by },
          ]
        : [],
    pathClass: file.pathClass,
    symbol: symbolPath(p, file.index, start),
    form: `${name}|${mark?.by ?? ""}|${place}`,
  };
}
