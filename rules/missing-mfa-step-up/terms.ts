// Words by which operations are known that need more than a session, and what asks for more.
import type { ObligationRequest } from "../../server/engine/api.js";
import { anyOf as any } from "../insurance.js";

const BETWEEN = "( [^ ]+){0,2}";
/** One of the first before one of the second, with a word or two between. */
function verb(verbs: string, objects: string): string {
  return `(^| )(${verbs})${BETWEEN} (${objects})( |$)`;
}

const REPLACE = "change|update|edit|modify|replace|xiugai|genggai|修改|变更|變更";
const CHANGE = "change|update|edit|modify|replace|patch|set|xiugai|biangeng|genghuan|修改|变更|變更";
const FACTOR =
  "2 ?fa|mfa|totp|otp|two ?factor( auth| authentication)?|multi ?factor( auth| authentication)?|second factor|authenticator|web ?authn|passkeys?";
const STEP_UP = [
  FACTOR,
  "step ?up",
  "re ?auth\\w*",
  "sudo( mode)?",
  "(recent|fresh) (login|log in|auth|authentication|session|sign in)",
  "elevated( session| auth| access)?",
  "assurance level",
  "aal ?[23]?",
  "acr( values?)?",
  "amr",
  "auth time",
  "safe mode",
  "check safe",
  "erci yanzheng",
  "二次认证|二次認證|二次验证|二次驗證|双因素|雙因素|多因素|多因子",
].join("|");
/** What somebody types in, or a device says. */
const PROOF = [
  "pass ?code",
  "(verification|verify|sms|security|auth|confirmation|challenge|backup|one time|email) (code|token|pin)",
  "one time (password|passcode)",
  "(current|old|existing|previous|account|login|user|confirm) (password|pwd|pin)",
  "(transaction|payment|trade|security) (password|pin)",
  "yan ?zheng ?ma|jiao ?yi ?mi ?ma",
  "fingerprint|biometrics?|face id|liveness|assertion|e ?sign(ature)?",
  "验证码|驗證碼|交易密码|交易密碼|人脸|人臉|指纹|指紋",
].join("|");
const CHECKED_PASSWORD = [
  verb("verify|verifies|compare|match|matches|check|confirm|validate|is|correct|test", "password|passwd|pwd|pin"),
  verb(
    "passwords?|bcrypt|bcryptjs|argon|argon ?2|scrypt|hash|hasher|hashing|crypto",
    "compare|compare sync|verify|check|matches|match|is valid",
  ),
].join("|");

/** `PUT /me/email` */
function replaced(objects: string): string {
  return `^(put|patch) ([^ /]+ )*(${objects})( /|$)`;
}

/** At the end of a route or a name, but for what kind of function it is. */
const AT_END = "( (and|or) [^ ]+| action| mutation| handler| command| for [^ ]+| of [^ ]+)*(?= /|$)";
const AWAY = any("reject|cancel|delete|remove|revoke|decline|deactivate|disable");
/** Somebody proves something, whatever it is. */
const ANY_PROOF =
  "challenge|proofs?|verif(y|ies|ied|ier)( (identity|customer|caller|user|holder|code|token|challenge))";
const PROOFS = [any(STEP_UP, PROOF, ANY_PROOF), CHECKED_PASSWORD].join("|");

/** Whoever sets a password or an address may prove himself by what he was sent. */
const OWN_PROOFS = [
  PROOFS,
  "^(token|code|otp)$",
  any("(reset|recovery|invite|invitation|activation|password|magic|email|change) (token|code|key|link)"),
].join("|");

export const STEP_UPS: ObligationRequest = {
  kind: "obligation",
  trigger: "step-up",
  operations: [
    {
      what: "factor",
      changes: [
        verb("disable|remove|delete|turn off|deactivate|unenroll|unenrol|unlink", FACTOR),
        `(^| )(${FACTOR}) (disable|remove|off)( |$)`,
      ].join("|"),
      // A code is asked for by its own name here; what is taken away is called the same.
      proofs: [
        any(STEP_UP.replace(`${FACTOR}|`, ""), PROOF, ANY_PROOF, "code|token|pin|password|passwd"),
        verb(
          "verify|verifies|verified|check|validate|assert|require|ensure|confirm|consume|authenticate",
          `${FACTOR}|code|token`,
        ),
        verb(FACTOR, "verify|check|validate|code|token|authenticate"),
        CHECKED_PASSWORD,
      ].join("|"),
    },
    {
      what: "payee",
      changes: any(
        "payees?",
        "beneficiar(y|ies)",
        "payouts? (accounts?|methods?|details|destination|bank)",
        "(bank|settlement|refund|withdrawal|receiving) (accounts?|details|cards?|info)",
        // `PUT /holders/:id/bank`
        "(id|me|my|no|number) bank(?= /|$)",
        "iban",
        "shou ?kuan( ?ren| ?zhang ?hu)?|shou ?yi ?ren|yin ?hang ?ka",
        "收款人|收款账户|收款帳戶|受益人|银行卡|銀行卡|银行账户|銀行帳戶",
      ),
      unless: AWAY,
      needs: [
        any(CHANGE, "add|save|create|register|link|assign|store|put"),
        // What is sent there is the new one.
        "^post ([^ /]+ )*(payees?|beneficiar(y|ies)|(bank|payout|settlement|refund) (accounts?|details|cards?|methods?))( /|$)",
      ].join("|"),
    },
    {
      what: "money",
      changes: any(
        "withdrawals?",
        "withdraw (funds|money|cash|balance|amount|savings)",
        "(wallets?|balances?|funds|savings|accounts?)( id)? withdraw",
        "surrenders?",
        "policy loans?",
        "disburse(ment|ments)?",
        "payouts?",
        "pay out",
        "(transfer|send|release) (money|funds|payments?)",
        "(approve|settle|pay) claims?",
        "settle",
        "(approve|release|authori[sz]e) (settlements?|payments?|benefits?|total loss|compensations?|refunds?|indemnit(y|ies)|reimbursements?|commissions?)",
        "(claims?|commissions?)( [^ ]*id| [^ ]+)? (approve|settle|pay|payout)",
        "(li ?pei|pei ?an|yong ?jin)( [^ ]*id| [^ ]+)? (fu ?kuan|da ?kuan|zhi ?fu)",
        "(post|put)( api)?( v ?\\d+)?( (me|my|account|wallet|savings))? withdraw(?= /|$)",
        "tui ?bao|ti ?xian|fang ?kuan|da ?kuan",
        "退保|提现|提現|放款|打款",
      ),
      unless: AWAY,
      needs: any(
        "approve|release|execute|pay|disburse|withdraw|withdrawals?|transfer|send|settle|surrender|surrenders|payouts?|create|submit|issue|make|tuibao|tixian|fangkuan|fukuan|dakuan|zhifu|退保|提现|提現|放款|打款",
      ),
    },
    {
      what: "roles",
      unless: `${AWAY}|(^| )roles? id( |$)`,
      changes: [
        verb("assign|grant|give", "(roles?|admin|administrator|permissions?|privileges?)(?= /|$)"),
        verb("change|update|set|add|edit|modify", "(roles?|admin|administrator)(?= /|$)"),
        verb("change|update|set|add", "(user|member|staff) (roles?|permissions?)"),
        any(
          "make (admin|administrator|superuser)",
          "promote( user| to admin| admin)?",
          "(shou ?yu|fen ?pei|she ?zhi|xiu ?gai|tian ?jia|shou ?quan) ?(jue ?se|quan ?xian)",
          "(jue ?se|quan ?xian)( /)? (shou ?quan|shou ?yu|fen ?pei|she ?zhi|xiu ?gai|tian ?jia)",
          "(分配|授予|设置|設定|修改|授权|授權)(角色|权限|權限)|(角色|权限|權限)(授权|授權|分配|设置|設定)",
        ),
        "(^| )roles?( [^ ]+){0,2} / (grant|assign|give|add|set)( |$)",
        "(^| )(users?|members?|staff|employees?|admins?|operators?|accounts?)( [^ ]+)? id (role|roles|permissions?|admin)( |$)",
      ].join("|"),
    },
    {
      what: "export",
      gives: any("export|exports|download|downloads|csv|xlsx?|excel|dump|daochu|导出|匯出|下载"),
      // Reports and lists are what is exported.
      aside: any(
        "preview|templates?|samples?|examples?|demo|mock|tests?",
        "status|progress|history",
        "web ?hooks?|callbacks?|cron|jobs?|internal|sync|imports?|seed|migrate",
        "reminders?|notices?|notifications?|newsletter",
        "(backup|recovery) codes?|qr ?codes?",
      ),
    },
    {
      what: "password",
      changes: [
        verb(REPLACE, `(password|passwd|pwd|mima|密码|密碼)${AT_END}`),
        `(^| )password (change|update)${AT_END}`,
        replaced("password"),
      ].join("|"),
      proofs: OWN_PROOFS,
    },
    {
      what: "contact",
      changes: [
        verb(CHANGE, `((phone|mobile|email)( number| address)?|shouji( ?hao)?|手机号?|手機號?碼?)${AT_END}`),
        `(^| )(phone|mobile|email) (change|update)${AT_END}`,
        replaced("(phone|mobile|email)( number| address)?"),
      ].join("|"),
      proofs: OWN_PROOFS,
    },
    {
      what: "reveal",
      gives: any(
        "reveal",
        "unmask",
        "unmasked",
        "show full",
        "plain ?text",
        "decrypt(ed)?",
        "id (id number|id card|ssn|bank account|card number|sfz)(?= /|$)",
      ),
    },
  ],
  aside: any(
    "verif(y|ication)",
    "validate",
    "check",
    "preview",
    "simulate|quotes?|estimate|calculate",
    "applications?|proposals?|drafts?|carts?",
    "confirm(ation)?",
    "search|lookup|list|status|history",
    "web ?hooks?",
    "callbacks?",
    "cron|jobs?|internal|sync|import|imports|seed|migrate",
    "register|registration|sign ?up|on ?board(ing)?|enrol\\w*|setup|initial|first",
    "forg(o|e)t|reset|recover(y)?|invite|invites|invitations?|accept",
    "log ?in|sign ?in",
    "tests?|mock|demo|example|templates?",
    "reports?|statements?|reminders?|notices?",
    "(backup|recovery) codes?|qr ?codes?",
    "notifications?|preferences?|settings?|subscription|newsletter|request",
    "stripe|paypal|webhook",
  ),
  guards: any(
    STEP_UP,
    "(verification|sms|one time) code",
    "pass ?code",
    "(transaction|payment|security) (pin|password)",
    "yan ?zheng ?ma|验证码|驗證碼",
  ),
  ordinary: any(
    "(require |check |has |need |needs )?(perm|perms|permission|permissions|role|roles|scope|scopes|acl|rbac)( guard)?",
    "audit\\w*",
    "(quan ?xian|liu ?hen|shen ?ji|jiao ?se)( \\w+)?",
    "权限|權限|角色|审计|審計|留痕",
  ),
  otherGuards: any(
    "throttle|throttler|throttling|limit|limiter|rate|optional|skip|no|without|disable|disabled|set ?up|enroll?|pending",
  ),
  proofs: PROOFS,
  changes: any(
    "save|update|updates|update one|update many|upsert|insert|insert one|create|add|set|put|patch|change|replace|assign|grant|promote|store|write|edit|modify|remove|delete|disable|deactivate|unenroll|query|execute|run|transfer|pay|payout|withdraw|disburse|release|approve|settle|surrender|send|post|link|register",
    "bao ?cun|tian ?jia|xin ?zeng|shan ?chu|she ?zhi|geng ?xin|shou ?quan|shou ?yu|xiu ?gai|bian ?geng|fen ?pei|ti ?jiao|fu ?kuan|zhi ?fu|保存|新增|删除|刪除|更新|授权|授權",
    `(${CHANGE}|save|add|create|assign|grant|remove|delete|disable|pay|approve|transfer|withdraw)( [^ ]+){1,4}`,
  ),
  signsIn: any("log ?in", "sign ?in", "sessions?", "authenticate", "auth", "token", "denglu", "登录|登入"),
  compares: CHECKED_PASSWORD,
  passwords: "^(passport-local(-mongoose)?|next-auth/providers/credentials)$",
  otherWays: any(
    STEP_UP,
    "one time (code|password|pass ?code)",
    "(verification|verify|sms|auth|login|security) code",
    "send (code|sms|pin)",
    "oidc|oauth|oauth ?2|saml|sso|single sign on|ldap|keycloak|cognito|okta|auth ?0|clerk|entra|azure ?ad|active directory|kerberos|supertokens|firebase ?auth|workos|open ?id",
    "magic ?links?",
    "passwordless",
    "yan ?zheng ?ma",
    "验证码|驗證碼|单点登录|單一登入",
  ),
  otherModules:
    "passport-(?!local|jwt)|oidc|openid|saml|oauth|next-auth/providers/(?!credentials)|^(@clerk|@auth0|@okta|@supabase|@azure/msal|aws-amplify|amazon-cognito|keycloak|supertokens|@workos|firebase|otplib|speakeasy|@simplewebauthn|better-auth|@auth|@simplewebauthn|ldapts|ldapjs)",
};
