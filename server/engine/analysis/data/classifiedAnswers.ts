// Classified requests of rules → answers: one per personal field of a stored record, with the class that the code declares
// for it, if any. Input: the stored records, and by which words a declaration is known beside `@pii`. Invariant: only where
// the configuration asks; a class of another scheme is one, too.
import { type Classification, type Classifier, HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { matches, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { LiteralKind, NodeKind, type Range } from "../../facts/types.js";
import { wholeQuestion } from "../../flow/questions.js";
import { classifyField } from "../../flow/walk/personal.js";
import { factsOf, listOf, type Program, stringAt } from "../../link/program.js";
import { coarseType, type LinkedField } from "../../link/records.js";
import { type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { ClassifiedAnswer } from "../requests/recordAnswers.js";
import type { ClassifiedRequest } from "../requests/requests.js";

/** What the project wants to be told about the classes of its fields. */
export interface ClassificationTerms {
  /** Each personal field has to have one. */
  required: boolean;
  /** A class is compared with what the name says. */
  checkTiers: boolean;
}

export const NO_CLASSIFICATION: ClassificationTerms = { required: false, checkTiers: false };

export function classifiedAnswers(
  index: FlowIndex,
  request: ClassifiedRequest,
  classifier: Classifier,
  terms: ClassificationTerms,
): ClassifiedAnswer[] {
  if (!terms.required && !terms.checkTiers) return [];
  const all = wholeQuestion(index.ctx, `classified ${dataHash(request)}`, () =>
    storedRecords(index.ctx.p, index.storing()).flatMap((stored) => answersOf(index, request, classifier, stored)),
  );
  return all.flatMap((answer): ClassifiedAnswer[] => {
    if (answer.status === "missing") return terms.required ? [answer] : [];
    return [answer.status === "lower" && !terms.checkTiers ? { ...answer, status: "declared" } : answer];
  });
}

function answersOf(
  { ctx }: FlowIndex,
  request: ClassifiedRequest,
  classifier: Classifier,
  stored: StoredRecord,
): ClassifiedAnswer[] {
  const { record, fields } = stored;
  const isWhole = isRecordDeclared(ctx.p, request, stored);
  return fields.flatMap((field): ClassifiedAnswer[] => {
    const file = ctx.p.files[field.file]!;
    const known = classifyField(ctx, field, record);
    if (!known || file.pathClass !== "source") return [];
    const own = known.evidence.some(({ kind }) => kind === "annotation");
    const seen = own ? unannotated(ctx.p, classifier, stored, field) : known;
    const isLower = own && seen !== undefined && seen.confidence >= HIGH_CONFIDENCE && seen.tier > known.tier;
    const data = isLower ? seen : known;
    if (request.without.includes(data.dataType.split(".")[0]!)) return [];
    if (data.tier < request.minTier || data.confidence < MEDIUM_CONFIDENCE) return [];
    const isDeclared = own || isWhole || isFieldDeclared(ctx.p, request, field);
    const label = record.name ? `${record.name}.${field.name}` : field.name;
    return [
      {
        kind: "classified",
        request,
        at: { file: file.path, start: field.start, end: field.end },
        record: record.name,
        status: isLower ? "lower" : isDeclared ? "declared" : "missing",
        ...(isLower ? { declared: { dataType: known.dataType, tier: known.tier } } : {}),
        data: [{ ...data, label }],
        confidence: data.confidence >= HIGH_CONFIDENCE ? "high" : "medium",
        pathClass: file.pathClass,
        symbol: label,
        form: `${stored.store}|${label}`,
      },
    ];
  });
}

/** What it would be without its annotation. */
function unannotated(
  p: Program,
  classifier: Classifier,
  { record }: StoredRecord,
  field: LinkedField,
): Classification | undefined {
  return classifier.classify({
    name: field.name,
    owner: record.name,
    siblings: [...field.owner.fields.keys()],
    type: coarseType(p, field),
    comment: { words: field.comment?.words ?? [] },
  });
}

/** A decorator or a mark of the class or the table. */
function isRecordDeclared(p: Program, { declares }: ClassifiedRequest, { record }: StoredRecord): boolean {
  const fact = record.fact && factsOf(p, record.fact.file).records[record.fact.record];
  if (!fact) return false;
  if (fact.comment?.pii && fact.comment.pii.dataType !== "none") return true;
  const names = [...fact.annotations.map(({ name }) => name), ...(fact.comment?.marks ?? [])];
  return names.some((name) => matches(declares, wordsOf(name)));
}

/** `@Sensitive()`, `@classification L3`, `{ "x-pii": … }`, `.describe("pii:…")`; a class that the taxonomy does not have, too. */
function isFieldDeclared(p: Program, { declares }: ClassifiedRequest, field: LinkedField): boolean {
  if (field.comment?.pii) return true;
  const names = [...field.annotations.map(({ name }) => name), ...(field.comment?.marks ?? [])];
  if (names.some((name) => matches(declares, wordsOf(name)))) return true;
  const { nodes } = factsOf(p, field.file);
  const ranges: Range[] = [...field.annotations];
  if (field.value >= 0) ranges.push({ start: nodes.start[field.value]!, end: nodes.end[field.value]! });
  return ranges.some((range) => declaresWithin(p, declares, field.file, range));
}

function declaresWithin(p: Program, declares: string, file: number, { start, end }: Range): boolean {
  const { nodes } = factsOf(p, file);
  const says = (name: string) => matches(declares, wordsOf(name));
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const [a, b] = [nodes.a[node]!, nodes.b[node]!];
    switch (nodes.kind[node]) {
      case NodeKind.object: {
        const isKey = (key: number, i: number) => i % 2 === 0 && key >= 0 && says(stringAt(p, file, key));
        if ([...listOf(p, file, node)].some(isKey)) return true;
        break;
      }
      case NodeKind.literal:
        if (a === LiteralKind.string && b >= 0 && /\bpii:/.test(stringAt(p, file, b))) return true;
        break;
      case NodeKind.load:
        if (b >= 0 && says(stringAt(p, file, b))) return true;
        break;
    }
  }
  return false;
}
