// Exports of many persons' data with too few controls around them.
import {
  decideSeverity,
  type FindingData,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { EXPORTS } from "../exports.js";
import { likeSiblings } from "../fixes.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

/** An export with this many is taken for controlled. */
const ENOUGH = 3;

export const bulkExportUncontrolled: Rule = {
  meta: {
    id: "bulk-export-uncontrolled",
    title: {
      en: "Bulk export or query of personal data without controls",
      "zh-Hans": "批量导出/查询缺少管控",
      "zh-Hant": "大量匯出／查詢缺少管控",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "share"],
    cwe: ["CWE-359", "CWE-770", "CWE-862"],
    asvs: ["V2.3.5", "V8.2.2", "V16.3.3"],
    laws: ["PIPL-51(4)", "PIPL-10", "CRIM-253-1", "INS-116(12)", "GBT35273-7.1", "CP9-info", "GDPR-32", "NYDFS-500.14"],
    messages: {
      few: {
        message:
          "{place} exports {data} with {count} of 5 controls. Permission: {permission}; row limit or approval: {limit}; audit record: {audit}; masked or encrypted: {protection}; watermark or expiry: {expiry}",
        help: "add at least a permission of its own, a limit on rows or an approval, and an audit record with the number of rows; and a second factor where other operations of the project ask for one",
      },
    },
  },
  page,
  requests: [EXPORTS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.data.length === 0 || answer.exempt || !answer.data.some(tellsOfSomebody))
        pass.check(answer, "unknown");
      else if (countOf(answer) >= ENOUGH) pass.check(answer, "passed");
      else pass.report(answer, report(answer, pass));
    }
  },
};

/** Amounts and traits without anything that points at a person are figures: premiums by month, ages by branch. */
const FIGURES =
  /^(policy\.(coverage|claim-amount|claim-detail)|financial\.|identity\.(age|gender|nationality|marital-status)|contact\.postcode|employment\.)/;

function tellsOfSomebody({ dataType, tier }: FindingData): boolean {
  return tier >= 3 || !FIGURES.test(dataType);
}

function countOf(answer: ObligationAnswer): number {
  return Object.values(answer.controls ?? {}).filter(Boolean).length;
}

function report(answer: ObligationAnswer, pass: RulePass): RuleReport {
  const worst = answer.data[0]!;
  const count = countOf(answer);
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    worst.tier >= 3 ? "high" : "medium",
    { id: "tier", text: `${pass.describe(worst)} of many persons is tier ${worst.tier} data in one file` },
    [
      { id: "no-control", steps: count === 0 && worst.tier >= 3 ? 1 : 0, text: "nothing controls it" },
      pathAdjustment(answer.pathClass),
    ],
    confidence,
  );
  const word = (control: string) => (answer.controls?.[control] === true ? "yes" : "no");
  return {
    messageId: "few",
    params: {
      place: answer.place,
      data: dataInWords(answer.data, pass.describe),
      count: String(count),
      permission: word("permission"),
      limit: word("limit"),
      audit: word("audit"),
      protection: word("protection"),
      expiry: word("expiry"),
    },
    severity,
    severityReasons: reasons,
    confidence,
    // A record alone is enough where it is the last control that is missing.
    fixes: count === ENOUGH - 1 ? likeSiblings("recordWith", answer.control) : [],
  };
}
