// Stores of personal data where nothing says how long it is kept, and nothing ends it.
import {
  decideSeverity,
  type EndlessPeriodAnswer,
  type HeldFilesAnswer,
  type LifecycleAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { ENDLESS_PERIOD, HELD_FILES, LIFECYCLE } from "../lifecycle.js";
import { dataInWords, recordInWords } from "../words.js";
import page from "./rule.md";

export const noRetention: Rule = {
  meta: {
    id: "no-retention",
    title: {
      en: "No retention period for personal data",
      "zh-Hans": "个人信息无保存期限",
      "zh-Hant": "個資無保存期限",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "destroy"],
    cwe: ["CWE-459"],
    asvs: ["V14.2.7", "V14.1.2"],
    laws: [
      "PIPL-19",
      "PIPL-17",
      "NDR-21",
      "GBT35273-6.1",
      "JR171-6.1.3",
      "INS-87",
      "AML-34",
      "HK-DPP2",
      "TW-11",
      "GDPR-5(1)(e)",
      "GDPR-13",
      "NYDFS-500.13",
      "NAIC-4B4",
      "GLBA-314.4(c)(6)",
    ],
    messages: {
      none: {
        message:
          "nothing says how long {store} keeps personal data, and nothing ends it: {data} in {record} first; such records: {total}",
        help: "write the period into the policy (retention), keep a retainUntil date in the record, and delete or anonymise what is past it in a job, or let an index with a time to live do it",
      },
      some: {
        message:
          "nothing says how long {store} keeps {data} in {record}, and nothing ends it; {done} of {total} such records have a period",
        help: "give {record} a period, too: in the policy (retention), by a retainUntil date and a job, or by an index with a time to live",
      },
      files: {
        message: "nothing says how long {resource} ({called}) keeps what is in it, which by its name is about persons",
        help: "give it a rule that ends what is past its period (`LifecycleConfiguration` with `ExpirationInDays`, `RetentionInDays`); what must be kept longer by law goes to an archive that ends as well",
      },
      endless: {
        message: "{by} gives {about} no end: what it tells of persons is kept for ever",
        help: "write the period that its purpose and the law ask for (years after the contract or the last contact), and delete or anonymise what is past it",
      },
    },
  },
  page,
  requests: [LIFECYCLE, HELD_FILES, ENDLESS_PERIOD],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "endlessPeriod") pass.report(answer, reportEndless(answer));
      if (answer.kind !== "heldFiles") continue;
      if (answer.endedBy !== "") pass.check(answer, "passed");
      else pass.report(answer, reportFiles(answer));
    }
    const all = pass.answers.filter((a) => a.kind === "lifecycle");
    const stores = new Map<string, LifecycleAnswer[]>();
    for (const answer of all) {
      const among = isForgotten(answer, all);
      // Names and numbers alone count where the project itself has periods for such records.
      if (answer.data[0]!.tier < 3 && !(answer.root && among)) continue;
      if (answer.pathClass === "test" || !(answer.written || among)) {
        pass.check(answer, "unknown");
        continue;
      }
      const list = stores.get(answer.record.store);
      if (list) list.push(answer);
      else stores.set(answer.record.store, [answer]);
    }
    for (const answers of stores.values()) judge(answers, pass);
  },
};

/** Where a good part of the records has a period, each of the others is one that was forgotten. */
function isForgotten(answer: LifecycleAnswer, all: readonly LifecycleAnswer[]): boolean {
  const beside = all.filter((a) => a.record.store === answer.record.store && a.pathClass === "source");
  const asked = beside.filter((a) => a.root || a.data[0]!.tier > 2).length;
  return beside.filter((a) => a.kept.done && !ENDS_ANYWAY.test(a.kept.by)).length >= Math.max(1, asked / 4);
}

/** What is for a while by its nature (a session, a code) says nothing about how the project keeps its records. */
const ENDS_ANYWAY = /^expir\w*_?(at|on)$/i;

function judge(answers: readonly LifecycleAnswer[], pass: RulePass): void {
  const open = answers.filter((a) => !a.kept.done).sort((a, b) => weight(b) - weight(a));
  for (const answer of answers) if (answer.kept.done) pass.check(answer, "passed");
  const done = answers.length - open.length;
  for (const [i, answer] of open.entries())
    if (i === 0 || isForgotten(answer, answers)) pass.report(answer, report(answer, pass, done, answers.length));
    else pass.check(answer, "failed");
}

function weight({ data, root, pathClass }: LifecycleAnswer): number {
  const kinds = new Set(data.map((d) => d.dataType)).size;
  return (pathClass === "source" ? 1000 : 0) + (root ? 100 : 0) + data[0]!.tier * 10 + kinds / 100;
}

function report(answer: LifecycleAnswer, pass: RulePass, done: number, total: number): RuleReport {
  const worst = answer.data[0]!;
  // What writes the others is not known: that may be what ends them, too.
  const confidence = worst.confidence >= 0.75 && answer.written ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "tier", text: `${pass.describe(worst)} is tier ${worst.tier} data, kept for ever` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: done > 0 ? "some" : "none",
    params: {
      store: answer.record.store,
      record: recordInWords(answer.record.name),
      data: dataInWords(answer.data, pass.describe),
      done: String(done),
      total: String(total),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function reportFiles({ resource, called, what, pathClass }: HeldFilesAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "medium",
    what === "bucket"
      ? { id: "files", text: "files about persons are kept for ever" }
      : { id: "logs", text: "logs about persons are kept for ever" },
    [pathAdjustment(pathClass)],
    "medium",
  );
  return { messageId: "files", params: { resource, called }, severity, severityReasons: reasons, confidence: "medium" };
}

function reportEndless({ by, about, pathClass }: EndlessPeriodAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "endless", text: "somebody decided that data of persons is kept for ever" },
    [pathAdjustment(pathClass)],
    "high",
  );
  return { messageId: "endless", params: { by, about }, severity, severityReasons: reasons, confidence: "high" };
}
