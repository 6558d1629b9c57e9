// Personal data in an error: whoever catches it logs it, reports it or sends it back.
import {
  type CallAnswer,
  decideSeverity,
  type EchoAnswer,
  type FindingData,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { hidingFixes } from "../fixes.js";
import { anyOf, TABLES_OF_PERSONS } from "../insurance.js";
import { dataInWords, HARMLESS, isOnlySums, labelsOf } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "high", 3: "high", 2: "medium" };

export const piiInError: Rule = {
  meta: {
    id: "pii-in-error",
    title: {
      en: "Personal data in exception text or error response",
      "zh-Hans": "个人信息出现在异常或错误响应",
      "zh-Hant": "個資出現在例外或錯誤回應",
    },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-209", "CWE-210"],
    asvs: ["V16.2.5"],
    laws: ["PIPL-51", "NFRA24-45", "GDPR-32", "HK-DPP4", "TW-27"],
    messages: {
      response: {
        message: "{data} put into the answer that refuses a request: it ends in logs of gateways and clients",
        help: "answer with a code and an opaque reference, without {labels}",
      },
      details: {
        message:
          "{choice} is sent to the client: it tells how the program is built, and may hold the values of a statement",
        help: "log it, and answer with a code and a reference",
      },
      record: {
        message:
          "{choice}: the answer that refuses a request gives away all of the record that was found, to whoever tries somebody else's number",
        help: "say no more than that it cannot be done; tell the person himself, at the address that is on record",
      },
      stacks: {
        message: "{choice}: whoever gets an error gets its stack, too, which tells how the program is built",
        help: "leave stacks out of answers, or ask for them in development only",
      },
      echo: {
        message: "the message that refuses {labels} repeats it: {data} ends in logs and in answers",
        help: "say what is wrong with {labels}, and leave out the value",
      },
      results: {
        message: "what the validator found is sent as it is, with the values that were given: {data} among them",
        help: "send the names of the fields and what is wrong with them, without their values",
      },
      value: {
        message: "{data} put into an error that is thrown: it ends in logs, monitoring and answers",
        help: "throw a code and an opaque reference, without {labels}",
      },
    },
  },
  page,
  requests: [
    { kind: "flow", sinks: ["error"], minTier: 2, accepts: HARMLESS, once: ["error"] },
    { kind: "call", hazards: ["error-details"] },
    {
      kind: "errorDetail",
      members: ["stack", "parameters", "sql", "sqlMessage", "query"],
      formatters: ["formatError", "errorFormatter", "customFormatErrorFn", "formatErrorFn", "maskError"],
      records: anyOf(TABLES_OF_PERSONS.replaceAll("_?", " ?")),
      errors: "^(e|er|err|error|ex|exception|cause|\\w+(Err|Error|Exception))$",
      development: "^(NODE_ENV|is_?dev(elopment)?|is_?prod(uction)?|debug|__DEV__|dev)$",
    },
    {
      kind: "echo",
      minTier: 2,
      packages:
        "^(zod|yup|joi|ajv|@hapi/joi|celebrate|class-validator|express-validator|valibot|superstruct|mongoose|vee-validate|@vinejs/vine)(/|$)",
      placeholder: "\\{#?value\\}|\\$value\\b|\\{VALUE\\}",
      names: { packages: ["express-validator"], functions: "^(body|check|param|query|header|cookie)$" },
    },
  ],
  run(pass) {
    const told = pass.answers.filter(
      (a): a is FlowAnswer => a.kind === "flow" && a.sink.call !== ANSWER && a.data.length > 0,
    );
    const thrown = new Set(
      told.flatMap((a) => a.trace.flatMap((step) => (step.role === "returned" ? step.label : []))),
    );
    for (const answer of pass.answers) {
      if (answer.kind === "call") pass.report(answer, chosen(answer));
      if (answer.kind === "echo") pass.report(answer, echoReport(answer, pass.describe));
      if (answer.kind !== "flow") continue;
      // What a function throws for its caller is told as that.
      if (answer.sink.call === ANSWER && told.some((other) => meet(other, answer))) continue;
      // What is made here and thrown there is told there.
      if (answer.sink.call === GIVEN && thrown.has(`${answer.symbol.split(/[.>]/).pop()}()`)) continue;
      if (answer.sink.call === GIVEN && told.some((other) => other.sink.call === THROWN && meet(other, answer)))
        continue;
      if (isOnlySums(answer.data)) pass.check(answer, "passed");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

function chosen(answer: CallAnswer): RuleReport {
  if (answer.hazard === "error-record") return choiceReport(answer, "record", "high");
  return choiceReport(answer, answer.request.kind === "call" ? "stacks" : "details", "medium");
}

/** An answer that is put together before it is sent. */
const ANSWER = "answer";
/** An error that a function gives back. */
const GIVEN = "return";
const THROWN = "throw";
/** Errors, and not answers. */
const MADE = [THROWN, GIVEN, "super"];

function meet({ at: a }: Pick<FlowAnswer, "at">, { at: b }: Pick<FlowAnswer, "at">): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}

function echoReport(answer: EchoAnswer, describe: (d: FindingData) => string): RuleReport {
  const worst = answer.data[0]!;
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: answer.isResult ? "results" : "echo",
    params: { data: dataInWords(answer.data, describe), labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

function report(answer: FlowAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: MADE.includes(answer.sink.call) ? "value" : "response",
    params: { data: dataInWords(answer.data, describe), labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: hidingFixes(answer),
  };
}
