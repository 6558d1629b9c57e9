// Scans and tests that are overdue, and high findings of them that stay open.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const scanEvidenceOverdue: Rule = governanceRule({
  meta: {
    id: "scan-evidence-overdue",
    title: {
      en: "Vulnerability scan, penetration test or patch overdue",
      "zh-Hans": "漏洞扫描、渗透测试或修补逾期",
      "zh-Hant": "弱點掃描、滲透測試或修補逾期",
    },
    laws: ["CSL-23", "DSL-30", "NDR-9", "NYDFS-500.8", "NAIC-4D2e", "GDPR-32"],
    messages: {
      none: {
        message: "no {kind} scan is on record",
        help: "have one made, and record kind, day and open findings under scans in the evidence",
      },
      overdue: {
        message: "the last {kind} scan was on {on}; the next was due by {due}",
        help: "have one made, and record it under scans in the evidence",
      },
      open: {
        message:
          "{count} high findings of the {kind} scan are open, the oldest since {oldest}: it was to be mended by {due}",
        help: "mend them, oldest first, and record the numbers of the next scan",
      },
    },
  },
  page,
  request: {
    kind: "governance",
    owners: ["scans", "technical-measures", "technical"],
    about: "scans",
    periods: { vulnerability: "P3M", penetration: "P1Y" },
    mending: "P3M",
  },
  severity: "medium",
  because: "others look for the holes as well",
});
