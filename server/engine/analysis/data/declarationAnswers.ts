// Declaration requests of rules → answers: one per personal field of a stored record, with how it is protected.
import { type Classification, type Classifier, HIGH_CONFIDENCE, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { Confidence } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import type { FlowContext } from "../../flow/context.js";
import { wholeQuestion } from "../../flow/questions.js";
import { type Protection, protectionOf } from "../../flow/stores/protection.js";
import { isSearched } from "../../flow/stores/searchedFields.js";
import { createWrites } from "../../flow/stores/writes.js";
import { classifyField, sealedIn } from "../../flow/walk/personal.js";
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
    const own = stored.fields.flatMap((field): Own[] => {
      const classification = classifyField(ctx, field, stored.record) ?? keptSealed(ctx, classifier, field, stored);
      if (!classification || classification.tier < request.minTier || isLink(stored, field.name)) return [];
      const atRest = classifier.dataType(classification.dataType)?.controls.atRest ?? "none";
      const protection = atRest === "encrypt" ? protectionOf(ctx, stored, field, writes) : UNPROTECTED;
      return [{ field, classification, atRest, protection }];
    });
    // Whoever encrypts several kinds of data of a person has decided so, and may have overlooked how he is written to.
    if (own.some(isSealed))
      for (const one of own) if (isOptional(one)) one.protection = protectionOf(ctx, stored, one.field, writes);
    const kinds = new Set(own.filter(isSealed).map(({ classification }) => classification.dataType)).size;
    for (const one of own) {
      const { field, classification, atRest, protection } = one;
      const isBeside = kinds >= ENOUGH_SEALED && isContact(ctx, own, one) && openBeside(own, one) <= MAX_OPEN;
      const mends = (atRest === "encrypt" || isBeside) && protection.status === "none";
      const mended = mends ? remedy(stored, field) : undefined;
      answers.push({
        kind: "declaration",
        request,
        at: { file: ctx.p.files[field.file]!.path, start: field.start, end: field.end },
        record: { name: stored.record.name, store: stored.store, storedBy: stored.storedBy },
        field: field.name,
        data: { ...classification, label: labelOf(stored, field) },
        atRest,
        protection,
        ...(isBeside ? { sealedBeside: kinds } : {}),
        ...(mended ? { remedy: mended } : {}),
        evidence: [],
        confidence: confidenceOf(stored, classification.confidence),
        pathClass: ctx.p.files[field.file]!.pathClass,
        form: `${stored.store}|${stored.record.name}.${field.name}`,
      });
    }
  }
  return answers;
}

/** `cvc_encrypted`: what must not be kept at all is not to be kept sealed either. */
function keptSealed(ctx: FlowContext, classifier: Classifier, field: LinkedField, { record }: StoredRecord) {
  const sealed = sealedIn(ctx, field, record);
  const isForbidden = sealed && classifier.dataType(sealed.dataType)?.controls.atRest === "forbid";
  return isForbidden ? sealed : undefined;
}

interface Own {
  field: LinkedField;
  classification: Classification;
  atRest: DeclarationAnswer["atRest"];
  protection: Protection;
}

const UNPROTECTED: Protection = { status: "none", by: "", missing: "" };

/** Kinds of data of one record that are encrypted, so that what is left open beside them looks overlooked. */
const ENOUGH_SEALED = 2;
/** More of the kind that is left open beside it: then somebody decided that such data need no encryption. */
const MAX_OPEN = 1;
/** By which somebody is written to; the first of them are what accounts are called by, too. */
const CONTACTS = /^contact\.(mobile|landline|postal-address)$/;
const PLACES = /^contact\.(landline|postal-address)$/;

function isSealed({ protection }: Own): boolean {
  return protection.status === "full";
}

function isContact(ctx: FlowContext, record: readonly Own[], { field, classification }: Own): boolean {
  const isLogin = record.some((o) => o.classification.dataType.startsWith("credential."));
  return (
    (isLogin ? PLACES : CONTACTS).test(classification.dataType) &&
    classification.confidence >= HIGH_CONFIDENCE &&
    !isSearched(ctx, field)
  );
}

/** Kinds of data beside a field that need no encryption by themselves, and have none. */
function openBeside(record: readonly Own[], { classification: { dataType } }: Own): number {
  const open = record.filter((o) => isOptional(o) && !isSealed(o));
  return new Set(open.map((o) => o.classification.dataType).filter((other) => other !== dataType)).size;
}

/** Needs no encryption by itself; what only says whose data the others are is none. */
function isOptional({ atRest, classification }: Own): boolean {
  return atRest === "optional" && !classification.dataType.startsWith("relation.");
}

function labelOf(stored: StoredRecord, field: LinkedField): string {
  return stored.record.name ? `${stored.record.name}.${field.name}` : field.name;
}

function confidenceOf({ row }: StoredRecord, value: number): Confidence {
  // That it is stored, the names of decorators alone say.
  const isGuessed = row?.kind === "entity" && row.notFrom !== undefined;
  return value >= HIGH_CONFIDENCE && !isGuessed ? "high" : value >= MEDIUM_CONFIDENCE ? "medium" : "low";
}
