// What a program surely handles of persons, where nothing declares what it keeps. Input: the program. Output: the first member of
// one of its types that is such data.
import { HIGH_CONFIDENCE } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import type { FlowContext } from "../../flow/context.js";
import { classifyField } from "../../flow/walk/personal.js";
import { recordOf } from "../../link/records.js";

export function handledIn(ctx: FlowContext): FindingData | undefined {
  for (const { index, facts, pathClass } of ctx.p.files) {
    if (pathClass !== "source" || facts.language !== "typescript") continue;
    for (let at = 0; at < facts.records.length; at++) {
      const record = recordOf(ctx.p, index, at);
      for (const field of record.fields.values()) {
        const found = classifyField(ctx, field, record);
        const isPersonal = found && found.tier >= 3 && !found.dataType.startsWith("credential.");
        if (isPersonal && found.confidence >= HIGH_CONFIDENCE)
          return { ...found, label: `${record.name}.${field.name}` };
      }
    }
  }
  return undefined;
}
