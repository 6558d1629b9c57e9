// Lifecycle requests of rules → answers: one per stored record that tells of persons, with what ends it and what says how
// long it is kept. Records of several declarations of one table are one.
import { tokenise } from "../../classify/tokens.js";
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, wordsOf } from "../../classify/words.js";
import { isOfType } from "../../config/patterns.js";
import type { Policy } from "../../config/policy.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { NONE, NodeKind } from "../../facts/types.js";
import { type Ending, type Endings, endings, recordKey } from "../../flow/controls/endings.js";
import { everywhere, lookUp, putDown, wholeQuestion } from "../../flow/questions.js";
import { AUDIT_RECORD } from "../../flow/sinks/ownEffects.js";
import { sealedIn } from "../../flow/walk/personal.js";
import { entityOf } from "../../link/entities.js";
import { factsOf, listOf, type Program, strip } from "../../link/program.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import { resolveType, unwrap } from "../../link/types.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { LifecycleRequest } from "../requests/endingRequests.js";
import type { LifecycleAnswer } from "../requests/recordAnswers.js";
import { cascades } from "./cascades.js";
import { deletingOption } from "./deletingOptions.js";
import { hangsOn } from "./leftBehind.js";

export function lifecycleAnswers(index: FlowIndex, request: LifecycleRequest, policy: Policy): LifecycleAnswer[] {
  // What ends a record stands all over the program; the records in a few files.
  const terms = JSON.stringify([request.verbs, request.jobs]);
  putDown(index.ctx, ENDINGS, terms, endings(index.effects, request));
  putDown(index.ctx, CASCADES, "", goingAlong(index));
  return wholeQuestion(index.ctx, `lifecycle ${dataHash(request)}`, () => {
    const { by, written } = lookUp<Endings>(index.ctx, ENDINGS, terms)!;
    const along = lookUp<readonly Along[]>(index.ctx, CASCADES, "")!;
    return answersOf(index, request, policy, { by: new Map(by), written: new Set(written), along });
  });
}

const ENDINGS = "endings";
const CASCADES = "cascades";

interface Ends {
  by: ReadonlyMap<string, Ending>;
  written: ReadonlySet<string>;
  along: readonly Along[];
}

/** Keys of a record that the database deletes with another one, and of that one. */
type Along = readonly [child: string, parent: string];

/** What calls and options of the code declare; what stands at the fields themselves is read from them. */
function goingAlong({ ctx }: FlowIndex): readonly Along[] {
  return everywhere(ctx, "records that go along", (file) =>
    ctx.p.files[file]!.facts.language === "typescript"
      ? cascades(ctx, file).flatMap(({ children, parent }) =>
          children.slice(0, 1).map(({ name }): Along => [recordKey(name), recordKey(parent)]),
        )
      : [],
  );
}

function answersOf(index: FlowIndex, request: LifecycleRequest, policy: Policy, ends: Ends): LifecycleAnswer[] {
  const found = new Map<string, LifecycleAnswer>();
  const records = recordsOf(index);
  const nested = records.filter(({ record }) => record.schema?.row.nested && isHeld(record.key, records));
  for (const stored of records) {
    const key = recordKey(stored.record.name);
    if (key === "" || AUDIT_RECORD.test(stored.record.name)) continue;
    // What a document holds in a member of its own is kept with it.
    if (nested.some((one) => one === stored)) continue;
    const parts = nested.filter((other) => other.record.key.startsWith(`${stored.record.key}.`));
    const data = [stored, ...parts]
      .flatMap((one) => dataOf(index, one))
      .filter((d) => d.tier >= request.minTier)
      .sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
    if (data.length === 0 || found.has(key)) continue;
    found.set(key, answerOf(index, request, stored, data, ends, policy));
  }
  leanOn(records, found);
  withCascades(index, records, found, ends.along);
  const answers = [...found.values()];
  const roots = answers.filter((a) => a.root && (a.written || a.erased.done) && a.pathClass === "source");
  const siblings = { erased: roots.filter((a) => a.erased.done).length, total: roots.length };
  const all = new Set(records.map(({ record }) => recordKey(record.name)));
  // Whom no record here stands for is kept elsewhere, and ends as the persons here do.
  const mostEnd = siblings.erased > 0 && siblings.erased * 2 >= siblings.total;
  const isEnded = (name: string): boolean => {
    const key = recordKey(name);
    const known = found.get(key);
    if (!known?.root && !tokenise(name).some((word) => request.subjects.includes(word))) return false;
    return known?.erased.done ?? (all.has(key) ? ends.by.has(key) : mostEnd);
  };
  for (const stored of records) {
    const answer = found.get(recordKey(stored.record.name));
    if (!answer || answer.root || answer.erased.done || answer.data[0]!.tier < 3) continue;
    answer.leftBy = hangsOn(index.ctx.p, stored, isEnded);
  }
  return answers.map((a) => ({ ...a, siblings }));
}

/** Tables of SQL files only where nothing else declares stores: beside an ORM they are its history. */
function recordsOf(index: FlowIndex): StoredRecord[] {
  const all = storedRecords(index.ctx.p, index.storing());
  const others = all.filter((s) => s.store !== "sql");
  const parts = partsOf(index, others);
  return others.length > 0 ? others.filter((s) => !parts.has(s.record.key)) : all;
}

/** Schemas that other schemas hold are parts of them, and kept with them. */
function partsOf(index: FlowIndex, all: readonly StoredRecord[]): ReadonlySet<string> {
  const { p } = index.ctx;
  const parts = new Set<string>();
  const visit = (file: number, node: number, depth: number): void => {
    if (node < 0 || depth > 4) return;
    const entity = entityOf(p, file, node);
    if (entity?.k === "schema") parts.add(entity.record.key);
    const { kind } = factsOf(p, file).nodes;
    const at = strip(p, file, node);
    const items = listOf(p, file, at);
    if (kind[at] === NodeKind.array) for (const item of items) visit(file, item, depth + 1);
    if (kind[at] === NodeKind.object) for (let i = 1; i < items.length; i += 2) visit(file, items[i]!, depth + 1);
  };
  for (const { record } of all)
    if (record.schema) for (const field of record.fields.values()) visit(field.file, field.value, 0);
  return parts;
}

function isHeld(key: string, records: readonly StoredRecord[]): boolean {
  return records.some(({ record }) => key.startsWith(`${record.key}.`));
}

function dataOf({ ctx }: FlowIndex, stored: StoredRecord): FindingData[] {
  return stored.fields.flatMap((field): FindingData[] => {
    const c = sealedIn(ctx, field, stored.record);
    if (!c || c.confidence < MEDIUM_CONFIDENCE || c.dataType.startsWith("credential.")) return [];
    return [{ ...c, label: `${stored.record.name}.${field.name}` }];
  });
}

function answerOf(
  { ctx: { p } }: FlowIndex,
  request: LifecycleRequest,
  stored: StoredRecord,
  data: FindingData[],
  ends: Ends,
  policy: Policy,
): LifecycleAnswer {
  const { record } = stored;
  const file = p.files[record.file]!;
  const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
  const [start, end] = fact ? [fact.nameStart, fact.nameEnd] : [stored.fields[0]!.start, stored.fields[0]!.end];
  const ending = ends.by.get(recordKey(stored.record.name));
  const field = (pattern: string) => {
    const words = compiled(pattern);
    return [...record.fields.keys()].find((name) => words.test(wordsOf(name)));
  };
  const marked = field(request.ended);
  const period = policy.retention.find((r) => data.every((d) => r.dataTypes.some((t) => isOfType(d.dataType, t))));
  const until = field(request.until);
  const option = deletingOption(p, stored, request.options);
  // A store that deletes by itself needs nobody to do it.
  const erased = ending?.by ?? marked ?? option ?? "";
  const mark = marksOf(p, stored).find((m) => request.marks.includes(m));
  const kept = option ?? mark ?? until ?? (ending?.timed ? ending.by : "");
  return {
    kind: "lifecycle",
    request,
    at: { file: file.path, start, end },
    record: { name: record.name, store: stored.store, storedBy: stored.storedBy },
    data,
    root: tellsWho(data),
    written: ends.written.has(recordKey(record.name)),
    erased: { done: erased !== "", by: erased },
    kept: { done: kept !== "" || period !== undefined, by: kept || (period?.id ?? "") },
    leftBy: "",
    siblings: { erased: 0, total: 0 },
    trace: [],
    pathClass: file.pathClass,
    symbol: record.name,
    form: `${stored.store}|${record.name}`,
  };
}

/** Of the declaration, and of the class or variable that a schema is given to: `Guest.init({…})`, `const guests = pgTable(…)`. */
function marksOf(p: Program, { record }: StoredRecord): readonly string[] {
  if (record.fact) return factsOf(p, record.fact.file).records[record.fact.record]!.comment?.marks ?? [];
  const { records, bindings } = factsOf(p, record.file);
  const marked = [...records, ...bindings].filter(({ comment }) => comment?.marks !== undefined);
  const key = recordKey(record.name);
  return marked.filter(({ name }) => recordKey(name) === key).flatMap(({ comment }) => comment!.marks!);
}

/**
 * It tells who somebody is, by itself: two kinds of data that point at a person, or one and what is sensitive about him.
 */
function tellsWho(data: readonly FindingData[]): boolean {
  const pointing = pointers(data);
  return pointing.size > 1 || (pointing.size === 1 && data.some((d) => d.tier >= 3 && !pointing.has(d.dataType)));
}

function pointers(data: readonly FindingData[]): ReadonlySet<string> {
  return new Set(data.map((d) => d.dataType).filter((t) => /^(identity|contact)\./.test(t)));
}

/** A record that names another one by its id belongs to it, and is no root. */
function leanOn(records: readonly StoredRecord[], found: ReadonlyMap<string, LifecycleAnswer>): void {
  const roots = new Set([...found].filter(([, a]) => a.root).map(([key]) => key));
  const all = new Set(records.map(({ record }) => recordKey(record.name)).filter((key) => key !== ""));
  for (const stored of records) {
    const key = recordKey(stored.record.name);
    const answer = found.get(key);
    const owners = [...stored.record.fields.keys()].map((name) => recordKey(/^(.+?)_?id$/i.exec(name)?.[1] ?? ""));
    if (!answer) continue;
    // Of what is not seen to be written, or points at a person once, any other record may be the owner.
    const isSure = answer.written && pointers(answer.data).size > 1;
    if (!isSure) owners.push(...[...stored.record.fields.keys()].map(recordKey).filter((name) => all.has(name)));
    if (owners.some((owner) => owner !== key && (roots.has(owner) || (!isSure && all.has(owner))))) answer.root = false;
  }
}

/** What belongs to a record that can be deleted goes with it, where the database is told of the relation. */
function withCascades(
  index: FlowIndex,
  records: readonly StoredRecord[],
  found: ReadonlyMap<string, LifecycleAnswer>,
  along: readonly Along[],
): void {
  for (let pass = 0; pass < 3; pass++) {
    for (const stored of records) {
      const answer = found.get(recordKey(stored.record.name));
      if (!answer || (answer.erased.done && answer.kept.done)) continue;
      const declared = parentsOf(index, stored).map(recordKey);
      for (const parent of new Set([...declared, ...aboveOf(along, recordKey(stored.record.name))])) {
        const above = found.get(parent);
        if (!above || above === answer) continue;
        const by = above.record.name;
        const isTold = above.root || isCascading(stored) || !declared.includes(parent);
        if (isTold && above.erased.done && !answer.erased.done) answer.erased = { done: true, by };
        if (above.kept.done && above.erased.done && !answer.kept.done) answer.kept = { done: true, by };
      }
    }
  }
}

/** The database is told to take it away with the other one, whatever that holds. */
function isCascading({ record }: StoredRecord): boolean {
  return [...record.fields.values()].some((field) => field.annotations.some((a) => a.name === "cascade" && a.node < 0));
}

/** All that take it along, one through the other: a table between them may tell of nobody. */
function aboveOf(along: readonly Along[], key: string): string[] {
  const found = new Set<string>();
  const open = [key];
  for (const one of open)
    for (const [child, parent] of along)
      if (child === one && parent !== "" && !found.has(parent)) {
        found.add(parent);
        open.push(parent);
      }
  found.delete(key);
  return [...found];
}

const RELATIONS = new Set(["relation", "ManyToOne", "OneToOne"]);

function parentsOf({ ctx: { p } }: FlowIndex, { record }: StoredRecord): string[] {
  return [...record.fields.values()].flatMap((field) => {
    const cascade = field.annotations.find((a) => a.name === "cascade" && a.node < 0)?.args;
    if (cascade) return cascade;
    if (field.type === NONE || !field.annotations.some((a) => RELATIONS.has(a.name))) return [];
    const type = unwrap(resolveType(p, field.file, field.type));
    return type?.k === "record" ? [type.record.name] : [];
  });
}
