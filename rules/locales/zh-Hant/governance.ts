// Texts in Traditional Chinese of the rules about the policy and its evidence.
import type { RuleTexts } from "../types.js";

export const governance: RuleTexts["rules"] = {
  "policy-section-missing": {
    one: {
      message: "政策檔缺少每份政策都應有的章節：{names}",
      help: "請在 governance.sections 中加入該章節，寫明負責人、所在文件與上次審查日期",
    },
    many: {
      message: "政策檔缺少 {count} 個必要章節：{names}",
      help: "請在 governance.sections 中逐一加入，寫明負責人、所在文件與上次審查日期；retention、recipients、purposes 三個登錄表本身即為章節",
    },
  },
  "policy-owner-missing": {
    section: {
      message: "章節「{name}」沒有負責人：無人必須過問",
      help: "請以 owner 寫明負責的職務，或在 owners 中為同類統一指定",
    },
    recipient: {
      message: "接收方「{name}」沒有負責人：無人必須過問",
      help: "請以 owner 寫明負責的職務，或在 owners 中為同類統一指定",
    },
    kpi: {
      message: "指標「{name}」沒有負責人：無人必須過問",
      help: "請以 owner 寫明負責的職務，或在 owners 中為同類統一指定",
    },
  },
  "policy-review-overdue": {
    overdue: {
      message: "章節「{name}」上次審查於 {on}，下次審查應在 {due} 之前",
      help: "請完成審查，並更新 lastReviewed；週期可在 reviews 中規定",
    },
    never: { message: "章節「{name}」未註明上次審查日期", help: "請在 lastReviewed 中寫明上次審查日期，或現在審查" },
  },
  "access-review-overdue": {
    none: { message: "沒有「{system}」的權限審查紀錄", help: "請審查該系統中的權限，並記入證據檔的 accessReviews" },
    overdue: {
      message: "「{system}」的權限上次審查於 {on}，下次審查應在 {due} 之前",
      help: "請審查該系統中的權限，收回多餘者，並記入 accessReviews",
    },
    nothing: {
      message: "沒有任何權限審查紀錄，也未列出須審查的系統",
      help: "請在 governance.systems 中列出系統，並在證據檔的 accessReviews 中記錄審查",
    },
  },
  "training-coverage-low": {
    low: {
      message: "截至 {on} 的訓練覆蓋率為 {coverage}%，低於目標 {target}%：尚缺 {missing} 人",
      help: "請補訓缺席人員，並記入證據檔的 trainings",
    },
    lowIn: {
      message: "截至 {on}，{department} 的訓練覆蓋率為 {coverage}%，低於目標 {target}%：尚缺 {missing} 人",
      help: "請補訓缺席人員，並記入證據檔的 trainings",
    },
    overdue: {
      message: "最近一次訓練紀錄為 {on}，下次應在 {due} 之前",
      help: "請舉辦訓練，並在證據檔的 trainings 中記錄人數",
    },
    none: {
      message: "沒有任何訓練紀錄",
      help: "請在證據檔（evidence/training.jsonc）的 trainings 中記錄日期、應訓人數與已訓人數：只記數字，不記姓名",
    },
  },
  "drill-evidence-overdue": {
    none: { message: "沒有應變演練紀錄", help: "請舉行演練，並在證據檔的 drills 中記錄日期與發現數" },
    overdue: { message: "最近一次演練為 {on}，下次應在 {due} 之前", help: "請舉行演練，並記入證據檔的 drills" },
    unevaluated: { message: "{on} 的演練未註明發現數", help: "請評估演練，並在 findings 中寫明數目（可為 0）" },
    noFollowUp: {
      message: "{on} 的演練有 {findings} 項發現，但未註明改善期限",
      help: "請在 followUpBy 中寫明期限，完成後寫 followedUpOn",
    },
    followUpOverdue: {
      message: "{on} 演練的 {findings} 項發現應在 {due} 前改善，尚無完成紀錄",
      help: "請完成改善，並在 followedUpOn 中寫明日期",
    },
  },
  "scan-evidence-overdue": {
    none: { message: "沒有{kind}掃描紀錄", help: "請安排掃描，並在證據檔的 scans 中記錄種類、日期與未修補數" },
    overdue: { message: "最近一次{kind}掃描為 {on}，下次應在 {due} 之前", help: "請安排掃描，並記入證據檔的 scans" },
    open: {
      message: "{kind}掃描有 {count} 項高風險問題未修補，最早始於 {oldest}，應在 {due} 前修補",
      help: "請由舊到新修補，並記錄下次掃描的數字",
    },
  },
  "compliance-check-overdue": {
    none: { message: "沒有{kind}紀錄", help: "請完成檢查，並在證據檔的 complianceChecks 中記錄種類、日期與簽署職務" },
    overdue: {
      message: "最近一次{kind}為 {on}，下次應在 {due} 之前",
      help: "請完成檢查並簽署，記入證據檔的 complianceChecks",
    },
    unsigned: { message: "{on} 的{kind}無人簽署", help: "請由負責職務簽署，並寫入 signedBy" },
  },
  "incident-record-incomplete": {
    incomplete: {
      message: "事件 {id} 的紀錄缺少 {names}，最遲應於 {due} 補全",
      help: "請補全；無需通知者由法務判斷，寫入 notRequired",
    },
    late: {
      message: "外洩事件 {id} 在 {taken} 小時後才通報主管機關；{law} 規定為 {hours} 小時",
      help: "請在紀錄中說明原因並改善預案；通報可分階段進行",
    },
    untold: {
      message: "外洩事件 {id} 已 {taken} 小時未通報主管機關；{law} 規定為 {hours} 小時",
      help: "請立即以已知情況通報，並寫入 regulatorNotifiedAt；法務判斷無需通報時寫入 notRequired",
    },
  },
  "incident-runbook-missing": {
    none: {
      message: "政策檔未提及應變處置：缺少 {names}",
      help: "請加入 governance.incident，寫明團隊聯絡方式、預案，以及對主管機關和客戶的通報範本",
    },
    missing: { message: "應變處置部分未寫明 {names}", help: "請補充到 governance.incident" },
    gone: { message: "應變處置的 {name} 指向的檔案 {path} 不存在", help: "請撰寫該檔案，或改為其所在位置" },
  },
  "monitoring-coverage-gap": {
    one: {
      message: "程式碼會記錄事件 {event}，但 {policy} 中沒有監控它的告警",
      help: "請為其建立告警，並寫入 governance.monitoring",
    },
    many: {
      message: "程式碼在 {count} 處記錄事件 {event}，但 {policy} 中沒有監控它的告警",
      help: "請為其建立告警，並寫入 governance.monitoring",
    },
  },
  "recipient-undeclared": {
    one: {
      message: "{call} 傳送至 {name}，而 {policy} 的 recipients 中沒有它",
      help: "請登錄其類別、地區、資料類型、依據與協議；不提供個資時，資料類型留空",
    },
    many: {
      message: "{call} 等 {count} 個檔案中的呼叫傳送至 {name}，而 {policy} 的 recipients 中沒有它",
      help: "請登錄其類別、地區、資料類型、依據與協議；不提供個資時，資料類型留空",
    },
  },
  "register-stale": {
    recipient: {
      message: "程式碼中已沒有任何內容指向接收方 {name}",
      help: "請從登錄表中移除，或寫明到達它的主機或套件名",
    },
    collectedIn: { message: "沒有檔案符合目的 {of} 的 {name}", help: "請寫明現在蒐集的檔案，或移除該目的" },
    record: { message: "目的 {of} 的檔案中沒有宣告紀錄 {name}", help: "請改為現在的名稱，或移除" },
    paths: { message: "沒有檔案符合部門 {of} 的 {name}", help: "請寫明該部門現在的檔案" },
  },
  "kpi-target-missed": {
    below: { message: "指標 {name} 為 {value}，低於目標 {target}", help: "請查看其構成；目標寫在 governance.kpis" },
    above: { message: "指標 {name} 為 {value}，高於目標 {target}", help: "請查看其構成；目標寫在 governance.kpis" },
  },
  "whistleblower-channel-missing": {
    none: {
      message: "政策檔未寫明廉潔舉報管道",
      help: "請加入 governance.integrity，寫明 reportingChannel、anonymous 與 protection",
    },
    named: { message: "未註明可以匿名舉報", help: "請允許匿名舉報，並將 anonymous 設為 true" },
    unprotected: { message: "未註明如何保護舉報人", help: "請在 protection 中寫明保護聲明" },
    gone: { message: "舉報人保護聲明檔案 {path} 不存在", help: "請撰寫該檔案，或改為其所在位置" },
  },
  "disclosure-missing": {
    none: {
      message: "政策檔未寫明向客戶揭露保護措施的頁面",
      help: "請加入 governance.disclosure，寫明 page、version 與 updated",
    },
    undated: { message: "面向客戶的頁面缺少版本或更新日期", help: "請寫明 version 與 updated" },
    stale: {
      message: "面向客戶的頁面更新於 {updated}，而 {name} 已於 {changed} 變更",
      help: "請更新頁面，並寫明 updated",
    },
    gone: { message: "面向客戶的頁面 {path} 不存在", help: "請撰寫該頁面，或改為其所在位置" },
  },
};

/** Why the rules weigh as they do, and words in their messages, by the English. */
export const governancePhrases: Record<string, string> = {
  "what nobody has laid down, nobody has to do": "沒有規定的事，就沒有人必須去做",
  "what belongs to nobody is done by nobody": "無人負責的事無人去做",
  "what was right a year ago is not known to be right": "從前正確的規定，現在未必正確",
  "permissions that nobody reviews only grow": "無人審查的權限只增不減",
  "most leaks begin with somebody who did not know": "多數外洩始於有人不知情",
  "a plan that nobody has tried is a guess": "未經演練的預案只是設想",
  "others look for the holes as well": "別人也在尋找漏洞",
  "nobody outside may be the first to look": "不應由外人最先查看",
  "those concerned and the authority have a right to be told": "當事人與主管機關有權獲知",
  "on the day of an incident there is no time to look for it": "事件當天沒有時間去找",
  "a record that nobody reads warns nobody": "無人查看的紀錄不會發出警示",
  "a register that leaves somebody out is none": "有遺漏的登錄表形同虛設",
  "a register that names what is gone hides what is there": "保留失效項目的登錄表會掩蓋實情",
  "a target was set so that somebody looks when it is missed": "設定目標，就是為了在未達標時有人過問",
  "who sees misconduct must be able to say so without fear": "發現不當行為的人應能放心舉報",
  "customers can only agree to what they are told": "客戶只能同意其已獲告知的內容",
  "the policy makes this number a gate": "政策將該指標設為門檻",
  vulnerability: "弱點",
  penetration: "滲透",
  "self-check": "法遵自檢",
  "internal-audit": "內部稽核",
};
