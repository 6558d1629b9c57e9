// Endpoints at which anybody may try codes, passwords and numbers of persons as often as he likes.
import {
  decideSeverity,
  type GuessingAnswer,
  type GuessingRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { NUMBER_TYPES, NUMBERS } from "../numbers.js";
import page from "./rule.md";

/** Words of names, parted by blanks; the last two are of names as they are. */
const GUESSING: GuessingRequest = {
  kind: "guessing",
  codes:
    "\\b(otp|totp|one time (code|password|pin)|(sms|mobile|phone|email|login|auth|verification|verify|security|mfa|2 ?fa) ?codes?|mfa|2 ?fa|two factor|yan ?zheng ?ma|yzm|duan ?xin(?! ?(mu ?ban|ying ?xiao|tong ?ji))|sms|(reset|activation|enrol(l)?ment|invitation|recovery) (codes?|pin)|(verify|check|confirm|validate|enter|submit) pin|pin (verify|verification|check|validation))\\b|验证码|驗證碼|动态密码|動態密碼",
  checks:
    "\\b(verify|verification|validate|check|confirm|submit|login|log in|sign ?in|authenticate|challenge|jiao ?yan|he ?dui|he ?yan|yan ?zheng(?! ?ma))\\b|校验|校驗|核对|核對|核验|核驗|验证$|驗證$",
  sends: "\\b(send|resend|request|issue|generate|fa ?song|huo ?qu)\\b|发送|發送|获取|獲取",
  proves:
    "\\b(verify|verifies|check|checks|validate|consume|redeem|confirm|match|matches|compare|is valid|jiao ?yan|he ?dui|yan ?zheng) ([a-z]+ ){0,2}(codes?|otp|pin|yan ?zheng ?ma|yzm)$|(校验|校驗|核对|核對|验证|驗證)(验证码|驗證碼|动态密码|動態密碼)",
  otherCodes:
    "\\b(post|postal|zip|country|currency|promo|promotion|coupon|discount|voucher|gift|referral|error|status|product|plan|icd|bar|qr|dial|area|sort|bank|swift|bic|branch|diagnosis|language|colou?r|source|agent|broker|policy|occupation|item|reason|type|tariff|region|city|province|authorization|auth|grant) codes?$",
  logIns: "\\b(log ?in|sign ?in|authenticate|token|session|sessions|auth|deng ?lu)\\b|登录|登錄|登入",
  forgets:
    "\\b(forgot|forgotten|forget|lost (password|pwd)|recover(y)? (account|password|pwd)|(account|password|pwd) recovery|(request|start|send|init) (password )?reset|reset (password )?(request|link|mail|email)|wang ?ji ?mi ?ma|zhao ?hui ?mi ?ma)\\b|忘记密码|忘記密碼|找回密码|找回密碼",
  links:
    "\\b(reset|link|mail|email|mails|emails|recovery|forgot|password|token|magic|sms|letter|notification)\\b|邮件|郵件|链接|連結",
  unless:
    "\\b(log ?out|sign ?out|register|sign ?up|enable|disable|setup|enrol|enroll|status|settings?|config|preferences|template|history|list|logs|callback|webhook|hook|refresh|revoke|captcha|admin|qr|metrics|health|templates|campaigns?|marketing|backup)\\b",
  compares:
    "\\b(bcrypt|bcryptjs|argon 2|scrypt) (compare|verify)|\\b(compare|verify|check|validate|match|matches) (\\w+ )?(password|pwd|passwd|credentials)\\b|\\b(password|pwd)s? (\\w+ )?(compare|verify|check|matches|valid|is valid)\\b|\\bis (valid|correct) (password|pwd)\\b|\\bis (password|pwd) (valid|correct)\\b|\\b(compare|compare sync)$",
  takers: "\\b(log ?in|sign ?in|authenticate|validate( \\w+)?|verify( \\w+)?|check( \\w+)?|match|matches|compare)$",
  passwords: "^((plain|raw|given|user|login) )?(password|passwd|pwd|pass word|mi ?ma)$|^密码$|^密碼$",
  asks: "\\b(find (my )?(polic(y|ies)|account|customer|member|cover|insurance)|exists?|is registered|registered|look ?up|check|availab(le|ility)|known|verify|cha ?xun|cha ?zhao|zhuang ?tai|shi ?fou)\\b|\\b(auth|password|pwd|account|log ?in|credentials|members?|portal) (\\w+ )?(reset|recover)\\b|\\b(reset|recover) (\\w+ )?(password|pwd|account|access|log ?in)\\b|是否存在|已注册|已註冊|查询|查詢|状态|狀態",
  limits:
    "\\b(attempts?|tries|retries|retry (count|after)|lock(ed|out)?( (until|out|at|time|account|user))?|cool ?down|rate ?limit\\w*|limiters?|limit(ed)? by( ip)?|throttl\\w+|slow ?down|too ?many\\w*|429|brute\\w*|resend (after|at|in|interval|count)|last (sent|code|otp)( at)?|sent at|next (send|allowed)( at)?|fail(ed|ure)? (log ?ins?|count|times)|incr|incr by|quota|captcha|hcaptcha|recaptcha|turnstile|verification checks?|arcjet|ratelimit\\w*|flood|token bucket|rate|xian ?liu|ci ?shu)\\b|次数|次數|频率|頻率|限流",
  asked: 2,
  numberTypes: NUMBER_TYPES,
  numbers: NUMBERS,
  frameworks: ["Express", "Koa", "Hono", "Fastify"],
  mechanisms:
    "rate[-_ ]?limit|throttler|throttling|slow[-_]?down|brute[-_]?force|express-brute|too[-_ ]?many[-_ ]?requests|limit_req|limit-(rps|rpm|connections)|captcha|turnstile|arcjet|ratelimit|限流|burstLimit|rateLimiting",
  gateways:
    "(^|/)(nginx|haproxy|envoy|kong|traefik|apisix|krakend|tyk|caddyfile|ingress|waf)[^/]*$|(^|/)(nginx|ingress|kong|apisix)/|\\.nginx$",
};

type What = GuessingAnswer["what"];

const BASE: Record<What, Severity> = {
  check: "high",
  password: "high",
  lookup: "high",
  send: "medium",
  exists: "medium",
};

const REASONS: Record<What, string> = {
  check: "a code of a few digits is found by trying",
  password: "passwords that leaked elsewhere can be tried one after the other",
  lookup: "numbers follow a pattern, and whoever tries them gets persons",
  exists: "numbers follow a pattern, and who is insured here is told to whoever tries them",
  send: "whoever calls it can flood a stranger with messages, and pays nothing",
};

export const enumerationUnthrottled: Rule = {
  meta: {
    id: "enumeration-unthrottled",
    title: {
      en: "Identity lookup or OTP endpoint without throttling",
      "zh-Hans": "身份查询/验证码接口无限流",
      "zh-Hant": "身分查詢／驗證碼端點無流量限制",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-307", "CWE-799", "CWE-204"],
    asvs: ["V6.3.1", "V6.3.8"],
    laws: ["PIPL-51", "GDPR-32", "NYDFS-500.14"],
    messages: {
      check: {
        message: "{route} checks a one-time code, and nothing in this application counts how often somebody tries",
        help: "count the failures of each code and throw it away after five, and put a limit for each caller and account before {route}",
      },
      send: {
        message:
          "{route} sends a one-time code or a way back in to whom the caller names, and nothing limits how often",
        help: "let a minute pass between two for one number or address, and put a limit for each caller and each day before {route}",
      },
      password: {
        message: "{route} compares a password, and nothing in this application counts how often somebody tries",
        help: "lock the account for a time after some failures, and put a limit for each caller and account before {route}",
      },
      lookup: {
        message: "{route} hands out persons by {key} to whoever asks, and nothing limits how many he tries",
        help: "ask who calls, or ask for a second thing that only the person knows, and put a limit for each caller before {route}",
      },
      exists: {
        message:
          "{route} tells whoever asks whether somebody with this {key} is known, and nothing limits how many he tries",
        help: "answer the same whether there is one or not, or ask who calls; put a limit for each caller before {route}",
      },
      uncounted: {
        message: "{route} lets somebody try as often as he likes; other handlers of this file count that ({by})",
        help: "count the tries in {route}, too, and refuse after a few",
      },
      unlike: {
        message: "{route} has no limit of calls; other handlers of this file have {by} before them",
        help: "put {by} before {route}, too",
      },
      exempt: {
        message: "{route} is left out of the limit of calls by {by}: whoever calls it tries as often as he likes",
        help: "remove {by}; where many share one address, count for each account, number or device instead",
      },
    },
  },
  page,
  requests: [GUESSING],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "guessing") continue;
      if (/^(missing|unlike|uncounted|exempt)$/.test(answer.status)) pass.report(answer, report(answer));
      else pass.check(answer, answer.status === "limited" ? "passed" : "unknown");
    }
  },
};

function report({ what, status, route, key, by, pathClass }: GuessingAnswer): RuleReport {
  const isUnlike = status === "unlike" || status === "uncounted" || status === "exempt";
  const { severity, reasons } = decideSeverity(
    BASE[what],
    { id: "guessing", text: REASONS[what] },
    [pathAdjustment(pathClass)],
    isUnlike ? "high" : "medium",
  );
  return {
    messageId: isUnlike ? status : what,
    params: { route, ...(isUnlike ? { by } : {}), ...(/^(lookup|exists)$/.test(what) && !isUnlike ? { key } : {}) },
    severity,
    severityReasons: reasons,
    confidence: isUnlike ? "high" : "medium",
  };
}
