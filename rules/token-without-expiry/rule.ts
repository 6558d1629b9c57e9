// What lets somebody in and never ends: tokens, codes and sessions that are as good years later, in whoever's hands.
import {
  type Adjustment,
  decideSeverity,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
  type TokenAnswer,
} from "../../server/engine/api.js";
import page from "./rule.md";
import { TOKENS } from "./terms.js";

export const tokenWithoutExpiry: Rule = {
  meta: {
    id: "token-without-expiry",
    title: {
      en: "Token or code that never expires",
      "zh-Hans": "令牌或验证码永不过期",
      "zh-Hant": "權杖或驗證碼永不過期",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-613", "CWE-324"],
    asvs: ["V7.3.2", "V6.5.5", "V9.2.1"],
    laws: ["PIPL-51(4)", "NFRA24-ch5", "JR171-6.1.4", "GDPR-32", "NYDFS-500.7", "HIPAA-164.312(a)(2)(iii)"],
    messages: {
      signed: {
        message: "{by} signs a token that never ends: whoever gets hold of it is that person for good",
        help: "give it an end (`expiresIn`, `exp`, `setExpirationTime`): minutes for access, days for what renews it, and let it be revoked",
      },
      long: {
        message: "{by} signs a token that holds for {days} days: whoever gets hold of it is that person all that time",
        help: "let it end after minutes or hours, and renew it with a second token that can be revoked",
      },
      old: {
        message: "{by} is on: tokens are taken whose time is long over, and no token of this check ever ends",
        help: "leave {by} out; where an old token is exchanged for a new one, do it in a function of its own that asks for the second token",
      },
      column: {
        message:
          "{by} lets somebody in, and nothing keeps or asks when it ends: an old mail or message opens the account",
        help: "keep the time at which it ends beside it, ask for it where it is looked up, and delete it once it was used",
      },
      lookup: {
        message: "{by} is looked up, and {column} beside it is not asked: what is long over still lets somebody in",
        help: "ask for {column} in the condition, or refuse what is over before it is used",
      },
      inactive: {
        message:
          "{by} lets in whoever knows the password, and does not ask whether the account is still open, as {like} does: who has left or is suspended gets in here",
        help: "refuse accounts that are not active before the token is made, as {like} does; best in one function that both call",
      },
      left: {
        message: "{by} ends somebody's work and leaves his tokens and sessions as they are; {like} takes them back",
        help: "delete tokens, keys and sessions in the same transaction, as {like} does",
      },
      cached: {
        message: "{by} keeps a session or a code without an end: it lets somebody in until somebody deletes it",
        help: "give it a time to live (`EX`, `setex`, `expire`)",
      },
    },
  },
  page,
  requests: [TOKENS],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "token") continue;
      if (answer.status === "ends") pass.check(answer, "passed");
      else pass.report(answer, report(answer));
    }
  },
};

const BASE: Record<TokenAnswer["what"], { severity: Severity; text: string }> = {
  signed: { severity: "high", text: "nothing takes it back" },
  old: { severity: "high", text: "nothing takes it back" },
  column: { severity: "medium", text: "what lies in old messages opens accounts" },
  lookup: { severity: "medium", text: "what lies in old messages opens accounts" },
  cached: { severity: "medium", text: "nothing takes it back" },
  inactive: { severity: "high", text: "who has left knows his password" },
  left: { severity: "high", text: "nothing takes it back" },
};
const BESIDE: ReadonlySet<string> = new Set(["inactive", "left"]);

function report(answer: TokenAnswer): RuleReport {
  const { what, status, by, detail, room } = answer;
  const { severity: base, text } = BASE[what];
  const long: Adjustment = { id: "long", steps: status === "long" ? -1 : 0, text: "it ends, if late" };
  const { severity, reasons } = decideSeverity(
    base,
    { id: "open", text },
    [long, pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId: status === "long" ? "long" : what,
    params: {
      by,
      ...(status === "long" ? { days: detail } : {}),
      ...(what === "lookup" ? { column: detail } : {}),
      ...(BESIDE.has(what) ? { like: detail } : {}),
    },
    severity,
    severityReasons: reasons,
    confidence: what === "column" || what === "lookup" || BESIDE.has(what) ? "medium" : "high",
    fixes: room ? [fix(room)] : [],
  };
}

/** Who is signed in now is signed out then, and must be able to come back: that is for people. */
function fix({ kind, option, start, end }: NonNullable<TokenAnswer["room"]>): FixPlan {
  const at = { start, end };
  if (kind === "option")
    return {
      title: "removeOption",
      params: { option },
      applicability: "unsafe",
      changes: [{ kind: "remove-option", at, option, item: "" }],
    };
  const code = `${option}: "15m"`;
  return {
    title: "setAttributes",
    params: { attributes: option },
    applicability: "unsafe",
    changes: [
      kind === "call"
        ? { kind: "append-argument", at, argument: { code: `{ ${code} }`, imports: [] } }
        : { kind: "add-member", at, member: { code, imports: [] } },
    ],
  };
}
