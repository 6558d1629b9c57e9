// Personal data handed to a third party: a vendor SDK, or an address outside the project's own systems.
import {
  type Adjustment,
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { SENT_BY_HTTP, TO_SHARE } from "../consents.js";
import { pickingFixes, riskyHidingFixes } from "../fixes.js";
import { dataInWords, HARMLESS, labelsOf, SUMS } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "critical", 3: "critical", 2: "high" };
/** Recipients that cannot do their work without the customer's own data: a declared recipient is the remedy. */
const NEEDS_DATA = new Set(["payment", "open-banking", "kyc", "idp", "email", "sms", "push", "crm", "baas"]);

/** Who reports somebody is to be protected from him. */
const REPORTED = {
  of: "\\b(reporter|reported by|whistle ?blower|informant|informer|tipster)\\b|(?<!bei )\\b(ju ?bao|jian ?ju) ?ren\\b|(?<!被)([举舉][报報]|[检檢][举舉])[人者]",
  to: "\\b(accused|suspect|suspected|implicated|alleged|reported (person|party|employee|staff|user|member|agent))\\b|\\bbei ?(ju ?bao|jian ?ju) ?ren\\b|被([举舉][报報]|[检檢][举舉]|控)",
};

export const piiToThirdParty: Rule = {
  meta: {
    id: "pii-to-third-party",
    title: {
      en: "Personal data sent to a third-party recipient",
      "zh-Hans": "个人信息提供给第三方",
      "zh-Hant": "個資提供予第三方",
    },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "share"],
    cwe: ["CWE-201", "CWE-359"],
    asvs: ["V14.2.3", "V13.2.4"],
    laws: [
      "PIPL-23",
      "PIPL-28",
      "NFRA24-45",
      "GDPR-5(1)(c)",
      "GDPR-28",
      "HK-DPP3",
      "TW-20",
      "GLBA-313",
      "HIPAA-164.502",
    ],
    messages: {
      recipient: {
        message: "{data} sent to {recipient}, a third party, by {sink}",
        help: "send only what {recipient} needs: leave out {labels}, or send a pseudonym in its place",
      },
      host: {
        message: "{data} sent to the external host {recipient} by {sink}",
        help: "send only the fields that {recipient} needs, or mask {labels} first",
      },
      reporter: {
        message: "{sink} tells the person accused who reported it: {data}",
        help: "tell the accused what is alleged and leave out {labels}; who reported stays with those who look into it",
      },
      telemetry: {
        message:
          "{choice}: what persons see and type, or who they are, goes to the service that monitors the application",
        help: "leave the option out, so that texts and inputs are masked and no addresses, cookies and names are sent",
      },
    },
  },
  page,
  requests: [
    // What goes to a partner is decided where it is handed to the function that sends it. A crash is reported by the way.
    {
      kind: "flow",
      sinks: ["third-party"],
      minTier: 2,
      accepts: HARMLESS,
      once: ["error-tracking", "apm"],
      consent: TO_SHARE,
    },
    SENT_BY_HTTP,
    { kind: "call", hazards: ["personal-telemetry"] },
    { kind: "flow", sinks: ["message"], minTier: 2, accepts: HARMLESS, between: REPORTED },
  ],
  run(pass) {
    const betrayed = pass.answers.flatMap((answer) =>
      answer.kind === "flow" && answer.request.between && answer.data.length > 0 ? [answer] : [],
    );
    for (const answer of betrayed) pass.report(answer, reporterReport(answer, pass.describe));
    for (const answer of pass.answers) {
      if (answer.kind === "flow" && (answer.request.between || betrayed.some((one) => isSamePlace(one, answer))))
        continue;
      if (answer.kind === "call") pass.report(answer, choiceReport(answer, "telemetry", "medium"));
      // What a model is asked by plain HTTP is told as what goes into a prompt.
      if (answer.kind !== "flow" || (answer.sink.kind === "http" && answer.sink.recipientClass === "llm")) continue;
      // A sum or a premium that goes with nothing about a person is a price.
      const data = answer.data.filter((d) => !isMeantFor(answer, d));
      const impersonal = data.every((d) => SUMS.has(d.dataType) || isReference(answer, d));
      const external = answer.sink.kind === "third-party" || answer.sink.host?.kind === "external";
      // Names, numbers of contracts: what somebody may read of himself in his own mail.
      const toThatPerson = answer.sink.toThatPerson === true && answer.data.every((d) => d.tier <= 2);
      // Of sensitive data the law asks for a consent of its own.
      const agreed = agreedTo(answer);
      const isAgreed = agreed !== "" && (SEPARATE.test(agreed) || data.every((d) => d.tier <= 2));
      if (isOwn(answer) || impersonal || toThatPerson || isAgreed) pass.check(answer, "passed");
      else if (!external) pass.check(answer, "unknown");
      else pass.report(answer, report({ ...answer, data }, pass.describe));
    }
  },
};

function isSamePlace({ at: one }: FlowAnswer, { at: other }: FlowAnswer): boolean {
  return one.file === other.file && one.start <= other.end && other.start <= one.end;
}

function reporterReport(answer: FlowAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "medium",
    { id: "reporter", text: "whoever reports somebody is to be protected from him" },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: "reporter",
    params: { data: dataInWords(answer.data, describe), sink: answer.sink.call, labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}

/** Who agrees to sharing has partners and their services in mind ("": a host), not chats of the staff and what watches users. */
const SHARED_WITH = new Set(["", "marketing", "crm", "payment", "open-banking", "kyc", "saas"]);

/** The consent to sharing that is asked for before, as code spells it. */
function agreedTo({ sink }: FlowAnswer): string {
  return SHARED_WITH.has(sink.recipientClass ?? "") ? (sink.agreed ?? "") : "";
}

const SEPARATE = /separate|explicit|dan_?du|单独|單獨|明示|[书書]面/i;

/** A system of the organisation's own; whether it is, the name of a host may say. */
function isOwn({ sink: { host, recipient } }: FlowAnswer): boolean {
  return host?.kind === "own" || (host?.isInHouse === true && recipient === undefined);
}

const DELIVERS = new Set(["email", "sms", "push"]);
/** Who watches the program is told the id of a record, so that an error can be looked into here. */
const WATCHES = new Set(["apm", "error-tracking"]);

/** Mail and short messages say by its number which contract they are about; traces and errors do by its key in the database. */
function isReference({ sink }: FlowAnswer, { dataType, label }: FlowAnswer["data"][number]): boolean {
  const recipient = sink.recipientClass ?? "";
  if (dataType !== "policy.policy-number") return false;
  return DELIVERS.has(recipient) || (WATCHES.has(recipient) && /(?:[a-z]Id|_id)$/.test(label));
}

/** A one-time code is made to be delivered; what makes such codes is not. */
function isMeantFor({ sink }: FlowAnswer, { dataType, label }: FlowAnswer["data"][number]): boolean {
  return dataType === "credential.otp" && DELIVERS.has(sink.recipientClass ?? "") && !/secret|seed/i.test(label);
}

function report(answer: FlowAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const { sink } = answer;
  const recipient = sink.recipient ?? sink.host?.text ?? sink.package;
  const adjustments: Adjustment[] = [];
  if (sink.recipientClass === "im")
    adjustments.push({ id: "recipient-im", steps: 1, text: "group chats are a common way for data to leak" });
  if (worst.tier === 2 && NEEDS_DATA.has(sink.recipientClass ?? "")) {
    adjustments.push({
      id: "recipient-purpose",
      steps: -1,
      text: `a recipient of the class "${sink.recipientClass}" works with contact data`,
    });
  }
  const agreed = agreedTo(answer);
  if (agreed !== "")
    adjustments.push({
      id: "agreed",
      steps: -1,
      text: `nothing leaves without ${agreed}, which asks for a consent to sharing`,
    });
  adjustments.push(pathAdjustment(answer.pathClass));
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "medium",
    {
      id: "tier",
      text: `${describe(worst)} is tier ${worst.tier} data and ${recipient} is not declared as its recipient`,
    },
    adjustments,
    answer.confidence,
  );
  return {
    // Whom a host belongs to says more than its name.
    messageId: sink.kind === "third-party" || sink.recipient !== undefined ? "recipient" : "host",
    params: { data: dataInWords(answer.data, describe), recipient, sink: sink.call, labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: [...riskyHidingFixes(answer), ...pickingFixes(answer.carriers)],
  };
}
