// Words by which acts are known that comparable functions guard by a control, and the control itself.
import type { UnlikeRequest } from "../../server/engine/api.js";
import { PAYS } from "../approval-limit-unchecked/terms.js";
import { CONFLICTS } from "../conflict-of-interest-unchecked/rule.js";
import { anyOf } from "../insurance.js";

const ANY_RECORD = "[^ ]";
const ID = "( (id|ids|no|number|code|name))?";

const OWNERS = anyOf(
  `(new |next |current )?(owner|policy ?owner|holder|policy ?holder|proposer|applicant|assignee|trustee|beneficiary|payee|insured)${ID}`,
  "((xin )?(tou ?bao|bei ?bao|shou ?yi|shou ?rang|shou ?kuan)( ?ren)?( ?id)?)",
  "[\\u3400-\\u9fff]*(投保人|要保人|受益人|受让人|受讓人|收款人)[\\u3400-\\u9fff]*",
);
/** What belongs to one, a history or a draft, is another record. */
const POLICIES =
  "(^| )((insurance |life )?polic(y|ies)|contracts?|annuit(y|ies)|endowments?|bao ?dan|bao ?xian ?he ?tong)$|(保单|保單|保险合同|契約)$";
const INTERMEDIARIES = anyOf(
  `(sales |servicing |selling |new |insurance )?(agent|broker|adviser|advisor|producer|intermediary|sales ?person|salesman|consultant|representative)${ID}`,
  "(ye ?wu ?yuan|dai ?li ?ren|jing ?ji ?ren|xiao ?shou ?(ren ?)?yuan)( ?id| ?gong ?hao)?",
  "[\\u3400-\\u9fff]*(业务员|業務員|代理人|经纪人|經紀人|销售人员|銷售人員)[\\u3400-\\u9fff]*",
);
const COMMISSIONS = anyOf(
  "commissions?( [^ ]+)*",
  "overrides?",
  "yong ?jin( [^ ]+)*",
  "[\\u3400-\\u9fff]*佣金[\\u3400-\\u9fff]*",
);
const BILLS = anyOf(
  "(invoice|receipt|bill|voucher|e ?invoice)( (no|number|id|code|ref|reference|serial))",
  "(fa ?piao|shou ?ju|piao ?ju|dan ?ju)( ?(hao|hao ?ma|bian ?hao|dai ?ma|id))",
  "[\\u3400-\\u9fff]*(发票|發票|收据|收據|票据|單據)(号|號|号码|號碼|编号|編號)[\\u3400-\\u9fff]*",
);
const ACCOUNTS = anyOf(
  "(bank |payee |payout |payment |target |to |destination |receiving |new )*accounts?( (id|no|number|ref))?",
  "(bank )?card( (id|no|number))",
  "iban",
  "(ka|zhang|yin ?hang ?ka|shou ?kuan ?(zhang|ka)) ?hao",
  "(shou ?kuan|yin ?hang) ?(zhang ?hu|ka)( ?id)?",
  "[\\u3400-\\u9fff]*(卡号|卡號|账号|帳號|账户|帳戶)[\\u3400-\\u9fff]*",
);
const SUPPLIERS = anyOf(
  `(suppliers?|vendors?|garages?|workshops?|repair(er|ers| shop| shops)?|body ?shops?|survey(or|ors| firm)|adjusting firm|loss adjusters?|contractors?|panel firm)${ID}`,
  "(gong ?ying ?shang|gys|(wei ?xiu|xiu ?li) ?(chang|dian)|gong ?gu( ?ji ?gou)?)( ?id)?",
  "[\\u3400-\\u9fff]*(供应商|供應商|维修厂|維修廠|公估)[\\u3400-\\u9fff]*",
);

const STATES = "^((policy|contract|issue|issuance) )?(status|state|stage)$";
/** Nobody is insured by it yet: what puts it in force is what asks. */
const NOT_IN_FORCE =
  "^(drafts?|quot(e|ed|ation)|indicative|proposals?|proposed|illustration|submitted|applied|application|referred|(pending|awaiting|under|in|waiting for|for) (compliance|review|screening|underwriting|approval|checks?|kyc|aml)( [^ ]+)*|cao ?gao|dai ?shen( ?he)?)$|^(草稿|报价|報價|待审|待审核|待審|待審核|核保中)$";
const SUMS = anyOf("(amount|amt|sum|total|value)", "(yong ?jin|jin ?e)", "[\\u3400-\\u9fff]*(金额|金額|佣金)");

export const UNLIKE: UnlikeRequest = {
  kind: "unlike",
  controls: [
    {
      what: "screening",
      acts: [
        { of: POLICIES, isNew: true },
        { of: ANY_RECORD, sets: OWNERS },
      ],
      asks: `${anyOf(
        "sanction(s|ed|ing)?",
        "(sanctions?|name|party|parties|customer|aml|pep|watch ?list|counterparty) ?screen(s|ed|er|ing)?",
        "screen(s|ed|er|ing)?",
        "peps?",
        "aml",
        "anti money laundering",
        "watch ?lists?",
        "black ?list(s|ed)?",
        "block ?list(s|ed)?",
        "(zhi ?cai|hei)( ?ming ?dan)?",
        "fan ?xi ?qian",
        "shai ?cha",
      )}|制裁|黑名[单單]|反洗[钱錢]|[筛篩]查|名[单單][检檢]核`,
      except: {
        states: { member: STATES, to: NOT_IN_FORCE },
        replaces:
          "^(replaces|replaced|replacement (of|for)|reissue of|reissued from|supersedes|corrects)( ?(policy|contract))?( (id|no|number))?$",
      },
    },
    {
      what: "licence",
      except: { takenBack: SUMS, bySettings: true },
      acts: [
        { of: COMMISSIONS, isNew: true },
        { of: ANY_RECORD, isNew: true, sets: INTERMEDIARIES },
        { of: ANY_RECORD, sets: INTERMEDIARIES },
      ],
      asks: `${anyOf(
        "(un)?licen[cs](e|ed|es|ing|ure)",
        "(registration|registered) (valid|status|expiry|expires|active)",
        "(zhi ?ye|zi ?ge|deng ?lu|cong ?ye) ?zheng",
        "(zhi ?ye|cong ?ye) ?zi ?ge",
        "chi ?zheng",
      )}|[执執][业業][证證]|[资資]格[证證]|登[录錄][证證]|持[证證]|[证證]照`,
    },
    {
      what: "duplicate",
      except: { takenBack: SUMS },
      acts: [{ of: ANY_RECORD, isNew: true, sets: BILLS }],
      asks: `${anyOf("dup", "dups", "duplicat\\w+", "already( [^ ]+)*", "exists?( [^ ]+)*", "idempoten\\w+", "seen", "upsert", "chong ?fu", "cha ?chong")}|重[复複]|查重`,
      keys: BILLS,
      byDatabase: true,
    },
    {
      what: "payee",
      acts: [{ of: PAYS, calls: true, given: ACCOUNTS }],
      asks: `${anyOf(
        "(verify|verified|match|matches|validate|check|confirm|assert|ensure|is)( [^ ]+)* (account|payee|holder|owner|beneficiary|card|iban)( [^ ]+)*",
        "(payee|account|name|holder|owner)( [^ ]+)* (verif\\w+|match(es|ed)?|check(s|ed)?|valid\\w*)",
        "verified( at| by| on)?",
        "is own(er|ed)?( [^ ]+)*",
        "(san|si) ?yao ?su( [^ ]+)*",
        "(jiao ?yan|yan ?zheng|he ?dui|he ?yan)( [^ ]+)*( ?(zhang ?hu|hu ?ming|shou ?kuan|ka)( [^ ]+)*)",
      )}|[三四]要素|[户戶]名(核[对對验驗]|一致)|[账帳]户(核[验驗]|验证)`,
      keysOn: ACCOUNTS,
      keys: anyOf(
        `(owner|holder|customer|insured|payee|beneficiary|policy ?holder|claimant|party|user)${ID}`,
        "(tou ?bao|bei ?bao|shou ?yi|shou ?kuan)( ?ren)?( ?id)?",
        "ke ?hu( ?id)?",
      ),
      compares: anyOf(
        `accounts?( [^ ]+)? (owner|holder|holder name|owner name|name|payee|beneficiary|insured|policy ?holder|customer|claimant|party|user)${ID}`,
        "(holder|account|payee|card ?holder|owner) name",
        "(account|card) ?(holder|owner)( [^ ]+)?",
        "hu ?ming|zhang ?hu ?ming|shou ?kuan ?ren( ?xing ?ming)?",
        "[\\u3400-\\u9fff]*([户戶]名|收款人)[\\u3400-\\u9fff]*",
      ),
    },
    {
      what: "conflict",
      acts: [
        { of: ANY_RECORD, isNew: true, sets: SUPPLIERS },
        { of: ANY_RECORD, sets: SUPPLIERS },
      ],
      asks: CONFLICTS,
      except: { inTurn: true, bySettings: true },
    },
    {
      what: "cash",
      acts: [
        {
          of: ANY_RECORD,
          isNew: true,
          sets: anyOf(
            "(pay(ment)? )?(method|mode|channel|type|means|kind|instrument)",
            "(zhi ?fu|jiao ?fei|fu ?kuan|shou ?kuan) ?(fang ?shi|lei ?xing)",
            "[\\u3400-\\u9fff]*(方式|渠道)",
          ),
          to: "(^| )(cash|xian ?jin)( |$)|现金|現金",
        },
      ],
      asks: `${anyOf(
        "(large|report|reports|reported|declare)( [^ ]+)* cash( [^ ]+)*",
        "large value( [^ ]+)*",
        "cash( [^ ]+)* (report|reports|reporting|threshold|limit|declaration|transaction report)",
        "ctrs?",
        "currency transaction( [^ ]+)*",
        "(da ?e)( [^ ]+)*",
      )}|大[额額]`,
    },
    {
      what: "history",
      acts: [
        {
          of: ANY_RECORD,
          anyOf: true,
          sets: `${OWNERS}|${ACCOUNTS}|${anyOf(
            "(claim(ed)?|approved|settled|settlement|payable|paid|insured|assured|refund|reserve|surrender|commission|premium|gross|net|ex gratia)? ?(amount|amt)",
            "sum (insured|assured)",
            "(annual |net |gross |monthly )?premium",
            "(commission|discount|loading)( rate| percent| percentage)?",
            "reserve",
            "bao ?e|bao ?fei|(pei ?fu|li ?pei|pei ?kuan) ?(jin ?e|e)|jin ?e",
            "[\\u3400-\\u9fff]*(保额|保額|保费|保費|赔款|賠款|金额|金額)",
          )}`,
        },
      ],
      asks: `${anyOf(
        "[^ ]*( [^ ]+)* ?(history|histories|changes|change (log|logs|record|records|entry)|journal|journals|revisions?|audit( [^ ]+)*|versions?)( [^ ]+)*",
        "(bian ?geng|xiu ?gai|yi ?dong|cao ?zuo) ?(ji ?lu|li ?shi|ri ?zhi|liu ?shui)",
      )}|([变變]更|修改|[异異][动動]|操作)([记記紀][录錄]|[历歷]史|日[志誌])|留痕`,
      records: true,
      keeps:
        "^((policy|claim|contract|row|record) )?(snapshot|before|previous|prior|former|original)( (values?|state|amount|data|row|version|terms))?$|^(old|previous|prior|former|before) [^ ]+( [^ ]+)*$|^(delta|difference)$|^(bian ?geng|xiu ?gai) ?qian|^(变更前|變更前|修改前|原值|旧值|舊值)$",
      except: { first: { member: STATES, drafts: NOT_IN_FORCE } },
    },
  ],
  automatic: anyOf(
    "seed\\w*",
    "import(s|er|ed)?",
    "migrat\\w+",
    "back ?fill\\w*",
    "sync\\w*",
    "restore\\w*",
    "replay\\w*",
    "fixtures?",
    "mock\\w*",
    "demo",
    "jobs?",
    "cron\\w*",
    "batch\\w*",
    "nightly",
    "scheduled?",
    "web ?hooks?",
    "renew(s|al|als|ed)?",
    "drafts?",
    "previews?",
    "simulat\\w+",
    "test\\w*",
    "revers(e|al|als)",
    "cancel\\w*",
    "un ?assign\\w*",
  ),
};
