// Cookies that say who somebody is, without the attributes that keep them from scripts, from plain HTTP and from other sites.
import {
  type CookieAnswer,
  decideSeverity,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import page from "./rule.md";

/** Last words of its name. */
const SESSION =
  "(^| )(token|tokens|session|sess|sid|ssid|jwt|jws|auth|authorization|bearer|credential|credentials|(j|php|asp)?sess(ion)?id|(auth|access|refresh|id|login)token)( (id|cookie|value|string|raw|jwt|sid))*$";
/** Proof that a form is one's own must be read by the page; others open nothing, or belong to nobody who signed in. */
const ANOTHER =
  "(^| )(csrf|xsrf|antiforgery|forgery|captcha|recaptcha|turnstile|state|nonce|verifier|challenge|pkce|redirect|return|callback|origin|lang|language|locale|theme|consent|expire|expires|expiry|expiration|exp|count|counter|step|timeout|timestamp|time|start|started|last|at|device|push|fcm|apns|visitor|anon|anonymous|guest|tracking|track|analytics|attribution|utm|campaign|cart|basket|checkout|preview|draft|feature|demo|mock|dismissed|seen|banner|tour|reset|invite|invitation|unsubscribe|share|upload|map|mapbox|public|publishable|type|kind|status|error|storage|stored|is|has|was|page|tab|sort|filter)( |$)|(^| )next( (url|path|page))?$";
/** Of a way back in: what it holds says whose password the next step sets. */
const WAYS_BACK = "(^| )(reset|recovery|recover|forgot)( |$)";
const PERSON = "(^| )(user|customer|account|member|client|holder|owner|login) (id|uid)$";
/** Functions that take cookies away, or are about such others. */
const ENDS =
  "(^| )(csrf|xsrf|antiforgery|captcha)( |$)|(^| )(logout|signout|clear|clears|cleared|remove|removes|delete|deletes|destroy|revoke|expire|invalidate|unset|forget)( |$)|(^| )(log|sign) (out|off)( |$)";

const STAFF =
  /(^|[^a-z])(admins?|staff|back-?office|operators?|agents?|brokers?|adjusters?|underwriters?|clerks?|tellers?|assessors?|employees?|intranet|crm)([^a-z]|$)/i;

export const sessionCookieInsecure: Rule = {
  meta: {
    id: "session-cookie-insecure",
    title: {
      en: "Session cookie without Secure/HttpOnly/SameSite",
      "zh-Hans": "会话Cookie缺少安全属性",
      "zh-Hant": "工作階段 Cookie 缺安全屬性",
    },
    group: "B",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "transmit"],
    cwe: ["CWE-614", "CWE-1004", "CWE-1275"],
    asvs: ["V3.3.1", "V3.3.2", "V3.3.4"],
    laws: ["JR171-6.1.2", "GDPR-32", "NYDFS-500.12"],
    messages: {
      readable: {
        message:
          "{call} sets {cookie} without {missing}: one foreign script in the page can read it and act as that person",
        help: "set {missing}, by options or attributes of the cookie; let the page ask the server who is signed in",
      },
      plain: {
        message:
          "{call} sets {cookie} without {missing}: it is sent over plain HTTP, too, where anybody on the way can take it",
        help: "set {missing}; where development has no HTTPS, let the environment decide, so that it is on in production",
      },
      "cross-site": {
        message:
          "{call} sets {cookie} without {missing}: how it is sent along from other sites is left to each browser",
        help: "set it to lax, or to strict where no link from outside leads in",
      },
      script: {
        message:
          "{call} keeps {cookie} where every script of the page can read it: no cookie that a script sets can be httpOnly",
        help: "let the server set it, with httpOnly, secure and sameSite, and let the page ask who is signed in",
      },
    },
  },
  page,
  requests: [
    { kind: "cookie", about: SESSION, unless: ANOTHER, ways: { about: WAYS_BACK, holds: PERSON }, ends: ENDS },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "cookie") continue;
      if (answer.missing.length === 0) pass.check(answer, answer.unknown ? "unknown" : "passed");
      else pass.report(answer, report(answer));
    }
  },
};

function report(answer: CookieAnswer): RuleReport {
  const messageId = messageOf(answer);
  const names = answer.missing.map(({ attribute }) => attribute);
  const { severity, reasons } = decideSeverity(
    messageId === "cross-site" ? "low" : "medium",
    { id: "attributes", text: `it has no ${names.join(", ")}` },
    [
      {
        id: "staff",
        steps: STAFF.test(`${answer.at.file} ${answer.cookie}`) ? 1 : 0,
        text: "it signs staff in, who see many customers",
      },
      pathAdjustment(answer.pathClass),
    ],
    answer.named ? "high" : "medium",
  );
  return {
    messageId,
    params: { call: answer.call, cookie: answer.cookie || "a token", missing: names.join(", ") },
    severity,
    severityReasons: reasons,
    confidence: answer.named ? "high" : "medium",
    fixes: fixes(answer),
  };
}

function messageOf({ setBy, missing }: CookieAnswer): "script" | "readable" | "plain" | "cross-site" {
  if (setBy === "script") return "script";
  const has = (name: string) => missing.some(({ attribute }) => attribute === name);
  return has("httpOnly") ? "readable" : has("secure") ? "plain" : "cross-site";
}

const SAFE = { httpOnly: "true", secure: "true", sameSite: '"lax"' };

/** A page that reads it, or a server without TLS, would no longer work: that is for people. */
function fixes({ setBy, missing, room }: CookieAnswer): FixPlan[] {
  if (setBy !== "server") return [];
  const changes: FixPlan["changes"] = [];
  const left: string[] = [];
  for (const { attribute, state, at } of missing) {
    if (state === "absent") left.push(`${attribute}: ${SAFE[attribute]}`);
    else if (!at || attribute === "sameSite") return [];
    else changes.push({ kind: "replace-text", at, from: "false", to: "true" });
  }
  if (left.length > 0) {
    if (!room) return [];
    const { kind, member, start, end } = room;
    const code = kind === "call" ? `{ ${left.join(", ")} }` : left.join(", ");
    const piece = { code: member === undefined ? code : `${member}: { ${code} }`, imports: [] };
    if (kind === "call") changes.push({ kind: "append-argument", at: { start, end }, argument: piece });
    else changes.push({ kind: "add-member", at: { start, end }, member: piece });
  }
  const attributes = missing.map(({ attribute }) => attribute).join(", ");
  return [{ title: "setAttributes", params: { attributes }, applicability: "unsafe", changes }];
}
