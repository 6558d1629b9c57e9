// Records of persons that nothing deletes, anonymises or restricts.
import {
  decideSeverity,
  type LifecycleAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { LIFECYCLE } from "../lifecycle.js";
import { dataInWords, recordInWords } from "../words.js";
import page from "./rule.md";

export const noErasurePath: Rule = {
  meta: {
    id: "no-erasure-path",
    title: {
      en: "No deletion, anonymisation or restriction path",
      "zh-Hans": "缺少删除/匿名化/限制处理途径",
      "zh-Hant": "缺少刪除／匿名化／停止處理途徑",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "destroy"],
    cwe: ["CWE-459", "CWE-212"],
    asvs: ["V14.2.7"],
    laws: [
      "PIPL-47",
      "NDR-23",
      "NDR-24",
      "GBT35273-8.3",
      "JR171-6.1.5",
      "INS-87",
      "AML-34",
      "HK-26",
      "HK-DPP2",
      "TW-11",
      "GDPR-17",
      "GDPR-18",
      "GLBA-314.4(c)(6)",
      "NAIC-4B4",
      "NYDFS-500.13",
    ],
    messages: {
      project: {
        message:
          "no code of this project deletes, anonymises or restricts what it keeps of persons: {data} in {record}; records that tell of persons: {count}",
        help: "give each of them a way to an end: restrict the record now, and delete or anonymise it when the period of the law is over",
      },
      unlike: {
        message:
          "nothing deletes, anonymises or restricts {record}, with {data}; {done} of {total} such records have a way to an end",
        help: "add one for {record}, as the others have: restrict it now, and delete or anonymise it when the period of the law is over",
      },
      left: {
        message:
          "nothing deletes, anonymises or restricts {record}, with {data}: it hangs on a record that can be deleted by {key} alone, and stays behind",
        help: "delete or anonymise {record} together with the record it belongs to, or declare the relation with a cascade",
      },
    },
  },
  page,
  requests: [LIFECYCLE],
  run(pass) {
    const ended = new Set(
      pass.answers.flatMap((a) => (a.kind === "lifecycle" && a.root && a.erased.done ? topFolder(a) : [])),
    );
    const isForgotten = (answer: LifecycleAnswer) => ended.has(topFolder(answer)) && mostEnd(answer);
    const open: LifecycleAnswer[] = [];
    const left: LifecycleAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "lifecycle") continue;
      if (!answer.root) {
        if (answer.leftBy !== "" && answer.pathClass !== "test" && (answer.written || isForgotten(answer)))
          left.push(answer);
        continue;
      }
      if (answer.erased.done) pass.check(answer, "passed");
      else if (answer.pathClass === "test" || !(answer.written || isForgotten(answer))) pass.check(answer, "unknown");
      else open.push(answer);
    }
    for (const answer of left) pass.report(answer, report(answer, pass, "left"));
    const [worst, ...others] = open.sort((a, b) => weight(b) - weight(a));
    if (worst && worst.siblings.erased === 0) {
      pass.report(worst, report(worst, pass, "project"));
      for (const answer of others) pass.check(answer, "failed");
      return;
    }
    for (const answer of open) pass.report(answer, report(answer, pass, "unlike"));
  },
};

/** What writes it is not seen, but a good part of the records has a way to an end, and of those in its folder one. */
function mostEnd({ siblings }: LifecycleAnswer): boolean {
  return siblings.erased > 0 && siblings.erased * 4 >= siblings.total;
}

/** "billing" of "billing/models/payer.js": programs that share nothing else stand in folders of their own. */
function topFolder({ at }: LifecycleAnswer): string {
  return at.file.slice(0, at.file.indexOf("/") + 1);
}

function weight({ data, pathClass }: LifecycleAnswer): number {
  return (pathClass === "source" ? 100 : 0) + data[0]!.tier * 10 + new Set(data.map((d) => d.dataType)).size / 100;
}

/** Kept for selling, without a reason of the law to keep it. */
const FREE = /lead|prospect|marketing|campaign|subscriber|newsletter|upload|attachment|visitor|enquir|inquir/i;

function report(answer: LifecycleAnswer, pass: RulePass, messageId: string): RuleReport {
  const { record, data, siblings } = answer;
  const worst = data[0]!;
  const confidence = worst.confidence >= 0.75 && answer.written ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "erasure", text: `${pass.describe(worst)} stays for ever` },
    [
      {
        id: "purpose",
        steps: FREE.test(record.name) && worst.tier >= 3 ? 1 : 0,
        text: "no law asks to keep it",
      },
      pathAdjustment(answer.pathClass),
    ],
    confidence,
  );
  return {
    messageId,
    params: {
      record: recordInWords(record.name),
      data: dataInWords(data, pass.describe),
      count: String(siblings.total),
      done: String(siblings.erased),
      total: String(siblings.total),
      key: answer.leftBy,
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
