// What the fields of a stored record hold of persons. Input: a record. Output: its personal data, most sensitive first.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { classifyField } from "../../flow/walk/personal.js";
import type { LinkedRecord } from "../../link/records.js";
import type { FlowIndex } from "./flowIndex.js";

/** What its fields hold, most sensitive first, credentials apart. */
export function personalFields({ ctx }: FlowIndex, record: LinkedRecord): FindingData[] {
  return [...record.fields.values()]
    .flatMap((field): FindingData[] => {
      const found = field.static ? undefined : classifyField(ctx, field, record);
      if (!found || found.confidence < MEDIUM_CONFIDENCE || found.dataType.startsWith("credential.") || found.tier < 2)
        return [];
      return [{ ...found, label: record.name ? `${record.name}.${field.name}` : field.name }];
    })
    .sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}
