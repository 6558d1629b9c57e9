// Rule texts in Simplified Chinese. Same keys as the rules' own messages (kept by a test).
import type { RuleTexts } from "./types.js";

export const zhHans: RuleTexts = {
  list: { and: "和", more: "{first}等 {count} 类个人信息" },
  rules: {
    "pii-in-log": {
      value: { message: "{data}经 {sink} 写入日志", help: "改为记录编号；如确需记录，先对 {labels} 脱敏" },
      object: {
        message: "{data}经 {sink} 写入日志：整个对象被打印",
        help: "只记录编号和必要字段，不要打印整个对象；其中不得含有 {labels}",
      },
    },
    "pii-to-third-party": {
      recipient: {
        message: "{data}经 {sink} 提供给第三方 {recipient}",
        help: "只发送 {recipient} 必需的字段：去掉 {labels}，或以假名标识代替",
      },
      host: {
        message: "{data}经 {sink} 发送到外部主机 {recipient}",
        help: "只发送 {recipient} 必需的字段，或先对 {labels} 脱敏",
      },
    },
    "pii-unencrypted-at-rest": {
      plain: { message: "{data}未加密存储于 {record}.{field}", help: "存储前加密该字段（{how}），或改存令牌" },
      half: {
        message: "{record}.{field} 中的{data}标记为加密（{by}），但缺少 {missing}：实际以明文存储",
        help: "补全加密机制：{missing}",
      },
    },
    "secret-hardcoded": {
      provider: {
        message: "{provider} 写在文件中{places}",
        help: "在签发方吊销并重新签发，改由环境变量或密钥库读取；仓库历史中仍保留旧值",
      },
      named: {
        message: "{name} 的值写在文件中{places}",
        help: "改由环境变量或密钥库读取 {name}，并更换在用的值；仓库历史中仍保留旧值",
      },
      fallback: {
        message: "{name} 未设置时使用写死的替代值{places}",
        help: "{name} 缺失时应在启动时停止；否则每个忘记设置的环境都共用一个人人可读的密钥",
      },
      default: {
        message: "{name} 带有开发用默认值{places}",
        help: "开发环境也由环境变量读取 {name}，避免默认值进入生产",
      },
    },
  },
};
