// Personal data over a channel that is not encrypted.
import {
  decideSeverity,
  type FixPlan,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type SentFormAnswer,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { dataInWords, HARMLESS, isOnlySums } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "high", 3: "high", 2: "medium" };
const PLAIN = new Set(["http", "ws", "ftp", "ldap"]);

export const insecureTransport: Rule = {
  meta: {
    id: "insecure-transport",
    title: {
      en: "Personal data over an unencrypted channel",
      "zh-Hans": "通过未加密通道传输",
      "zh-Hant": "以未加密通道傳輸",
    },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "transmit"],
    cwe: ["CWE-319", "CWE-523"],
    asvs: ["V12.2.1", "V12.3.1", "V12.3.3"],
    laws: [
      "PIPL-51(3)",
      "NFRA24-45",
      "JR171-6.1.2",
      "GBT35273-6.3",
      "GDPR-32",
      "NYDFS-500.15",
      "HIPAA-164.312(e)(1)",
      "HK-DPP4",
    ],
    messages: {
      channel: {
        message:
          "{choice}: the connection to a host outside is not encrypted; accounts and data can be read on the way",
        help: "switch TLS on and check the certificate; send files by SFTP or FTPS",
      },
      served: {
        message:
          "this server takes requests without encryption ({choice}) and hands them on, while another of the file encrypts: what is sent to it can be read on the way",
        help: "listen with `ssl` and a certificate, and let the open port only answer `return 301 https://$host$request_uri`",
      },
      plain: {
        message: "{data} sent to {host} without encryption ({scheme}) by {sink}",
        help: "use {secure} for this address; on the way everybody can read and change what is sent",
      },
    },
  },
  page,
  requests: [
    { kind: "flow", sinks: ["http"], minTier: 2, accepts: HARMLESS },
    { kind: "call", hazards: ["plain-channel", "served-in-clear"] },
    { kind: "sentForm", minTier: 2 },
  ],
  run(pass) {
    const told = new Set(pass.answers.flatMap((answer) => (answer.kind === "flow" ? plainPlace(answer) : [])));
    for (const answer of pass.answers) {
      // What is sent to the host says more than that it is called.
      const to = answer.kind === "call" ? /:\/\/([^/"]+)/.exec(answer.choice)?.[1] : undefined;
      if (answer.kind === "call" && to !== undefined && told.has(`${answer.at.file} ${to}`)) continue;
      if (answer.kind === "call") {
        const isServer = answer.hazard === "served-in-clear";
        pass.report(answer, choiceReport(answer, isServer ? "served" : "channel", "high"));
      }
      if (answer.kind === "sentForm" && answer.host.kind === "external") {
        if (answer.host.scheme === "http") pass.report(answer, report(answer, pass.describe));
        else pass.check(answer, "passed");
      }
      if (answer.kind !== "flow" || isOnlySums(answer.data) || answer.sink.host?.kind !== "external") continue;
      if (PLAIN.has(answer.sink.host.scheme)) pass.report(answer, report(answer, pass.describe));
      else pass.check(answer, answer.sink.host.scheme === "" ? "unknown" : "passed");
    }
  },
};

/** The file and host of data that is sent without encryption. */
function plainPlace({ at, data, sink: { host } }: FlowAnswer): string[] {
  return data.length > 0 && host?.kind === "external" && PLAIN.has(host.scheme) ? [`${at.file} ${host.text}`] : [];
}

function report(answer: FlowAnswer | SentFormAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const isForm = answer.kind === "sentForm";
  const { text, scheme } = isForm ? answer.host : answer.sink.host!;
  const confidence = isForm ? "high" : answer.confidence;
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data on an open channel` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: "plain",
    params: {
      data: dataInWords(answer.data, describe),
      host: text,
      scheme: `${scheme}://`,
      secure: scheme === "ws" ? "wss" : `${scheme}s`,
      sink: isForm ? "form" : answer.sink.call,
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: isForm ? [] : fixes(answer),
  };
}

function fixes({ at, sink: { host } }: FlowAnswer): FixPlan[] {
  // An address in another file is a finding of every use of it: it is changed where it is written.
  if (!host?.at || host.at.file !== at.file) return [];
  const to = host.scheme === "ws" ? "wss" : `${host.scheme}s`;
  return [
    {
      title: "replaceScheme",
      params: { host: host.text, to: `${to}://` },
      // Whether the host listens there is not written in the code.
      applicability: "unsafe",
      changes: [
        {
          kind: "replace-text",
          at: { start: host.at.start, end: host.at.end },
          from: `${host.scheme}://`,
          to: `${to}://`,
        },
      ],
    },
  ];
}
