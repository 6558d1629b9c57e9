// Reasons for the severity of findings about how staff and intermediaries behave, by their English.
import type { Row } from "./row.js";

export const CONDUCT: readonly Row[] = [
  ["business with sanctioned persons is forbidden", "禁止与受制裁者往来", "禁止與受制裁者往來"],
  [
    "only licensed persons may sell and be paid for it",
    "只有持证人员可以销售并取得报酬",
    "只有持照人員可以銷售並取得報酬",
  ],
  ["the same loss may be paid twice", "同一损失可能赔付两次", "同一損失可能賠付兩次"],
  ["money may go to whoever names his account", "谁报上账户，钱就可能付给谁", "誰報上帳戶，錢就可能付給誰"],
  ["who chooses may have a share in it", "选定者可能从中得利", "選定者可能從中得利"],
  ["large cash must be reported", "大额现金必须报告", "大額現金必須申報"],
  ["what was changed cannot be told from what was", "无从分辨改动前后", "無從分辨改動前後"],
  [
    "whoever knows that he was reported moves the money",
    "得知自己被上报的人会转移资金",
    "得知自己被申報的人會移轉資金",
  ],
  ["whoever reported in confidence can be found out", "保密举报者的身份可能被查出", "保密檢舉者的身分可能被查出"],
  ["benefits outside of the contract are forbidden", "禁止给予合同以外的利益", "禁止給予契約以外的利益"],
  [
    "whoever has not signed is not bound, and was told nothing",
    "未亲自签名者不受约束，也未获告知",
    "未親自簽名者不受拘束，亦未獲告知",
  ],
  ["a date that can be chosen proves nothing", "可任选的日期不能证明任何事", "可任選的日期不能證明任何事"],
];
