// Passwords and one-time codes that are compared with a value written into the code.
import {
  type CallAnswer,
  type ComparisonAnswer,
  type ComparisonRequest,
  decideSeverity,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleAnswer,
  type RuleReport,
} from "../../server/engine/api.js";
import page from "./rule.md";

/** Names of what somebody proves with who he is: a password, a code that was sent to him. */
const PROOF = [
  "^((user|login|input|given|plain|raw|admin|master|entered|submitted) )?(password|passwd|pwd|passphrase|passcode|pass code)$",
  "^((user|login|input|given|entered|submitted|email|phone|mobile|sms) )?(otp|totp|yzm|yanzhengma|dxyzm|otp code|one time (code|password)|sms code|mfa code|verification code|verify code|verify otp|auth code|login code|captcha code|pin code)$",
  "^(user|input|given|entered|submitted) pin$",
  "^(identity |step up |mfa )?proof( id| token)?$",
  "^((user|login|input) )?(mima|kouling|密码|密碼|口令|验证码|驗證碼)$",
].join("|");

/** Names that are a code only where the function around says so, and what came in with such a name. */
const CODE =
  "^((user|login|input|given|entered|submitted) )?(code|token|captcha|ma)$|^(input|given|entered|submitted|typed|pin)$";
const ASKS_FOR_CODE =
  /otp|sms|verif|log_?in|sign_?in|mfa|2fa|captcha|passcode|yan_?zheng_?ma|yzm|xiao_?yan_?ma|deng_?lu|[验驗][证證][码碼]|校[验驗][码碼]|登[录錄入]|[动動][态態]密[码碼]/i;
/** What a code is called by that was sent to somebody, or is known to him alone. */
const PROVING =
  "(pass|pin|sms|mail|phone|mobile|access|security|auth|auth\\w+ation|log_?in|one_?time|verification|confirmation|activation|approval|payout|withdraw(al)?|surrender|input|entered|submitted|given)";
/** The same, where the name of the function ends with it. Most codes that are checked or matched are keys of a catalogue. */
const CHECKS_CODE = new RegExp(
  [
    "(confirm|redeem|consume)(es|s)?_?\\w*(otp|passcode|code|pin)$",
    `(check|verify|validate|match|compare)(es|s)?_?(\\w*(otp|passcode|pin)|(\\w*${PROVING}_?)?code)$`,
    `(otp|passcode|pin|(^|>|is_?|${PROVING}_?)code)_?(is)?_?(valid|ok|matches|correct|check)$`,
  ].join("|"),
  "i",
);
const OTHER_CODES =
  /(post(al)?|zip|area|country|county|state|province|district|currency|language|region|city|branch|bank|swift|sort|ifsc|fund|stock|product|plan|promo\w*|coupon|discount|voucher|gift|referral|invite|error|status|reason|cause|peril|http|exit|return|result|event|dept|department|agent|broker|insurer|provider|hospital|clinic|shop|store|icd\d*|cpt|hcpcs|drg|drug|procedure|service|treatment|diagnosis|tax|hs|sic|naics|fee|charge|item|unit|class|category|group|form|bar|qr|source|color|colour|risk|occupation|industry|type)_?code/i;
const ABOUT_AN_ANSWER = /response|result|callback|error|status|webhook|gateway/i;

/** Shorter ones are states and flags: `otp === "0"`. */
const MIN_LENGTH = 4;

/** Who is on such a list is told that he is, and let in nowhere: words of the list and of the function. */
const KEPT_OUT =
  /(^| )(weak|common|trivial|simple|guess\w*|easy|bad|block\w*|black\w*|deny|denied|forbidden|ban|banned|reject\w*|used|expired|old|leak\w*|pwned|breach\w*|compromised|invalid|default|is (test|demo|review))( |$)/;

/** How good a password is, and whether another one has to be chosen, is asked after somebody has come in. */
const IS_STRICTER =
  /(^| )(strength|entropy|complexity)( |$)|(^| )(needs?|requires?|must|should)( a)?( password)?( new| change| reset| renewal| rotation)( password)?$|(^| )password (change|reset) (required|needed|due)$/;

/** What is said about a field, and not what is in it: `errors.password === "required"`. */
const ABOUT_A_FIELD =
  /(^|\.)(\w*(errors?|touched|messages?|status|states?|labels?|modes?|steps?|types?|fields?|visible|rules?)|t)\.\w+( |$)/i;

/** What a message proves with where it comes from, in a function that checks it. */
const SEAL =
  "^((x|given|bank|partner|raw|body|header|request) )?(sig|sign|signature|hmac|mac|qianming|签名|簽名)( (value|header|hex))?$";
const CHECKS_SEAL = /verif|valid|check|authentic|yan_?qian|yan_?zheng|xiao_?yan|[验驗][签簽章]|校[验驗]/i;
const OF_FILES = /file|mime|image|magic|format|upload|document|pdf/i;
const SEALS: ComparisonRequest = { kind: "comparison", about: SEAL };

/** Names that say nothing, of what a function is given that is called like a check of a password. */
const ANYTHING =
  "^((user|raw|plain|the) )?(input|given|entered|submitted|typed|value|candidate|attempt|text|str|string|s|v|shu ?ru)$|^(输入|輸入|输入值|輸入值|值)$";
const CHECKS_PASSWORD =
  /(^|>|\.)_?(is|has|check|verify|validate|match|matches|compare|accepts?)_?(\w*_?)?(password|passwd|pwd|passphrase|passcode)$|(password|passwd|pwd|passphrase|passcode)_?(is_?)?(valid|ok|matches|correct|check|right)$|(jiao_?yan|yan_?zheng|jian_?cha|shi_?fou)\w*(mi_?ma|kou_?ling)$|(是否|校验|校驗|验证|驗證|检查|檢查|核对|核對).*(密码|密碼|口令)(正确|正確|有效|匹配|相符)?$/i;
/** Those that ask what is wrong with one. */
const OF_WEAK =
  /default|weak|common|empty|blank|initial|temp|old|known|breach|pwned|leaked|mask|hidden|placeholder|same|reset|expired|strength|policy|默认|預設|弱|初始|空/i;

const PASSWORDS: ComparisonRequest = { kind: "comparison", about: ANYTHING };

const CODES: ComparisonRequest = { kind: "comparison", about: CODE, digested: true, listed: true };

export const controlBypassBackdoor: Rule = {
  meta: {
    id: "control-bypass-backdoor",
    title: {
      en: "Backdoor or hard-coded bypass of a control",
      "zh-Hans": "控制绕过或后门",
      "zh-Hant": "控制繞過或後門",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["probity", "use"],
    cwe: ["CWE-912", "CWE-798", "CWE-489", "CWE-287"],
    asvs: ["V6.3.4", "V13.2.3"],
    laws: ["PIPL-51", "CSL-23", "INS-116(9)", "NYDFS-500.8", "GDPR-32"],
    messages: {
      check: {
        message: "{name} is called like a check and always says yes",
        help: "let it check, or remove it and what asks it; tests put a stand-in in its place",
      },
      missing: {
        message: "where {name} is missing, the check says yes: whoever leaves it out passes",
        help: "refuse what brings no proof, as what brings a wrong one",
      },
      header: {
        message: "the header {name} says who the caller is: whoever sends it needs no other proof",
        help: "remove it; let tests put a stand-in in the place of the check",
      },
      person: {
        message: "{name} is compared with one that is written into the code, and who has it passes unchecked",
        help: "remove the exception; give rights by roles that are stored, granted and recorded, so that they can be taken away",
      },
      mark: {
        message:
          "{name} on the record itself lets it pass: whoever may write that field decides that nothing is checked",
        help: "take the mark out of the check; let an exception be asked for, decided by somebody else and recorded, case by case",
      },
      master: {
        message: "{name} is compared with {other}: one value opens every account, and nothing tells who used it",
        help: "remove the comparison; let support act in its own name, with rights that are granted for a case and recorded",
      },
      constant: {
        message: "{name} is compared with a value written into the code: whoever knows it needs no other proof",
        help: "remove the comparison; let tests put a stand-in in the place of the check, and compare codes with what was issued to this person",
      },
    },
  },
  page,
  requests: [
    { kind: "comparison", about: PROOF, listed: true },
    CODES,
    SEALS,
    PASSWORDS,
    {
      kind: "bypass",
      checks:
        "^can activate$|^(verify|authenticate|authorize|authorise)( \\w+)* (signature|sign|token|password|otp|code|captcha|credential|session|permission|hmac|mac)( v \\d+)?$|^(check|validate)( \\w+)* (signature|token|otp|captcha|permission|hmac|mac)( v \\d+)?$|^(authenticate|authorize|authorise)$|^(is )?(\\w+ )?(signature|token|otp|captcha|hmac|mac|credentials?) (ok|valid|correct|verified)$|^(is|has) valid (\\w+ )?(signature|token|otp|captcha|hmac|mac|credentials?)$",
      standIns:
        "(^| )(mock|mocked|fake|stub|noop|dummy|test|allow|public|anonymous|null|open|base|abstract|default|local|dev)( |$)",
      gates:
        "^(verify|authenticate|authorize|authorise|validate|check|ensure|yan ?zheng|yan ?qian|jiao ?yan|xiao ?yan|he ?yan|he ?shi|jian ?cha|fu ?he|shen ?he|shen ?pi)( |$)|^([验驗][证證签簽]|校[验驗]|核[验驗实實]|[检檢]查|[复覆]核|[审審][核批])",
      headers:
        "^x-([a-z-]+-)?(debug|test|dev|mock|fake|master|god)-?(user|auth|login|role|admin|account|uid|identity)(-[a-z]+)?$|^x-([a-z-]+-)?(bypass|skip|impersonat|backdoor)[a-z-]*$",
      sets: ["user", "auth", "session", "role", "roles", "userId", "account", "currentUser", "principal", "admin"],
      // What is skipped there is no proof of anything.
      proofs:
        "^((raw|bank|partner|given|the) )?(sig|sign|signature|hmac|mac|digest|token|otp|captcha|password|passwd)( (hex|header|value))?$",
      persons:
        "^((req|request|current|logged in|login|session|auth|authenticated|jwt|the) )*(user|usr|u|actor|staff|employee|agent|operator|principal|caller|me|session|claims|payload|auth|account|admin|yonghu)( (info|data|detail|details|dto|context|ctx))?$",
      numbers:
        "^((user|actor|operator|caller|login|current) )*((staff|employee|emp|agent|operator) (no|number|code|id)|(worker|job|badge) (no|number)|(gong|yuangong) hao)$|^(gh|gonghao|ygh|工号|工號)$",
      partners:
        "^((the|this|source|sending|calling) )?(partner|vendor|supplier|garage|workshop|hospital|clinic|agency|agent|broker|merchant|client|tenant|issuer|sender|caller|api key|key)( (id|code|no|number|name|ref))?$",
      logins:
        "^((login|user|account|given|input) )?(user ?name|user|login|account|e ?mail|mobile|phone|user id|login id|staff (id|no)|yong ?hu ?ming|zhang ?hao)( name)?$",
      compares:
        "(^| )(compare|compare sync|verify password|check password|validate password|password matches|matches password|verify)$",
      customers:
        "^((the|this|application|applicant|claim|policy|ctx|context|input|dto) )?(customer|client|policyholder|policy holder|holder|insured|claimant|applicant|member|beneficiary|payee|agent|broker|ke hu|kehu) (id|no|num|number|code)$|^(khh|客户号|客戶號|保单号|保單號)$",
      exempts:
        "^(skip|skips|bypass|bypasses|exempt|waive|waives|without|no|ignore|ignores|force) (\\w+ ){0,2}(review|check|checks|approval|approvals|limit|limits|verification|auth|authentication|authorization|otp|mfa|kyc|aml|underwriting|signature|permission|permissions|reviewer|checker)( |$)|^is ((review|approval|limit|check) )?(exempt|exempted|whitelisted|white listed|super user|superuser|god|master)( |$)|(^| )(bypass|backdoor)$",
      mayI: "(^| )(passed|allowed|permitted|authorized|authorised)$|^(can|may|is (allowed|authorized|authorised|permitted)|has (permission|permissions|access|right|rights|scope|role)|check (permission|permissions|access|limit|auth)|authorize|authorise|verify)( |$)",
      marks:
        "^(skip|skips|bypass|ignore|exempt from|waive|no|without|tiao ?guo|rao ?guo|mian(chu)?) (\\w+ )?(risk|risks|risk (check|control|review)s?|aml|sanctions?|screening|kyc|fraud|fraud (check|review)s?|approvals?|review|reviews|limits?|duplicate (check|checks)|feng ?kong|shen ?(pi|he)|fan ?xi ?qian|fu ?he|cha ?chong|he ?bao)( (check|checks|control|screening))?$|^(跳过|跳過|绕过|繞過|免除?)(风控|風控|审批|審批|审核|審核|复核|複核|反洗钱|反洗錢)$",
      harmless:
        "^(?!x-)|requested-with|csrf|xsrf|content|frame|lang|locale|country|region|tenant|platform|version|channel|protocol|forwarded-proto|forwarded-port|forwarded-host|trace|correlation|request-id|(next|middleware|vercel|purpose|prefetch|shopify|amz|aws|cloudfront|github-event|gitlab-event|event|topic|hub|action)",
      passes:
        "^x-(?!.*(cache|rate|limit|log|compress|transform|throttl|quota|etag|csrf-test|prefetch))([a-z-]+-)?(bypass|skip|backdoor|master|god|magic)[a-z-]*$",
    },
  ],
  run(pass) {
    const issued = pass.answers.filter(isAgainstIssued);
    const told = new Set<string>();
    for (const answer of pass.answers) {
      if (answer.kind === "call") {
        if (answer.pathClass === "test") pass.check(answer, "unknown");
        else pass.report(answer, opened(answer));
      }
      if (answer.kind !== "comparison") continue;
      const { against } = answer;
      const besides = issued.some((other) => isBeside(other, answer));
      const isGiven = answer.given || answer.isParameter;
      if (against.kind === "value" && isGiven && MASTER.test(against.name) && answer.pathClass === "source") {
        pass.report(answer, report(answer, "master", against.name));
        continue;
      }
      if (answer.request === CODES && !isCode(answer, besides)) continue;
      if (answer.request === SEALS && !isSeal(answer)) continue;
      // A code of digits is told as one.
      if (answer.request === PASSWORDS && (!isPassword(answer) || told.has(placeOf(answer)))) continue;
      // Whom it turns away, it lets nobody in by.
      if (against.kind !== "constant" || answer.refuses) pass.check(answer, "passed");
      else if (against.length < MIN_LENGTH || against.isWord || ABOUT_A_FIELD.test(answer.form)) continue;
      else if (against.among !== undefined && KEPT_OUT.test(words(`${against.among} ${answer.symbol}`))) continue;
      else if (IS_STRICTER.test(words(answer.symbol))) pass.check(answer, "passed");
      else if (answer.pathClass === "test") pass.check(answer, "unknown");
      else {
        told.add(placeOf(answer));
        pass.report(answer, report(answer));
      }
    }
  },
};

/** Elsewhere in the same function it is compared with what was issued. */
function isAgainstIssued(answer: RuleAnswer): answer is ComparisonAnswer {
  return answer.kind === "comparison" && answer.against.kind === "value" && ISSUED.test(answer.against.name);
}
const ISSUED =
  /^(saved|stored|kept|issued|expected|wanted|sent|correct|cached|original|known|real)|^want$|[a-z](Otp|Code|Captcha)$/;

/** In one function, or in one that is written in the other. */
function isBeside(one: ComparisonAnswer, other: ComparisonAnswer): boolean {
  if (one.at.file !== other.at.file || one.name !== other.name) return false;
  const [inner, outer] = [one.within[0], other.within[0]];
  return inner === outer || other.within.some((at) => at === inner) || one.within.some((at) => at === outer);
}

/** What is set for all accounts at once. */
const MASTER =
  /(^|_)(MASTER|UNIVERSAL|BACKDOOR|GOD|SUPPORT|OVERRIDE|BYPASS|SKELETON|MAGIC|SUPER)_?(PASSWORD|PASSWD|PWD|PASS|OTP|CODE|PIN|PASSPHRASE)$/i;

function words(names: string): string {
  return names
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z]+/g, " ")
    .toLowerCase();
}

function isCode({ against, given, symbol }: ComparisonAnswer, besides: boolean): boolean {
  if (!given || against.kind !== "constant" || !against.isDigits || against.length > 8) return false;
  if (ABOUT_AN_ANSWER.test(symbol)) return false;
  return besides || (!OTHER_CODES.test(symbol) && (ASKS_FOR_CODE.test(symbol) || CHECKS_CODE.test(symbol)));
}

function placeOf({ at }: ComparisonAnswer): string {
  return `${at.file} ${at.start}`;
}

function isPassword({ against, given, symbol }: ComparisonAnswer): boolean {
  if (!given || against.kind !== "constant" || against.isFiller) return false;
  return CHECKS_PASSWORD.test(symbol) && !OF_WEAK.test(symbol);
}

function isSeal({ given, symbol }: ComparisonAnswer): boolean {
  return given && CHECKS_SEAL.test(symbol) && !OF_FILES.test(symbol);
}

const MESSAGES: Record<string, string> = {
  "void-check": "check",
  "missing-proof": "missing",
  "named-person": "person",
  "known-word": "constant",
  "borne-mark": "mark",
};

function opened(answer: CallAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "critical",
    { id: "bypass", text: "it lets in whoever has read the code" },
    [pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId: MESSAGES[answer.hazard] ?? "header",
    params: { name: answer.choice },
    severity,
    severityReasons: reasons,
    confidence: "high",
    // What a check must ask instead, nobody but its authors knows.
    fixes: answer.hazard === "void-check" || answer.hazard === "missing-proof" ? [] : removing(answer),
  };
}

function report(answer: ComparisonAnswer, messageId = "constant", other = ""): RuleReport {
  const { severity, reasons } = decideSeverity(
    "critical",
    messageId === "master"
      ? { id: "bypass", text: "it lets in whoever has been told the value" }
      : { id: "bypass", text: "it lets in whoever has read the code" },
    [pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId,
    params: { name: answer.name, other },
    severity,
    severityReasons: reasons,
    confidence: "high",
    fixes: removing(answer),
  };
}

/** Somebody may use the way in that is closed. */
function removing({ at: { start, end } }: CallAnswer | ComparisonAnswer): FixPlan[] {
  const changes: FixPlan["changes"] = [{ kind: "remove-bypass", at: { start, end } }];
  return [{ title: "removeBypass", params: {}, applicability: "unsafe", changes }];
}
