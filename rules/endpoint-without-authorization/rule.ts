// Endpoints that hand out personal data to whoever asks, or write it for him. What counts is what is registered, not what is declared.
import {
  type Adjustment,
  decideSeverity,
  type EndpointAnswer,
  type EndpointRequest,
  isOwn,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { takesEnquiries, takesReports } from "../access.js";
import { likeSiblings } from "../fixes.js";
import { DOES, dataInWords } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "critical", 3: "critical", 2: "high" };

export const ENDPOINTS: EndpointRequest = {
  kind: "endpoint",
  minTier: 2,
  evenMasked: "^(health|identity|financial)\\.",
};

export const endpointWithoutAuthorization: Rule = {
  meta: {
    id: "endpoint-without-authorization",
    title: {
      en: "Endpoint exposes personal data without authorization",
      "zh-Hans": "个人信息接口缺少鉴权",
      "zh-Hant": "個資端點缺少授權檢查",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-862", "CWE-306"],
    asvs: ["V8.2.1", "V8.3.1"],
    laws: [
      "PIPL-51(4)",
      "CSL-23",
      "NFRA24-ch5",
      "JR171-6.1.4",
      "GDPR-32",
      "NYDFS-500.7",
      "HIPAA-164.312(a)(1)",
      "HK-DPP4",
    ],
    messages: {
      none: {
        message: "{route} hands out {data} and nothing checks who asks",
        help: "put a guard before {handler}, or register one for the whole application",
      },
      unlike: {
        message:
          "{route} hands out {data} and nothing checks who asks; {guarded} of {total} such endpoints are guarded",
        help: "put the guard of the other endpoints before {handler}, or register one for the whole application",
      },
      open: {
        message: "{route} hands out {data} and {by} lets everybody in",
        help: "take {by} away from {handler}, or hand out less",
      },
      masked: {
        message:
          "{route} hands out {data}, said to be masked, and nothing checks who asks: that somebody has such a record is told to whoever guesses the key",
        help: "put a guard before {handler}, or register one for the whole application",
      },
      writes: {
        message: "{route} {does} {data} ({write}) and nothing checks who asks",
        help: "put a guard before {handler}, or register one for the whole application",
      },
      unsigned: {
        message: "{route} {does} {data} ({write}) for whoever calls it: nothing checks a signature",
        help: "check the signature of the sender over the raw body (HMAC, compared in constant time) before anything is written",
      },
      unpermitted: {
        message:
          "{route} hands out {data} to whoever is signed in; {guarded} of {total} routes beside it ask for a permission by {by}",
        help: "put {by} with the permission that reading this needs before {handler}, as on the routes beside it",
      },
      void: {
        message: "{route} hands out {data}, and what stands before it protects nothing: {by}",
        help: "let the guard check who asks, or put one that does before {handler}",
      },
    },
  },
  page,
  requests: [ENDPOINTS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "endpoint") continue;
      if (answer.protection.status === "guarded" && isUnpermitted(answer))
        pass.report(answer, permissionReport(pass, answer));
      else if (answer.protection.status === "guarded") pass.check(answer, "passed");
      else if (answer.write) written(pass, answer);
      else if (answer.publicByPurpose || answer.protection.status === "unknown" || !countsMasked(answer))
        pass.check(answer, "unknown");
      else pass.report(answer, report(answer, pass.describe));
    }
  },
};

/** Masked, what is no one's health counts where the routes beside it are guarded. */
function countsMasked({ masked, data, siblings: { guarded, total } }: EndpointAnswer): boolean {
  if (!masked || data.some(({ dataType }) => dataType.startsWith("health."))) return true;
  return guarded * 2 > total && data.some(({ tier }) => tier >= 3);
}

/** One's own data needs no permission. */
function isUnpermitted({ unpermitted, write, publicByPurpose, route, data }: EndpointAnswer): boolean {
  return unpermitted !== undefined && !write && !publicByPurpose && !isOwn(route) && (data[0]?.tier ?? 0) >= 3;
}

function permissionReport({ describe }: RulePass, answer: EndpointAnswer): RuleReport {
  const worst = answer.data[0]!;
  const { by, others, total } = answer.unpermitted!;
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data behind a door for everybody who is signed in` },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId: "unpermitted",
    params: {
      route: answer.route,
      data: dataInWords(answer.data, describe),
      by,
      handler: answer.controller === "" ? answer.handler : `${answer.controller}.${answer.handler}`,
      guarded: String(others),
      total: String(total),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: [],
  };
}

/** What is only added may be a form for everybody, unless the others are guarded; a webhook is called by one who can sign. */
function written(pass: RulePass, answer: EndpointAnswer): void {
  const { adds, isHook, forStrangers } = answer.write!;
  const { guarded, total } = answer.siblings;
  const isMeant = answer.protection.status === "unknown" || (answer.publicByPurpose && !isHook);
  const { route, at } = answer;
  const isOpen = forStrangers || takesReports(route) || takesEnquiries(route, at.file);
  const isForm = adds && !isHook && (guarded * 2 <= total || isOpen);
  if (isMeant || LOG_IN.test(route) || isForm) pass.check(answer, "unknown");
  else pass.report(answer, report(answer, pass.describe));
}
/** Not `/assessors`, `/authors`, `/assigning`. */
const LOG_IN = /auth(?!ors?(?![a-z])|ority)|(?<![a-z])sso|saml|oidc|log-?in|sign-?(in(?!g)|up)/i;

function report(answer: EndpointAnswer, describe: (d: EndpointAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const { status, by } = answer.protection;
  const { guarded, total } = answer.siblings;
  const adjustments: Adjustment[] = [
    {
      id: "declared-open",
      steps: status === "open" && worst.tier >= 3 && !answer.masked ? -1 : 0,
      text: "somebody decided that everybody may call it",
    },
    pathAdjustment(answer.pathClass),
  ];
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    answer.masked ? "medium" : (BASE[worst.tier] ?? "medium"),
    answer.masked
      ? { id: "masked", text: `${describe(worst)} is tier ${worst.tier} data behind an open door, masked` }
      : { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data behind an open door` },
    adjustments,
    confidence,
  );
  return {
    messageId: messageOf(answer),
    params: {
      ...(answer.write ? { write: answer.write.by, does: DOES[answer.write.act] } : {}),
      route: answer.route,
      data: dataInWords(answer.data, describe),
      by,
      handler: answer.controller === "" ? answer.handler : `${answer.controller}.${answer.handler}`,
      guarded: String(guarded),
      total: String(total),
    },
    severity,
    severityReasons: reasons,
    confidence,
    fixes: answer.write?.isHook ? [] : likeSiblings("guardWith", answer.control),
  };
}

function messageOf({ protection: { status }, siblings: { guarded, total }, write, masked }: EndpointAnswer): string {
  if (write) return write.isHook ? "unsigned" : "writes";
  if (masked) return "masked";
  if (status === "open" || status === "void") return status;
  return guarded * 2 > total ? "unlike" : "none";
}
