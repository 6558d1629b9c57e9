// What the fields of a stored record hold of persons. Input: a record. Output: its personal data, most sensitive first.
import type { FindingData } from "../diagnostics/finding.js";
import { classifyField } from "../flow/personal.js";
import type { LinkedRecord } from "../link/records.js";
import type { FlowIndex } from "./flowIndex.js";
import { SURE } from "./lookupAnswers.js";

/** What its fields hold, most sensitive first, credentials apart. */
export function personalFields({ ctx }: FlowIndex, record: LinkedRecord): FindingData[] {
  return [...record.fields.values()]
    .flatMap((field): FindingData[] => {
      const found = field.static ? undefined : classifyField(ctx, field, record);
      if (!found || found.confidence < SURE || found.dataType.startsWith("credential.") || found.tier < 2) return [];
      return [{ ...found, label: record.name ? `${record.name}.${field.name}` : field.name }];
    })
    .sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}
