// Words by which reasons of looking somebody up are known, and where they are asked for.
import type { ObligationRequest } from "../../server/engine/api.js";
import { anyOf as any } from "../insurance.js";
import { NUMBER_TYPES, NUMBERS } from "../numbers.js";

/** What a search is given that is no number. */
export const NAMED =
  "^(q|keywords?|searchTerm|term|((customer|client|member|insured|holder|patient|claimant|person)_?)?([nN]ame|[sS]urname)|(last|first|full)_?[nN]ame|((kehu|kh|toubaoren|beibaoren)_?)?([xX]ing_?[mM]ing|[xX]m)|guan_?[jJ]ian_?([zZ]i|[cC]i)|(客户|客戶|会员|會員|病患|患者|投保人|要保人|被保险人|被保險人|车主|車主)?(姓名|名字|姓氏|全名)|关键[字词]|關鍵[字詞])$";

const REASONS = [
  "((x|access|business|lookup|look up|view|viewing|search|query|inquiry|enquiry|audit|disclosure) )*(reason|purpose|justification)( (code|id|text|note|type))?",
  "((x|service|support|crm|help desk|helpdesk|jira) )*ticket( (id|no|number|ref|reference))?",
  "(require|check|assert|with|needs|require access|require business) (access |business )?(purpose|reason|justification|ticket)",
  // A header is called so with an "x" before it: `req.get("x-case-id")`.
  "((x|related|claim|service|support) )*case( (id|no|number|ref|reference))?",
  "(require|need|needs|with|check|assert|valid)( (valid|open|an?))? case( (id|no|ref|reference))?",
  "(x )?(claim|incident|work order) (ref|reference)",
  "x (an ?jian|gong ?dan)( (hao|id))?",
  "(x )?((cha ?xun|cha ?kan|fang ?wen) ?)?(yuan ?yin|shi ?you|li ?you|yong ?tu)( ?ma)?",
  "(yao ?qiu|xu ?yao|bi ?tian|jiao ?yan) ?((cha ?xun|cha ?kan|fang ?wen) ?)?(yuan ?yin|shi ?you|li ?you)",
  "an ?jian ?(hao|id)|gong ?dan ?(hao|id)|工单号|工單號|案件号|案件號",
  "查询事由|查詢事由|访问原因|訪問原因|(查看|查询|查詢|访问|訪問)?理由|事由|用途",
].join("|");

export const PURPOSES: ObligationRequest = {
  kind: "obligation",
  trigger: "purpose",
  persons: any(
    "customers?",
    "clients?",
    "(policy ?)?holders?",
    "insured|insureds",
    "members?",
    "patients?",
    "applicants?",
    "borrowers?",
    "persons?|people|individuals?",
    "part(y|ies)",
    "claimants?|beneficiar(y|ies)|payees?|annuitants?|proposers?|depend[ae]nts?",
    "owners?|drivers?",
    "kehu|toubaoren|beibaoren|huiyuan|chezhu|shouyiren|baoanren|huanzhe",
    "[\\u3400-\\u9fff]*(客户|客戶|投保人|要保人|被保险人|被保險人|会员|會員|车主|車主|受益人|报案人|報案人|患者)[\\u3400-\\u9fff]*",
  ),
  lookups:
    "(^| )(staff|back ?office|admin|operators?|agents?|siu|fraud|internal)( [^ ]+){0,2} (search|look ?up|find|query)( |$)|(^| )(person|holder|customer|insured|patient|member) by ",
  numbers: NUMBERS,
  numberTypes: NUMBER_TYPES,
  named: NAMED,
  // Whoever works on one of these has his reason in it.
  others: any(
    "claims?",
    "cases?",
    "tickets?",
    "polic(y|ies)",
    "applications?",
    "loans?",
    "quotes?",
    "orders?",
    "invoices?",
    "appointments?",
    "tasks?",
    "me|my|mine|self|own",
    "exports?",
    "counts?|stats?|statistics|summary|dashboard",
    "lipei|baodan|理赔|理賠|保单|保單",
  ),
  any: "reason|purpose|justif|ticket|case|incident|assign|owner|manager|agent|handler|call_?id|interaction|yuan_?yin|shi_?you|li_?you|yong_?tu|an_?jian|gong_?dan|案件|工单|工單|事由|理由|原因|用途|branch|portfolio|team|relation",
  reasons: `^(${REASONS})$`,
  signs: [
    `^(${REASONS})$`,
    any("reason|purpose|justification|ticket|事由|理由|原因|用途"),
    "^((x|related|claim|service|support) )*(case|incident|interaction|call|work order)( (id|no|number|ref|reference))$",
    any(
      "assigned( to)?|assignee( id)?|owner id|account manager( id)?|relationship manager( id)?|agent id|handler id|(my|own) (portfolio|customers|clients)|branch id|team id",
    ),
  ].join("|"),
  scopes: "^(branch|team) ids?$",
  given: any(
    "quer(y|ies)|params?|body|headers?|header|req|request|input|dto|data|payload|filters?|search|criteria|args|options|form|get",
    "[^ ]+ (query|params|body|dto|input|request|criteria)",
  ),
  recorders: any(
    "audit\\w*|audits|auditor|log|logs|logger|logging|logged|trail|record access|journal\\w*|recorded|shenji|liuhen|审计|審計|留痕",
  ),
  recorded: "^((access|business|lookup|view) )?(reason|justification)( (code|text|note))?$",
  purposes: "^((access|business|lookup|view) )?purpose( (code|text|note))?$",
  // What an access is, is no purpose of it.
  fillers:
    "^(search|query|lookup|look up|read|view|access|get|list|find|cha ?xun|cha ?kan|查询|查詢|查看|访问|訪問|n a|na|none|unknown|default|other|others|misc|test|todo|tbd|null|undefined|x|xx|xxx|general|system|empty|not specified|unspecified|-+|wu|无|無|其他|默认)$",
};
