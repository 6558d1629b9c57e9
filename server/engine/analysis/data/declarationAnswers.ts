// Declaration requests of rules → answers: one per personal field of a stored record, with how it is protected.
import { type Classifier, HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { Confidence } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { wholeQuestion } from "../../flow/questions.js";
import { type Protection, protectionOf } from "../../flow/stores/protection.js";
import { createWrites } from "../../flow/stores/writes.js";
import { classifyField } from "../../flow/walk/personal.js";
import type { LinkedField } from "../../link/records.js";
import { linksTo, type StoredRecord, storedRecords } from "../../link/stores/stored.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { remediesOf } from "../mending/remedies.js";
import type { DeclarationAnswer } from "../requests/recordAnswers.js";
import type { DeclarationRequest } from "../requests/requests.js";

export function declarationAnswers(
  index: FlowIndex,
  request: DeclarationRequest,
  classifier: Classifier,
): DeclarationAnswer[] {
  return wholeQuestion(index.ctx, `declaration ${dataHash(request)}`, () => answersOf(index, request, classifier));
}

function answersOf(index: FlowIndex, request: DeclarationRequest, classifier: Classifier): DeclarationAnswer[] {
  const { ctx } = index;
  const writes = createWrites(ctx, index.filesWith("store"), index.usesIn);
  const answers: DeclarationAnswer[] = [];
  const records = storedRecords(ctx.p, index.storing());
  const remedy = remediesOf(ctx, records);
  const isLink = linksTo(ctx.p, records);
  for (const stored of records) {
    for (const field of stored.fields) {
      const classification = classifyField(ctx, field, stored.record);
      if (!classification || classification.tier < request.minTier || isLink(stored, field.name)) continue;
      const atRest = classifier.dataType(classification.dataType)?.controls.atRest ?? "none";
      const protection: Protection =
        atRest === "encrypt" ? protectionOf(ctx, stored, field, writes) : { status: "none", by: "", missing: "" };
      const own = atRest === "encrypt" && protection.status === "none" ? remedy(stored, field) : undefined;
      answers.push({
        kind: "declaration",
        request,
        at: { file: ctx.p.files[field.file]!.path, start: field.start, end: field.end },
        record: { name: stored.record.name, store: stored.store, storedBy: stored.storedBy },
        field: field.name,
        data: { ...classification, label: labelOf(stored, field) },
        atRest,
        protection,
        ...(own ? { remedy: own } : {}),
        evidence: [],
        confidence: confidenceOf(classification.confidence),
        pathClass: ctx.p.files[field.file]!.pathClass,
        form: `${stored.store}|${stored.record.name}.${field.name}`,
      });
    }
  }
  return answers;
}

function labelOf(stored: StoredRecord, field: LinkedField): string {
  return stored.record.name ? `${stored.record.name}.${field.name}` : field.name;
}

function confidenceOf(value: number): Confidence {
  return value >= HIGH_CONFIDENCE ? "high" : value >= MEDIUM_CONFIDENCE ? "medium" : "low";
}
