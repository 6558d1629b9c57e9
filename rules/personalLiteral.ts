// Personal values that stand in files: how grave they are and how they are told, wherever they stand.
import { decideSeverity, type LiteralAnswer, type RuleReport, type Severity } from "../server/engine/api.js";

/** `batch`: so many values in one file are a copy of somebody's table. */
export function personalLiteral(answer: LiteralAnswer, base: Severity, batch: number): RuleReport {
  const data = answer.data!;
  const isBatch = answer.occurrences >= batch;
  const { severity, reasons } = decideSeverity(
    base,
    {
      id: "value",
      text: `a value with the form${answer.strength === "checksum" ? " and check digit" : ""} of tier ${data.tier} data stands in the file`,
    },
    [
      { id: "tier", steps: data.tier >= 3 ? 0 : -2, text: `tier ${data.tier} data` },
      { id: "batch", steps: isBatch ? 1 : 0, text: `${answer.occurrences} such values in one file` },
    ],
    answer.strength === "checksum" ? "high" : "medium",
  );
  return {
    messageId: isBatch && answer.list ? "many" : "one",
    params: { data: answer.providerName, count: String(answer.occurrences) },
    severity,
    severityReasons: reasons,
    confidence: answer.strength === "checksum" ? "high" : "medium",
  };
}
