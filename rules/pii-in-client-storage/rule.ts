// Personal data kept in the browser or on the device, where every script of the page and every user of it can read it.
import {
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { riskyHidingFixes } from "../fixes.js";
import { dataInWords, HARMLESS, isOnlySums, labelsOf } from "../words.js";
import page from "./rule.md";

const BASE: Record<number, Severity> = { 4: "critical", 3: "high", 2: "medium" };

export const piiInClientStorage: Rule = {
  meta: {
    id: "pii-in-client-storage",
    title: {
      en: "Personal data in browser or device storage",
      "zh-Hans": "个人信息写入浏览器或终端本地存储",
      "zh-Hant": "個資寫入瀏覽器或裝置本地儲存",
    },
    group: "A",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-922", "CWE-315", "CWE-539"],
    asvs: ["V14.3.3", "V14.3.1"],
    laws: ["PIPL-51", "NFRA24-45", "GDPR-32", "HK-DPP4", "TW-27"],
    messages: {
      value: {
        message: "{data} kept in the browser or on the device by {sink}",
        help: "keep a draft on the server and only its id here; {labels} must not be stored on the client",
      },
      claims: {
        message:
          "{data} written into the claims of a token made by {sink}: it is signed and not encrypted, so whoever holds it reads it",
        help: "put an id into the token and look {labels} up on the server, or encrypt it (EncryptJWT of jose)",
      },
      queries: {
        message: "{choice} keeps whatever queries bring, be it about customers, in the browser until it is overwritten",
        help: "keep it in memory only; or persist by name the few queries that are about nobody (dehydrateOptions.shouldDehydrateQuery)",
      },
    },
  },
  page,
  requests: [
    {
      kind: "flow",
      sinks: ["client-storage"],
      minTier: 2,
      accepts: HARMLESS,
    },
    { kind: "call", hazards: ["kept-queries"] },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "call") pass.report(answer, choiceReport(answer, "queries", "medium"));
      if (answer.kind !== "flow") continue;
      const isClaim = TOKENS.test(answer.sink.package);
      const data = answer.data.filter((d) =>
        isClaim ? !isForTokens(d) : !isSessionCookie(answer, d) && !isGuarded(answer, d),
      );
      if (isOnlySums(answer.data)) pass.check(answer, "passed");
      else if (data.length > 0) pass.report(answer, report({ ...answer, data }, pass.describe));
    }
  },
};

/** Packages whose sinks are claims of tokens. */
const TOKENS = /jwt|jsonwebtoken|^jose$/i;

/** Who is signed in, by name or address, is what tokens are for; keys and signatures are no claims. */
function isForTokens({ tier, dataType }: FlowAnswer["data"][number]): boolean {
  return tier < 3 || dataType.startsWith("credential.");
}

/** A session belongs into a cookie; how it is set is what `session-cookie-insecure` asks. */
function isSessionCookie({ sink }: FlowAnswer, { dataType }: FlowAnswer["data"][number]): boolean {
  return dataType === "credential.session-token" && /cookie|^next\//i.test(`${sink.package} ${sink.call}`);
}

/** What only the server reads says who somebody is, or where he was; what is to be encrypted has no place in it. */
function isGuarded({ sink }: FlowAnswer, { tier, dataType }: FlowAnswer["data"][number]): boolean {
  return sink.guarded === true && (tier < 3 || dataType.startsWith("credential."));
}

function report(answer: FlowAnswer, describe: (d: FlowAnswer["data"][number]) => string): RuleReport {
  const worst = answer.data[0]!;
  const isClaim = TOKENS.test(answer.sink.package);
  const session = !isClaim && /session/i.test(answer.sink.call);
  const { severity, reasons } = decideSeverity(
    BASE[worst.tier] ?? "low",
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data on a device` },
    [
      { id: "session-only", steps: session ? -1 : 0, text: "it is gone when the tab is closed" },
      { id: "token", steps: isClaim ? -1 : 0, text: "who is given the token can read it" },
      { id: "guarded", steps: answer.sink.guarded ? -1 : 0, text: "scripts of the page cannot read it" },
      pathAdjustment(answer.pathClass),
    ],
    answer.confidence,
  );
  return {
    messageId: isClaim ? "claims" : "value",
    params: { data: dataInWords(answer.data, describe), sink: answer.sink.call, labels: labelsOf(answer.data) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    fixes: riskyHidingFixes(answer),
  };
}
