// Texts in Simplified Chinese of the rules about the policy and its evidence.
import type { RuleTexts } from "../types.js";

export const governance: RuleTexts["rules"] = {
  "policy-section-missing": {
    one: {
      message: "策略文件缺少每份策略都应有的章节：{names}",
      help: "请在 governance.sections 中加入该章节，写明负责人、所在文件与上次评审日期",
    },
    many: {
      message: "策略文件缺少 {count} 个必备章节：{names}",
      help: "请在 governance.sections 中逐一加入，写明负责人、所在文件与上次评审日期；retention、recipients、purposes 三个登记表本身即为章节",
    },
  },
  "policy-owner-missing": {
    section: {
      message: "章节“{name}”没有负责人：无人必须过问",
      help: "请以 owner 写明负责的岗位，或在 owners 中为同类统一指定",
    },
    recipient: {
      message: "接收方“{name}”没有负责人：无人必须过问",
      help: "请以 owner 写明负责的岗位，或在 owners 中为同类统一指定",
    },
    kpi: {
      message: "指标“{name}”没有负责人：无人必须过问",
      help: "请以 owner 写明负责的岗位，或在 owners 中为同类统一指定",
    },
  },
  "policy-review-overdue": {
    overdue: {
      message: "章节“{name}”上次评审于 {on}，下次评审应在 {due} 之前",
      help: "请完成评审，并更新 lastReviewed；周期可在 reviews 中规定",
    },
    never: { message: "章节“{name}”未注明上次评审日期", help: "请在 lastReviewed 中写明上次评审日期，或现在评审" },
  },
  "access-review-overdue": {
    none: { message: "没有“{system}”的权限审核记录", help: "请审核该系统中的权限，并记入证据文件的 accessReviews" },
    overdue: {
      message: "“{system}”的权限上次审核于 {on}，下次审核应在 {due} 之前",
      help: "请审核该系统中的权限，收回多余者，并记入 accessReviews",
    },
    nothing: {
      message: "没有任何权限审核记录，也未列出须审核的系统",
      help: "请在 governance.systems 中列出系统，并在证据文件的 accessReviews 中记录审核",
    },
  },
  "training-coverage-low": {
    low: {
      message: "截至 {on} 的培训覆盖率为 {coverage}%，低于目标 {target}%：尚缺 {missing} 人",
      help: "请补训缺席人员，并记入证据文件的 trainings",
    },
    lowIn: {
      message: "截至 {on}，{department} 的培训覆盖率为 {coverage}%，低于目标 {target}%：尚缺 {missing} 人",
      help: "请补训缺席人员，并记入证据文件的 trainings",
    },
    overdue: {
      message: "最近一次培训记录为 {on}，下次应在 {due} 之前",
      help: "请组织培训，并在证据文件的 trainings 中记录人数",
    },
    none: {
      message: "没有任何培训记录",
      help: "请在证据文件（evidence/training.jsonc）的 trainings 中记录日期、应训人数与已训人数：只记数字，不记姓名",
    },
  },
  "drill-evidence-overdue": {
    none: { message: "没有应急演练记录", help: "请组织演练，并在证据文件的 drills 中记录日期与发现数" },
    overdue: { message: "最近一次演练为 {on}，下次应在 {due} 之前", help: "请组织演练，并记入证据文件的 drills" },
    unevaluated: { message: "{on} 的演练未注明发现数", help: "请评估演练，并在 findings 中写明数目（可为 0）" },
    noFollowUp: {
      message: "{on} 的演练有 {findings} 项发现，但未注明整改期限",
      help: "请在 followUpBy 中写明期限，完成后写 followedUpOn",
    },
    followUpOverdue: {
      message: "{on} 演练的 {findings} 项发现应在 {due} 前整改，尚无完成记录",
      help: "请完成整改，并在 followedUpOn 中写明日期",
    },
  },
  "scan-evidence-overdue": {
    none: { message: "没有{kind}扫描记录", help: "请安排扫描，并在证据文件的 scans 中记录种类、日期与未修补数" },
    overdue: { message: "最近一次{kind}扫描为 {on}，下次应在 {due} 之前", help: "请安排扫描，并记入证据文件的 scans" },
    open: {
      message: "{kind}扫描有 {count} 项高危问题未修补，最早始于 {oldest}，应在 {due} 前修补",
      help: "请由旧到新修补，并记录下次扫描的数字",
    },
  },
  "compliance-check-overdue": {
    none: { message: "没有{kind}记录", help: "请完成检查，并在证据文件的 complianceChecks 中记录种类、日期与签署岗位" },
    overdue: {
      message: "最近一次{kind}为 {on}，下次应在 {due} 之前",
      help: "请完成检查并签署，记入证据文件的 complianceChecks",
    },
    unsigned: { message: "{on} 的{kind}无人签署", help: "请由负责岗位签署，并写入 signedBy" },
  },
  "incident-record-incomplete": {
    incomplete: {
      message: "事件 {id} 的记录缺少 {names}，最迟应于 {due} 补全",
      help: "请补全；无需通知者由法务判断，写入 notRequired",
    },
    late: {
      message: "泄露事件 {id} 在 {taken} 小时后才通报监管部门；{law} 规定为 {hours} 小时",
      help: "请在记录中说明原因并改进预案；通报可分阶段进行",
    },
    untold: {
      message: "泄露事件 {id} 已 {taken} 小时未通报监管部门；{law} 规定为 {hours} 小时",
      help: "请立即以已知情况通报，并写入 regulatorNotifiedAt；法务判断无需通报时写入 notRequired",
    },
  },
  "incident-runbook-missing": {
    none: {
      message: "策略文件未提及应急处置：缺少 {names}",
      help: "请加入 governance.incident，写明团队联系方式、预案，以及对监管部门和客户的通报模板",
    },
    missing: { message: "应急处置部分未写明 {names}", help: "请补充到 governance.incident" },
    gone: { message: "应急处置的 {name} 指向的文件 {path} 不存在", help: "请编写该文件，或改为其所在位置" },
  },
  "monitoring-coverage-gap": {
    one: {
      message: "代码会记录事件 {event}，但 {policy} 中没有监控它的告警",
      help: "请为其建立告警，并写入 governance.monitoring",
    },
    many: {
      message: "代码在 {count} 处记录事件 {event}，但 {policy} 中没有监控它的告警",
      help: "请为其建立告警，并写入 governance.monitoring",
    },
  },
  "recipient-undeclared": {
    one: {
      message: "{call} 发送至 {name}，而 {policy} 的 recipients 中没有它",
      help: "请登记其类别、地区、信息类型、依据与协议；不提供个人信息时，信息类型留空",
    },
    many: {
      message: "{call} 等 {count} 个文件中的调用发送至 {name}，而 {policy} 的 recipients 中没有它",
      help: "请登记其类别、地区、信息类型、依据与协议；不提供个人信息时，信息类型留空",
    },
  },
  "register-stale": {
    recipient: {
      message: "代码中已没有任何内容指向接收方 {name}",
      help: "请从登记表中移除，或写明到达它的主机或软件包名",
    },
    collectedIn: { message: "没有文件匹配目的 {of} 的 {name}", help: "请写明现在采集的文件，或移除该目的" },
    record: { message: "目的 {of} 的文件中没有声明记录 {name}", help: "请改为现在的名称，或移除" },
    paths: { message: "没有文件匹配部门 {of} 的 {name}", help: "请写明该部门现在的文件" },
  },
  "kpi-target-missed": {
    below: { message: "指标 {name} 为 {value}，低于目标 {target}", help: "请查看其构成；目标写在 governance.kpis" },
    above: { message: "指标 {name} 为 {value}，高于目标 {target}", help: "请查看其构成；目标写在 governance.kpis" },
  },
  "whistleblower-channel-missing": {
    none: {
      message: "策略文件未写明廉洁举报渠道",
      help: "请加入 governance.integrity，写明 reportingChannel、anonymous 与 protection",
    },
    named: { message: "未注明可以匿名举报", help: "请允许匿名举报，并将 anonymous 设为 true" },
    unprotected: { message: "未注明如何保护举报人", help: "请在 protection 中写明保护声明" },
    gone: { message: "举报人保护声明文件 {path} 不存在", help: "请编写该文件，或改为其所在位置" },
  },
  "disclosure-missing": {
    none: {
      message: "策略文件未写明向客户披露保护措施的页面",
      help: "请加入 governance.disclosure，写明 page、version 与 updated",
    },
    undated: { message: "面向客户的页面缺少版本或更新日期", help: "请写明 version 与 updated" },
    stale: {
      message: "面向客户的页面更新于 {updated}，而 {name} 已于 {changed} 变更",
      help: "请更新页面，并写明 updated",
    },
    gone: { message: "面向客户的页面 {path} 不存在", help: "请编写该页面，或改为其所在位置" },
  },
};

/** Why the rules weigh as they do, and words in their messages, by the English. */
export const governancePhrases: Record<string, string> = {
  "what nobody has laid down, nobody has to do": "没有规定的事，就没有人必须去做",
  "what belongs to nobody is done by nobody": "无人负责的事无人去做",
  "what was right a year ago is not known to be right": "从前正确的规定，现在未必正确",
  "permissions that nobody reviews only grow": "无人审核的权限只增不减",
  "most leaks begin with somebody who did not know": "多数泄露始于有人不知情",
  "a plan that nobody has tried is a guess": "未经演练的预案只是设想",
  "others look for the holes as well": "别人也在寻找漏洞",
  "nobody outside may be the first to look": "不应由外人最先查看",
  "those concerned and the authority have a right to be told": "当事人与监管部门有权获知",
  "on the day of an incident there is no time to look for it": "事件当天没有时间去找",
  "a record that nobody reads warns nobody": "无人查看的记录不会发出警示",
  "a register that leaves somebody out is none": "有遗漏的登记表形同虚设",
  "a register that names what is gone hides what is there": "保留失效条目的登记表会掩盖实情",
  "a target was set so that somebody looks when it is missed": "设定目标，就是为了在未达标时有人过问",
  "who sees misconduct must be able to say so without fear": "发现不当行为的人应能放心举报",
  "customers can only agree to what they are told": "客户只能同意其已获告知的内容",
  "the policy makes this number a gate": "策略将该指标设为门槛",
  vulnerability: "漏洞",
  penetration: "渗透",
  "self-check": "合规自检",
  "internal-audit": "内部审计",
};
