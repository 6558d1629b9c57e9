// Claims, underwriting cases and complaints that are given to a member of staff, and nothing asks for a conflict of interest.
import {
  decideSeverity,
  type ObligationAnswer,
  type ObligationRequest,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { APPROVALS } from "../approval-without-maker-checker/terms.js";
import { anyOf, INSURANCE, STORES } from "../insurance.js";
import page from "./rule.md";

const STAFF =
  "assessors?|adjusters?|surveyors?|investigators?|underwriters?|examiners?|adjudicators?|case (handler|manager|worker|officer|owner)|claims? (handler|officer|manager|assessor|adjuster|owner|examiner)|loss adjuster|handlers?|assignees?";
const ID = "( (id|user id|staff id|employee id|no))?";

const ACCUSED_WORDS =
  "(complained|reported|raised)? ?against( (employee|staff|user|agent|person|member|colleague|clerk))?( (id|user id|no|name))?|(accused|denounced|complained (about|of|on))( (employee|staff|user|agent|person))?( (id|user id|no))?|bei ?(tou ?su|ju ?bao|shen ?su)( ?ren)?( ?(id|gong ?hao))?|[\\u3400-\\u9fff]*被(投诉|投訴|举报|舉報|申訴)[\\u3400-\\u9fff]*";
const ACCUSED = anyOf(ACCUSED_WORDS);

/** Names that speak of a conflict of interest, or of a register of relations. */
export const CONFLICTS = anyOf(
  "conflicts? (of|check|checks|service|checker|declaration|declarations|register|guard|exists?)( [^ ]+)*",
  "(?:[^ ]+ )*(interest|interests|coi)( [^ ]+)* conflicts?",
  "conflicts? of interests?",
  "(no|has|check|assert|find|ensure|is|in|without|staff|handler|party|detect|declare[ds]?) conflicts?",
  "conflicts (assert|check|find|ensure|require|verify|has|for)( [^ ]+)*",
  "conflicted",
  "(assert|check|ensure|has|have|find|with|without|require)( no)? (personal |own |private )?interests?",
  "(staff|employee|adjuster|assessor|surveyor|handler|examiner|underwriter|declared|outside|registered) interests?( [^ ]+)*",
  "coi",
  "recus\\w+",
  "abstain",
  "related (part(y|ies)|customers?|claimants?|persons?|clients?)( ids?)?",
  "is related( to)?",
  "relatives?",
  "qin ?shu( [^ ]+)*",
  "relations? register",
  "kinship",
  "impartial\\w*",
  "independence",
  "hui ?bi",
  "li ?yi ?(chong ?tu|guan ?xi|shen ?bao)( [^ ]+)*",
  "[\\u3400-\\u9fff]*(回避|迴避|利益冲突|利益衝突|利益关系|利益關係|利害关系|利害關係|关联方|關聯方|亲属|親屬)[\\u3400-\\u9fff]*",
);

export const REQUEST: ObligationRequest = {
  kind: "obligation",
  trigger: "assignment",
  approvals: APPROVALS,
  trade: INSURANCE,
  stores: STORES,
  handlers: `^(assigned |current |lead |new )?(${STAFF})${ID}$|^(assigned|allocated|handled|surveyed|investigated) (to|by|staff|user|employee|adjuster|agent)${ID}$|^(jing ?ban|cha ?kan|ding ?sun|he ?pei|he ?bao|chu ?li)( ?ren| ?yuan)( ?(id|gong ?hao))?$|^(jbr|cky|ckr|dsy|lpy|lpr|hpr|hpy|hbr|hby)( ?(id|gong ?hao|gh))?$|^(经办|經辦|查勘|定损|定損|核赔|核賠|核保|处理|處理|理赔|理賠)(人|员|員|专员|專員)$`,
  cases: anyOf(
    "claims?",
    "claim cases?",
    "underwriting",
    "complaints?",
    "fraud cases?",
    "loss(es)?",
    "surveys?",
    "assessments?",
    "li ?pei",
    "pei ?an",
    "bao ?an",
    "he ?bao",
    "tou ?su",
    "cha ?kan",
    "ding ?sun",
    "an ?jian( ?(hao|id))?",
    "[\\u3400-\\u9fff]*(理赔|理賠|赔案|賠案|核保|投诉|申訴|报案|報案|案件|查勘|定损|定損)[\\u3400-\\u9fff]*",
  ),
  others: anyOf(
    "tasks?",
    "tickets?",
    "leads?",
    "conversations?",
    "notifications?",
    "logs?",
    "histor(y|ies)",
    "audits?",
    "rules?",
    "settings?",
    "teams?",
    "queues?",
    "filters?",
    "query",
    "where",
    "criteria",
    "conditions?",
    "form",
    "state",
    "events?",
    "handlers? map",
    "documents?",
  ),
  actors: anyOf(
    "user( id)?",
    "current user( id)?",
    "actor( id)?",
    "me",
    "staff( id)?",
    "employee( id)?",
    "operator( id)?",
    "principal",
    "session",
    "auth",
    "req user",
  ),
  gives: anyOf(
    "(re ?)?(assign|allocate|appoint|designate|delegate|transfer|hand ?over)( [^ ]+)*",
    "(assessor|adjuster|surveyor|investigator|underwriter|examiner|handler|case|claim) (re ?)?(assignment|allocation)s?",
    "(zhi ?pai|fen ?pei|pai ?an|wei ?pai)( [^ ]+)*",
    "[\\u3400-\\u9fff]*(指派|分配|派案|委派|改派)[\\u3400-\\u9fff]*",
  ),
  takes: anyOf(
    "take( [^ ]+)*",
    "(pick|grab)( [^ ]+)*",
    "claim (case|complaint|application|survey|next|one)( [^ ]+)*",
    "self assign( [^ ]+)*",
    "assign( [^ ]+)* (to )?(me|self)",
    "(ren ?ling|ling ?qu|qiang ?dan|jie ?an)( [^ ]+)*",
    "[\\u3400-\\u9fff]*(认领|認領|领取|領取|抢单|搶單|接案)[\\u3400-\\u9fff]*",
  ),
  automatic: anyOf(
    "auto\\w*",
    "rout(e|er|es|ing) claims?",
    "routing",
    "queue\\w*",
    "round robin",
    "fifo",
    "random",
    "by workload",
    "strategy",
    "distribut\\w*",
    "balanc\\w+",
    "dispatch(er)?",
    "allocator",
    "web ?hooks?",
    "cron",
    "jobs?",
    "worker",
    "seed\\w*",
    "sync\\w*",
    "migrat\\w+",
    "imports?",
    "unassign\\w*",
    "release",
    "clear",
    "create",
    "register",
    "submit",
    "fnol",
  ),
  parties: anyOf(
    ACCUSED_WORDS,
    "(claimant|insured|payee|beneficiary|policy ?holder|customer|proposer|applicant|agent|broker|seller|selling agent|complainant|submitter|submitted by|created by|reported by|owner)s?( (id|user id|ids|no))?",
    "parties",
    "party ids?",
    "bei ?bao ?ren",
    "tou ?bao ?ren",
    "shou ?yi ?ren",
    "[\\u3400-\\u9fff]*(被保险人|被保險人|投保人|要保人|受益人|收款人|报案人|報案人)[\\u3400-\\u9fff]*",
  ),
  accused: ACCUSED,
  insured: anyOf(
    ACCUSED_WORDS,
    "(claimant|insured|payee|beneficiary|policy ?holder|customer|proposer|applicant|agent|broker|seller|selling agent|complainant)s?( (id|user id|ids|no))?",
    "parties",
    "party ids?",
    "[\\u3400-\\u9fff]*(被保险人|被保險人|投保人|要保人|受益人|收款人)[\\u3400-\\u9fff]*",
  ),
  conflicts: CONFLICTS,
};

const HELP =
  "before the case is given, refuse whoever is insured, claimant, payee, beneficiary or selling agent of it, or in the register as a relative of one";

export const conflictOfInterestUnchecked: Rule = {
  meta: {
    id: "conflict-of-interest-unchecked",
    title: {
      en: "Case handled without conflict-of-interest check",
      "zh-Hans": "未校验利益冲突/回避",
      "zh-Hant": "未檢查利益衝突／迴避",
    },
    group: "F",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["probity", "use"],
    cwe: ["CWE-840", "CWE-863"],
    asvs: ["V2.3.2", "V8.2.2"],
    laws: ["INS-116(9)", "INS-131(8)", "PIPL-10", "CP9-info"],
    messages: {
      missing: {
        message: "{place} sets {member} to whom the request names, and nothing asks whether he is party to the case",
        help: HELP,
      },
      own: {
        message: "{place} sets {member} to whoever calls, and nothing asks whether he is party to the case",
        help: HELP,
      },
      unlike: {
        message:
          "{place} sets {member}, and nothing asks whether he is party to the case; {done} of {total} such places do",
        help: HELP,
      },
      approves: {
        message:
          "{place} approves a {subject} ({state}), and nothing asks whether who approves is party to it; {done} of {total} approvals do",
        help: "before it is approved, refuse whoever is insured, claimant, payee, beneficiary or selling agent of it, or in the register as a relative of one",
      },
      party: {
        message: "{place} sets {member} to {party} of the same case: whom it is about handles it himself",
        help: "give it to somebody else, and refuse whom it is about wherever a case is given",
      },
      project: {
        message:
          "no code of this project asks whether staff are party to the cases they get; endpoints that give cases: {count}, {place} first",
        help: HELP,
      },
    },
  },
  page,
  requests: [REQUEST],
  run(pass) {
    const open: ObligationAnswer[] = [];
    for (const answer of pass.answers) {
      if (answer.kind !== "obligation") continue;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.toParty) pass.report(answer, report(answer, "party"));
      else if (answer.approves) pass.report(answer, report(answer, "approves"));
      else open.push(answer);
    }
    const [first, ...others] = open;
    if (first && !first.mechanism && others.length > 0) {
      pass.report(first, report(first, "project", open.length));
      for (const answer of others) pass.check(answer, "failed");
      return;
    }
    for (const answer of open) pass.report(answer, report(answer, messageOf(answer), open.length));
  },
};

function messageOf({ siblings, takesOver }: ObligationAnswer): string {
  if (siblings.done > 0) return "unlike";
  return takesOver ? "own" : "missing";
}

function report(answer: ObligationAnswer, messageId: string, count = 0): RuleReport {
  const { done, total } = answer.siblings;
  const confidence = done * 2 > total || answer.toParty ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "conflict", text: "staff may decide a case of their own, or of people close to them" },
    [pathAdjustment(answer.pathClass)],
    confidence,
  );
  return {
    messageId,
    params: {
      place: answer.place,
      member: answer.subject,
      subject: answer.subject,
      state: answer.by,
      party: answer.by,
      done: String(done),
      total: String(total),
      count: String(count),
    },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
