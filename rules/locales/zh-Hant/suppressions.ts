// Texts in Traditional Chinese of the rules about suppressions.
import type { RuleTexts } from "../types.js";

export const suppressions: RuleTexts["rules"] = {
  "suppression-invalid": {
    "unknown-form": {
      message: "此註解以抑制關鍵字開頭，但沒有這種形式：未抑制任何問題",
      help: "請寫 goodfaith-disable-next-line、-disable-line、-disable、-enable 或 -disable-file，其後列出規則",
    },
    "no-rule": {
      message: "抑制註解未指明規則：未抑制任何問題",
      help: "請指明規則：goodfaith-disable-next-line pii-in-log -- 可接受的理由",
    },
    "not-understood": {
      message: "抑制註解無法識別：未抑制任何問題",
      help: "格式：goodfaith-disable-next-line <規則>, <規則> until <YYYY-MM-DD> by <責任人> -- <理由>；until 與 by 可省略",
    },
    "bad-date": {
      message: "until 之後不是有效日期：{names} 的抑制未生效",
      help: "請按 YYYY-MM-DD 寫一個存在的日期",
    },
    "unknown-rule": { message: "沒有名為「{names}」的規則：未抑制任何問題", help: "goodfaith rules 列出全部規則" },
    "unknown-rule-near": {
      message: "沒有名為「{names}」的規則，但有「{near}」：未抑制任何問題",
      help: "請改為 {near}，或用 goodfaith rules 查找其他規則",
    },
    "unknown-type": {
      message: "沒有名為「{names}」的資料類型：該註解未起作用",
      help: "goodfaith types 列出全部資料類型；none -- 理由 可將欄位排除在外",
    },
    "unknown-type-near": {
      message: "沒有名為「{names}」的資料類型，但有「{near}」：該註解未起作用",
      help: "請改為 {near}，或用 goodfaith types 尋找其他類型",
    },
    "own-rule": {
      message: "{names} 針對抑制註解本身，不能被抑制",
      help: "請修正或刪除它所指的抑制註解",
    },
    "needs-until": {
      message: "本專案中，{severity}嚴重度的 {names} 須註明截止日期方可抑制",
      help: "請加上 until 與日期：專案設定（suppressions.requireUntilFor）有此要求",
    },
    "needs-by": {
      message: "本專案中，{severity}嚴重度的 {names} 須註明責任人方可抑制",
      help: "請加上 by 與責任人：專案設定（suppressions.requireByFor）有此要求",
    },
  },
  "suppression-missing-reason": {
    default: {
      message: "{names} 的抑制沒有理由，或理由不足 {length} 個字元（一個漢字按三個字元計）：抑制未生效",
      help: "請在 -- 之後（SQL 中為 ::）寫明為何可以接受，以便日後複核",
    },
  },
  "suppression-expired": {
    default: {
      message: "{names} 的抑制已於 {until} 到期：該問題恢復顯示",
      help: "請修復所涉問題；若仍可接受，請重新審批並寫明新的日期與理由",
    },
  },
  "suppression-expiring": {
    default: {
      message: "{names} 的抑制將於 {until} 到期，還有 {days} 天",
      help: "請在此之前修復所涉問題，或重新審批",
    },
  },
  "suppression-too-long": {
    default: {
      message: "{names} 的抑制期限至 {until}，超過本專案允許的 {days} 天：抑制未生效",
      help: "請選擇更近的日期；上限由設定 suppressions.maxDays 規定",
    },
  },
  "suppression-unused": {
    default: {
      message: "{names} 的抑制未抑制任何問題",
      help: "請刪除：否則此處日後的同類問題會被悄然忽略（goodfaith suppressions prune 可刪除所有此類註解）",
    },
    elsewhere: {
      message: "{names} 的抑制未抑制任何問題：此處傳入的資料在 {place} 中統一回報一次",
      help: "請在該處修正；如對所有呼叫均可接受，請把註解移到該處，並刪除此處的註解",
    },
  },
};
