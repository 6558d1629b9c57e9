// Words by which records of customers are known, and what lets customers themselves see and correct them.
import type { SubjectRightsRequest } from "../../server/engine/api.js";

/** Any of them, as whole words. */
function any(...phrases: readonly string[]): string {
  return `(^| )(${phrases.join("|")})( |$)`;
}

const CUSTOMER =
  "customers?|policy ?holders?|policy ?owners?|insureds?|insured (persons?|people|part(y|ies)|members?|li(fe|ves))|(in|out|day|lab|tele)? ?patients?|members?|clients?|ke ?hu|tou ?bao ?ren|bei ?bao ?(xian )?ren";
/** Who signs in; members and clients may be those of a tenant. */
const SIGNED_IN = "customer|policy ?holder|policy ?owner|insured|patient|applicant|insurant|kehu|toubaoren";
/** The same as one word. */
const CALLED = SIGNED_IN.replaceAll(" ?", "_?");
const ABOUT = "profile|details?|data|info|information|record|particulars";
const REACHED = `contacts?|contact (${ABOUT})|address(es)?|e ?mail|phone|mobile|name|phone number|${ABOUT}`;
const CHANGE = "update|edit|change|correct|rectify|amend|modify|save|patch|put|set|gengxin|xiugai";
const SEE = "get|fetch|load|find|show|view|read|use|query|see|retrieve";
const SHEET = "page|screen|view|tab|section|card|panel|layout|container|route|settings?";

export const RIGHTS: SubjectRightsRequest = {
  kind: "subjectRights",
  records: `^(?!.*\\b(team|org|organi[sz]ation|workspace|project|group|staff|board|committee|channel|conversation|chat|room|oauth|oidc|api|http|app|application|device|lead|prospect|newsletter|tenant|company|corporate|business|employee|agent|broker|household|family|panel|log|logs|history|audit|event|note|notes|tag|tags|setting|settings|address|addresses|segment|type|status|order|invoice|contact person)\\b)(\\w+ )?(${CUSTOMER}|[\\u3400-\\u9fff]*(客户|客戶|投保人|被保险人|被保險人|要保人|患者))( (record|entity|model|profile|account|details|info|information|data|user|person|master|schema|table|document))?$`,
  vague: "^(\\w+ )?(members?|clients?)( |$)",
  persons: any(
    "users?",
    "accounts?",
    "applicants?",
    "profiles?",
    "persons?",
    "people",
    "part(y|ies)",
    "contacts?",
    "identity",
  ),
  spelled:
    "customer|policy|insur|patient|member|client|applicant|user|account|profile|person|people|party|parties|contact|identity|kehu|ke_hu|toubao|beibao|客户|客戶|投保|被保|要保|患者",
  signsInBy:
    "^(hashed |encrypted )?(password|passwd|pwd|passcode|pin)( hash| hashed| digest| salt)?$|^(auth ?0|cognito|firebase|clerk|keycloak|supabase|okta|kinde|idp|oidc|auth|identity)( user)? (id|sub|uid|username|subject)$|^(wx |wechat |mini program )?(open|union) ?id$|^(last|portal) (log ?in|sign ?in)( at| date| time| id)?$",
  accounts: "^(user|account|auth|login|identity|portal (user|account))( id)?$",
  staff: any(
    "staff",
    "admins?",
    "administrators?",
    "super ?admin",
    "back ?office",
    "back ?end office",
    "internal",
    "intranet",
    "operators?",
    "clerks?",
    "tellers?",
    "underwriters?",
    "adjusters?",
    "assessors?",
    "employees?",
    "hr",
    "agents?",
    "brokers?",
    "advis[eo]rs?",
    "partners?",
    "providers?",
    "vendors?",
    "suppliers?",
    "merchants?",
    "doctors?",
    "practitioners?",
    "crm",
    "manager",
    "console",
    "cms",
    "desk",
    "reviewer",
    "auditor",
  ),
  customers: `^(?!.*\\b(billing|stripe|checkout|subscriptions?)\\b).*(${[
    any("self ?service", "my (policy|policies|insurance|coverages?|cover|prescriptions?|benefits)"),
    any("(client|member) (portal|self ?service|area|zone)"),
    any(
      `(${SIGNED_IN})s? (portal|app|self ?service|area|zone|auth|authentication|log ?in|sign ?in|sign ?up|otp|token)`,
    ),
    any(`(${SIGNED_IN})s? (forgot|reset) password`, `(auth|log ?in|sign ?in|sign ?up) (${SIGNED_IN}|member)`),
  ].join("|")})`,
  visits: any(
    "log ?in",
    "sign ?in",
    "sign ?up",
    "regist(er|ration)",
    "me",
    "my",
    "mine",
    "my ?self",
    "own",
    "portal",
    "profile",
  ),
  guards: [
    `(^| )(current|require|required|requires|authenticated|authenticate|signed in|logged in) (${SIGNED_IN})( |$)`,
    `(^| )(${SIGNED_IN}|member) ((auth|jwt|session|token|only|access|authenticated|log ?in) )?guard$`,
    `(^| )(${SIGNED_IN}) (auth|jwt|only|authenticated)( (middleware|required))?$`,
  ].join("|"),
  asksRoles: any("roles?", "restrict to", "allow", "allowed", "only"),
  roles: `^(role )?(${SIGNED_IN})s?$`,
  shared: "^(role )?(members?|clients?|users?)$",
  principals: `\\b(locals|ctx|context|state|session|auth|token|claims|principal|jwt|user|currentUser|identity)\\.(current)?(${CALLED})_?(id|no|uuid|ref)$|^(req|request|locals|ctx|context|state)\\.(current)?(${CALLED})$`,
  callers:
    "^(current|session|auth|authenticated|signed in|logged in)? ?(user|account|session|auth|principal|viewer|identity|caller|actor|me)( id)?$|^(get|require|use|verify|validate|auth|current|fetch)( \\w+)? (user|session|auth|identity|claims)$|^(locals|claims|uid|sub)$",
  own: any("me", "my", "mine", "my ?self", "self", "own", "profile", "portal", "self ?service", "whoami", "account"),
  serves: {
    access: {
      endpoints: [
        "(^| )(me|my ?self|whoami|user ?info|profile)$",
        `(^| )(me|my|own|personal|account|my account|customer|member|patient|policy ?holder|insured) (${ABOUT})$`,
        "(^| )(me|my|own) (account|person|customer|member|patient|insured|policy ?holder|self|export)$",
        "^(api |v\\d |v |get )*account$",
        "(^| )(current|authenticated|signed in|logged in) (user|customer|member|patient|policy ?holder|insured|client)$",
        "(^| )(export|download|request|copy of) (of )?(my |own |personal |all |your |their )?(data|records?|information)$",
        "(^| )(personal |my |own )?data (export|download|access|copy|request)s?$",
        "(^| )(subject access|access request|dsar|sar|gdpr|data subject)( |$)",
      ].join("|"),
      customers: `(^| )(${SIGNED_IN}|member|user|${ABOUT}|account|personal ${ABOUT})$`,
      functions: [
        "^me$",
        `^((${SEE}) )?(my|own|personal) (profile|account|details|data|info|information|particulars)( (${SHEET}))?$`,
        `^((${SEE}) )(me|user|customer|member|patient|current|client)? ?(profile)$|^(${SEE}) (me|current (customer|member|patient|policy ?holder|client|user))$`,
        `^(user |customer |member |patient |client )?(profile|my account|account details)( (${SHEET}))?$`,
        "(^| )(export|download) (my|own|personal) (data|information|records?)( |$)",
      ].join("|"),
    },
    rectification: {
      endpoints: [
        `(^| )(${CHANGE})( \\w+)? (me|my ?self|profile|account|personal \\w+|my \\w+|own \\w+)$`,
        `(^| )(me|my|own|profile|account|personal)( \\w+)? (${CHANGE})$`,
        `(^| )(me|my|profile|account|own|portal) (${REACHED})$`,
        "(^| )(change of (address|details|name)|data correction|correction requests?|rectif\\w+|change requests?|endorsements?)( |$)",
      ].join("|"),
      customers: `(^| )(${CHANGE}) (${SIGNED_IN}|member|user|${REACHED})$|(^| )(${SIGNED_IN}|member|user|${REACHED})( (${CHANGE}))?$|(^| )change (of )?(${REACHED})$`,
      functions: [
        `^((handle|on|use|submit|do|can) )?(${CHANGE})( (user|customer|member|patient|client|my|own|the))* (profile|me|my \\w+|own \\w+|personal \\w+|account details)( (form|page|screen|dialog|modal|dto|input|schema|mutation|request|action|async))*$`,
        `^(my )?(profile|personal ${ABOUT}|my details) (form|editor|edit|update|change)( (page|screen))?$`,
        "(^| )(change of address|data correction|correction request|rectification)( |$)",
        `^(my|own|personal) (profile|details|info|information|particulars)( (form|edit|editor))?$`,
      ].join("|"),
    },
  },
  ownSpelled: "me|profile|my|own|personal|account|correct|rectif|address|export|download",
  others: any(
    "regist(er|ers|ration)",
    "sign ?up",
    "log ?in",
    "sign ?in",
    "log ?out",
    "sign ?out",
    "create",
    "creates",
    "insert",
    "add",
    "new",
    "open",
    "delete",
    "deletes",
    "deletion",
    "remove",
    "close",
    "deactivate",
    "passwords?",
    "otp",
    "mfa",
    "verify",
    "verification",
    "avatar",
    "photo",
    "preferences?",
    "consents?",
    "import",
    "search",
    "webhooks?",
    "seed",
    "sync",
  ),
  requests: {
    access: any(
      "dsar",
      "sar requests?",
      "(data )?subject (access )?(right )?requests?",
      "(privacy|gdpr|data) requests?",
      "data (access|export) (requests?|jobs?)",
      "access to data requests?",
    ),
    rectification: any(
      "dsar",
      "(data )?subject (right )?requests?",
      "(privacy|gdpr|data) requests?",
      "(data |detail )?(corrections?|rectifications?|amendments?)( requests?)?",
      "(address|details?|profile|contact|name|policy|customer|data|info|information) (change|update) requests?",
      "(policy |customer )?(service|change) requests?",
      "endorsement requests?",
      "gai ?zheng|geng ?zheng|批改",
    ),
  },
  reads:
    "^(find|findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findOne|findOneBy|findOneOrFail|findOneByOrFail|findById|findByPk|get|getOne|getOneOrFail|getRawOne|first|select|selectFrom|executeTakeFirst\\w*|query|lean|GetItemCommand|GetCommand|getItem|fetch|load|scan)$",
  writes:
    "^(update|updateOne|updateMany|updateById|updateTable|findOneAndUpdate|findByIdAndUpdate|findOneAndReplace|replaceOne|save|persistAndFlush|persist|flush|upsert|merge|patch|set|assign|nativeUpdate|UpdateItemCommand|UpdateCommand|PutItemCommand|PutCommand|put)$",
  platforms:
    "^(@?(transcend|onetrust|ketch|datagrail|osano|securiti|mineos|privado|ethyca|fides)(-[\\w-]+|js|-io)?)(/|$)|\\b(transcend\\.io|onetrust\\.com|ketch\\.com|datagrail\\.io|osano\\.com|securiti\\.ai|saymine\\.com|ethyca\\.com|trustarc\\.com)\\b",
  clients: "supabase|firebase|firestore|appwrite|pocketbase|amplify|convex",
};
