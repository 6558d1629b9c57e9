// TLS certificate verification disabled.
import type { CallAnswer, FixPlan, Rule, RuleReport } from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { withoutOption } from "../fixes.js";
import page from "./rule.md";

export const tlsVerificationDisabled: Rule = {
  meta: {
    id: "tls-verification-disabled",
    title: {
      en: "TLS certificate verification disabled",
      "zh-Hans": "关闭TLS证书校验",
      "zh-Hant": "關閉 TLS 憑證驗證",
    },
    group: "B",
    status: "stable",
    since: "0.1.0",
    precision: "very-high",
    tags: ["confidentiality", "transmit"],
    cwe: ["CWE-295", "CWE-297"],
    asvs: ["V12.3.2", "V12.3.4"],
    laws: ["PIPL-51(3)", "JR171-6.1.2", "GDPR-32", "NYDFS-500.15", "HIPAA-164.312(e)(1)"],
    messages: {
      choice: {
        message:
          "{choice}: the other side's certificate is not checked, so anybody on the way can read and change what is sent",
        help: "remove the option; for a private authority give its certificate with the option ca",
      },
    },
  },
  page,
  requests: [{ kind: "call", hazards: ["tls-verification"] }],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "call") pass.report(answer, report(answer));
  },
};

function report(answer: CallAnswer): RuleReport {
  const asked = { id: "asked-for", steps: answer.askedFor ? -2 : 0, text: "only where a setting asks for it" };
  return { ...choiceReport(answer, "choice", "high", [asked]), fixes: fixes(answer) };
}

/** Hosts whose certificates no known authority has signed are no longer reached: that is for people. */
function fixes(answer: CallAnswer): FixPlan[] {
  const { at, option } = answer;
  const to = option && CHECKS[option.name];
  if (!option || to === undefined) return withoutOption(answer, "unsafe");
  return [
    {
      title: "setAttributes",
      params: { attributes: `${option.name}: ${to}` },
      applicability: "unsafe",
      changes: [{ kind: "set-option", at: { start: at.start, end: at.end }, option: option.name, to }],
    },
    ...withoutOption(answer, "unsafe"),
  ];
}

/** Taken away, nothing would say any more that certificates are looked at; some drivers only encrypt where options stand. */
const CHECKS: Readonly<Record<string, string>> = {
  rejectUnauthorized: "true",
  strictSSL: "true",
  sslValidate: "true",
  trustServerCertificate: "false",
  tlsAllowInvalidCertificates: "false",
  tlsAllowInvalidHostnames: "false",
  tlsInsecure: "false",
  skipTLSVerify: "false",
};
