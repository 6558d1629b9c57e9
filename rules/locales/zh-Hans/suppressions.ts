// Texts in Simplified Chinese of the rules about suppressions.
import type { RuleTexts } from "../types.js";

export const suppressions: RuleTexts["rules"] = {
  "suppression-invalid": {
    "unknown-form": {
      message: "此注释以抑制关键字开头，但没有这种形式：未抑制任何问题",
      help: "请写 goodfaith-disable-next-line、-disable-line、-disable、-enable 或 -disable-file，其后列出规则",
    },
    "no-rule": {
      message: "抑制注释未指明规则：未抑制任何问题",
      help: "请指明规则：goodfaith-disable-next-line pii-in-log -- 可接受的理由",
    },
    "not-understood": {
      message: "抑制注释无法识别：未抑制任何问题",
      help: "格式：goodfaith-disable-next-line <规则>, <规则> until <YYYY-MM-DD> by <责任人> -- <理由>；until 与 by 可省略",
    },
    "bad-date": {
      message: "until 之后不是有效日期：{names} 的抑制未生效",
      help: "请按 YYYY-MM-DD 写一个存在的日期",
    },
    "unknown-rule": { message: "没有名为“{names}”的规则：未抑制任何问题", help: "goodfaith rules 列出全部规则" },
    "unknown-rule-near": {
      message: "没有名为“{names}”的规则，但有“{near}”：未抑制任何问题",
      help: "请改为 {near}，或用 goodfaith rules 查找其他规则",
    },
    "unknown-type": {
      message: "没有名为“{names}”的数据类型：该注释未起作用",
      help: "goodfaith types 列出全部数据类型；none -- 理由 可将字段排除在外",
    },
    "unknown-type-near": {
      message: "没有名为“{names}”的数据类型，但有“{near}”：该注释未起作用",
      help: "请改为 {near}，或用 goodfaith types 查找其他类型",
    },
    "own-rule": {
      message: "{names} 针对抑制注释本身，不能被抑制",
      help: "请修正或删除它所指的抑制注释",
    },
    "needs-until": {
      message: "本项目中，{severity}严重度的 {names} 须注明截止日期方可抑制",
      help: "请加上 until 与日期：项目配置（suppressions.requireUntilFor）有此要求",
    },
    "needs-by": {
      message: "本项目中，{severity}严重度的 {names} 须注明责任人方可抑制",
      help: "请加上 by 与责任人：项目配置（suppressions.requireByFor）有此要求",
    },
  },
  "suppression-missing-reason": {
    default: {
      message: "{names} 的抑制没有理由，或理由不足 {length} 个字符（一个汉字按三个字符计）：抑制未生效",
      help: "请在 -- 之后（SQL 中为 ::）写明为何可以接受，以便日后复核",
    },
  },
  "suppression-expired": {
    default: {
      message: "{names} 的抑制已于 {until} 到期：该问题恢复显示",
      help: "请修复所涉问题；若仍可接受，请重新审批并写明新的日期与理由",
    },
  },
  "suppression-expiring": {
    default: {
      message: "{names} 的抑制将于 {until} 到期，还有 {days} 天",
      help: "请在此之前修复所涉问题，或重新审批",
    },
  },
  "suppression-too-long": {
    default: {
      message: "{names} 的抑制期限至 {until}，超过本项目允许的 {days} 天：抑制未生效",
      help: "请选择更近的日期；上限由配置 suppressions.maxDays 规定",
    },
  },
  "suppression-unused": {
    default: {
      message: "{names} 的抑制未抑制任何问题",
      help: "请删除：否则此处日后的同类问题会被悄然忽略（goodfaith suppressions prune 可删除所有此类注释）",
    },
    elsewhere: {
      message: "{names} 的抑制未抑制任何问题：此处传入的数据在 {place} 中统一报告一次",
      help: "请在该处修正；如对所有调用均可接受，请把注释移到该处，并删除此处的注释",
    },
  },
};
