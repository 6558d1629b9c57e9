// Rule texts in Traditional Chinese. Same keys as the rules' own messages (kept by a test).
import type { RuleTexts } from "../types.js";
import { access } from "./access.js";
import { atRest } from "./atRest.js";
import { disclosure } from "./disclosure.js";
import { governance, governancePhrases } from "./governance.js";
import { lifecycle } from "./lifecycle.js";
import { probity } from "./probity.js";
import { suppressions } from "./suppressions.js";
import { testData } from "./testData.js";

export const zhHant: RuleTexts = {
  list: { and: "和", more: "{first}等 {count} 類個資" },
  handedIn: {
    one: "（來自一處呼叫：{caller}）",
    partOne: "（部分來自一處呼叫：{caller}）",
    many: "（來自 {calls} 處呼叫，例如 {caller}）",
    partMany: "（部分來自 {calls} 處呼叫，例如 {caller}）",
  },
  phrases: {
    ...governancePhrases,
    "a column transformer that encrypts": "使用加密的欄位轉換器",
    "a custom type that encrypts": "使用加密的自訂型別",
    "a getter and setter that encrypt": "使用加密的 getter 與 setter",
    "a client extension that encrypts, and the field marked for it": "使用加密的用戶端擴充，並標記該欄位",
    "a field-encryption plugin that lists the field": "使用列出該欄位的欄位加密外掛",
    "a custom column type that encrypts": "使用加密的自訂欄位型別",
    "$formatDatabaseJson and $parseDatabaseJson that encrypt and decrypt":
      "使用進行加密和解密的 $formatDatabaseJson 與 $parseDatabaseJson",
    "store ciphertext, written by the service": "由服務寫入密文",
    "with the project's own cipher": "使用專案自有的加密函式",
    "mainland China": "中國大陸",
    "Hong Kong": "香港",
    Taiwan: "臺灣",
    "the United States": "美國",
    "the European Union": "歐盟",
    "the United Kingdom": "英國",
    Switzerland: "瑞士",
    Japan: "日本",
    Korea: "韓國",
    Singapore: "新加坡",
    India: "印度",
    Australia: "澳洲",
    Canada: "加拿大",
    Brazil: "巴西",
    writes: "寫入",
    creates: "新增",
    changes: "異動",
    deletes: "刪除",
    info: "提示",
    low: "低",
    medium: "中",
    high: "高",
    critical: "嚴重",
    "the record": "該記錄",
    yes: "有",
    no: "無",
    "another party": "另一方",
    "a credential": "憑證",
    "changes where money goes": "變更款項去向",
    "sends money out": "將款項付出",
    "gives people rights": "授予權限",
    "hands out many persons' data as a file": "以檔案形式給出眾人的資料",
    "takes a second factor off": "取消第二因子",
    "sets another password": "更換密碼",
    "changes where codes and notices go": "變更驗證碼與通知的去向",
    "shows data that is masked elsewhere": "顯示在別處已遮罩的資料",
    "a token": "權杖",
  },
  rules: { ...atRest, ...disclosure, ...access, ...lifecycle, ...testData, ...probity, ...governance, ...suppressions },
};
