// Titles of fixes, by the title id of their plan.
import { type FixPlan, fillPlaces } from "../../server/engine/api.js";
import type { Language } from "./index.js";

const en = {
  mask: "Mask {labels} with {function}",
  keepEnd: "Show only the last {count} characters of {labels}",
  usePlaceholder: "Write {placeholder} in place of {labels}",
  pickMembers: "Give only {members} of {labels}",
  useId: "Use {id} instead of {labels}",
  leaveOut: "Leave {labels} out",
  removeOption: "Remove {option}",
  removeBypass: "Remove the way around the check",
  removeCall: "Remove {call}",
  raiseCost: "Raise the cost from {from} to {to}",
  replaceText: "Replace {from} by {to}",
  replaceScheme: "Use {to} for {host}",
  removeFallback: "Remove the value that stands in for {name}",
  drawSecurely: "Draw it with a cryptographic generator",
  useRandomId: "Use a random id of 32 characters instead",
  usePseudonym: "Make a pseudonym of {labels} with {function}",
  keyHash: "Use a keyed hash (HMAC) with {name} of the environment as its key",
  readEnvironment: "Read {name} from the environment",
  makeUpOne: "Replace the value by a made-up one that nobody can hold",
  makeUpMany: "Replace the {count} values by made-up ones that nobody can hold",
  markField: "Mark {field} for encryption ({mark})",
  classifyField: "Declare {field} as {dataType}",
  encryptField: "Encrypt {field} with {function}",
  removeField: "Remove {field}",
  selectColumns: "Fetch only {columns}",
  recordWith: "Record it with {control}",
  guardWith: "Put {control} before it",
  askWith: "Ask first with {control}",
  onlyIf: "Only if {control}",
  refuseIf: "Refuse when {control}",
  addCondition: "Add {control} to the condition",
  setAttributes: "Set {attributes}",
};

type FixTitles = Record<keyof typeof en, string>;

const zhHans: FixTitles = {
  mask: "使用 {function} 对 {labels} 脱敏",
  keepEnd: "仅显示 {labels} 的最后 {count} 位",
  usePlaceholder: "以 {placeholder} 代替 {labels}",
  pickMembers: "仅提供 {labels} 的 {members}",
  useId: "改用 {id}，不使用 {labels}",
  leaveOut: "去掉 {labels}",
  removeOption: "删除选项 {option}",
  removeBypass: "删除绕过检查的分支",
  removeCall: "删除 {call} 调用",
  raiseCost: "将成本参数从 {from} 提高到 {to}",
  replaceText: "将 {from} 替换为 {to}",
  replaceScheme: "对 {host} 使用 {to}",
  removeFallback: "删除 {name} 的替代值",
  drawSecurely: "改用密码学随机数生成器",
  useRandomId: "改用 32 位随机标识",
  usePseudonym: "使用 {function} 将 {labels} 假名化",
  keyHash: "改用带密钥的哈希（HMAC），密钥取自环境变量 {name}",
  readEnvironment: "改为从环境变量 {name} 读取",
  makeUpOne: "将该值替换为无人持有的虚构值",
  makeUpMany: "将这 {count} 个值替换为无人持有的虚构值",
  markField: "将 {field} 标记为加密（{mark}）",
  classifyField: "将 {field} 声明为 {dataType}",
  encryptField: "使用 {function} 加密 {field}",
  removeField: "删除 {field}",
  selectColumns: "仅查询 {columns}",
  recordWith: "使用 {control} 记录",
  guardWith: "在其之前加上 {control}",
  askWith: "先用 {control} 检查",
  onlyIf: "仅当 {control} 时执行",
  refuseIf: "当 {control} 时拒绝",
  addCondition: "在条件中加入 {control}",
  setAttributes: "设置 {attributes}",
};

const zhHant: FixTitles = {
  mask: "使用 {function} 對 {labels} 遮罩",
  keepEnd: "僅顯示 {labels} 的最後 {count} 碼",
  usePlaceholder: "以 {placeholder} 代替 {labels}",
  pickMembers: "僅提供 {labels} 的 {members}",
  useId: "改用 {id}，不使用 {labels}",
  leaveOut: "去掉 {labels}",
  removeOption: "刪除選項 {option}",
  removeBypass: "刪除繞過檢查的分支",
  removeCall: "刪除 {call} 呼叫",
  raiseCost: "將成本參數從 {from} 提高到 {to}",
  replaceText: "將 {from} 替換為 {to}",
  replaceScheme: "對 {host} 使用 {to}",
  removeFallback: "刪除 {name} 的替代值",
  drawSecurely: "改用密碼學亂數產生器",
  useRandomId: "改用 32 碼隨機識別碼",
  usePseudonym: "使用 {function} 將 {labels} 假名化",
  keyHash: "改用帶金鑰的雜湊（HMAC），金鑰取自環境變數 {name}",
  readEnvironment: "改為從環境變數 {name} 讀取",
  makeUpOne: "將該值替換為無人持有的虛構值",
  makeUpMany: "將這 {count} 個值替換為無人持有的虛構值",
  markField: "將 {field} 標記為加密（{mark}）",
  classifyField: "將 {field} 宣告為 {dataType}",
  encryptField: "使用 {function} 加密 {field}",
  removeField: "刪除 {field}",
  selectColumns: "僅查詢 {columns}",
  recordWith: "使用 {control} 記錄",
  guardWith: "在其之前加上 {control}",
  askWith: "先用 {control} 檢查",
  onlyIf: "僅當 {control} 時執行",
  refuseIf: "當 {control} 時拒絕",
  addCondition: "在條件中加入 {control}",
  setAttributes: "設定 {attributes}",
};

export const fixTitles: Record<Language, FixTitles> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

/** @throws Error for a title that no table has: a rule names one that does not exist. */
export function fixTitle({ title, params }: Pick<FixPlan, "title" | "params">, language: Language): string {
  const text = (fixTitles[language] as Record<string, string>)[title];
  if (text === undefined) throw new Error(`no fix has the title "${title}"`);
  return fillPlaces(text, params);
}
