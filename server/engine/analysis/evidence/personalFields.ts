// What the fields of a stored record hold of persons, be it under names that say it is sealed. Input: a record. Output: its
// personal data, most sensitive first.
import { type Classification, MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import type { FlowContext } from "../../flow/context.js";
import { classifyField } from "../../flow/walk/personal.js";
import type { LinkedField, LinkedRecord } from "../../link/records.js";
import type { FlowIndex } from "./flowIndex.js";

/** What its fields hold, most sensitive first, credentials apart. */
export function personalFields(
  { ctx }: FlowIndex,
  record: LinkedRecord,
  fields: Iterable<LinkedField> = record.fields.values(),
  classify = classifyField,
): FindingData[] {
  return [...fields]
    .flatMap((field): FindingData[] => {
      const found = field.static ? undefined : classify(ctx, field, record);
      if (!found || found.confidence < MEDIUM_CONFIDENCE || found.dataType.startsWith("credential.") || found.tier < 2)
        return [];
      return [{ ...found, label: record.name ? `${record.name}.${field.name}` : field.name }];
    })
    .sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}

/** What a field keeps of a person, be it sealed: `mobileEnc` has to end as `mobile` has. */
export function keptIn(ctx: FlowContext, field: LinkedField, owner = field.owner): Classification | undefined {
  const known = classifyField(ctx, field, owner);
  const plain = unsealed(field.name);
  if (known || plain === field.name) return known;
  return ctx.p.classifier.classify({ name: plain, owner: owner.name, siblings: [...owner.fields.keys()] });
}

/** `diagnosis_enc`, `ibanSealed`: the name of what is kept in it. */
export function unsealed(name: string): string {
  return name.replace(SEALED, "");
}
const SEALED = /(?<=[\w\u3400-\u9fff]{2})_?(enc(rypted)?|cipher(_?text)?|sealed|miwen|密文)$/i;
