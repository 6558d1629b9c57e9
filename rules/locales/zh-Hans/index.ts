// Rule texts in Simplified Chinese. Same keys as the rules' own messages (kept by a test).
import type { RuleTexts } from "../types.js";
import { access } from "./access.js";
import { atRest } from "./atRest.js";
import { disclosure } from "./disclosure.js";
import { governance, governancePhrases } from "./governance.js";
import { lifecycle } from "./lifecycle.js";
import { probity } from "./probity.js";
import { suppressions } from "./suppressions.js";
import { testData } from "./testData.js";

export const zhHans: RuleTexts = {
  list: { and: "和", more: "{first}等 {count} 类个人信息" },
  handedIn: {
    one: "（来自一处调用：{caller}）",
    partOne: "（部分来自一处调用：{caller}）",
    many: "（来自 {calls} 处调用，例如 {caller}）",
    partMany: "（部分来自 {calls} 处调用，例如 {caller}）",
  },
  phrases: {
    ...governancePhrases,
    "a column transformer that encrypts": "使用加密的列转换器",
    "a custom type that encrypts": "使用加密的自定义类型",
    "a getter and setter that encrypt": "使用加密的 getter 与 setter",
    "a client extension that encrypts, and the field marked for it": "使用加密的客户端扩展，并标记该字段",
    "a field-encryption plugin that lists the field": "使用列出该字段的字段加密插件",
    "a custom column type that encrypts": "使用加密的自定义列类型",
    "$formatDatabaseJson and $parseDatabaseJson that encrypt and decrypt":
      "使用进行加密和解密的 $formatDatabaseJson 与 $parseDatabaseJson",
    "store ciphertext, written by the service": "由服务写入密文",
    "with the project's own cipher": "使用项目自有的加密函数",
    "mainland China": "中国内地",
    "Hong Kong": "香港",
    Taiwan: "台湾",
    "the United States": "美国",
    "the European Union": "欧盟",
    "the United Kingdom": "英国",
    Switzerland: "瑞士",
    Japan: "日本",
    Korea: "韩国",
    Singapore: "新加坡",
    India: "印度",
    Australia: "澳大利亚",
    Canada: "加拿大",
    Brazil: "巴西",
    writes: "写入",
    creates: "新建",
    changes: "变更",
    deletes: "删除",
    info: "提示",
    low: "低",
    medium: "中",
    high: "高",
    critical: "严重",
    "the record": "该记录",
    yes: "有",
    no: "无",
    "another party": "另一方",
    "a credential": "凭据",
    "changes where money goes": "变更款项去向",
    "sends money out": "将款项付出",
    "gives people rights": "授予权限",
    "hands out many persons' data as a file": "以文件形式给出众人的信息",
    "takes a second factor off": "取消第二因素",
    "sets another password": "更换密码",
    "changes where codes and notices go": "变更验证码与通知的去向",
    "shows data that is masked elsewhere": "显示在别处已脱敏的信息",
    "a token": "令牌",
  },
  rules: { ...atRest, ...disclosure, ...access, ...lifecycle, ...testData, ...probity, ...governance, ...suppressions },
};
