// What the command line says, by language. Places in braces are filled.
import type { Language } from "../../rules/index.js";
import { type UsageError, usageEn } from "../node/api.js";
import { configEn, configZhHans, configZhHant, languageOfTag } from "../project/api.js";
import { filled, reportMessages } from "../report/api.js";
import { baselineEn, baselineZhHans, baselineZhHant } from "./baselineLocales.js";
import { checkEn, checkZhHans, checkZhHant } from "./checkLocales.js";
import { fixEn, fixZhHans, fixZhHant } from "./fixLocales.js";
import { gitEn, gitZhHans, gitZhHant } from "./gitLocales.js";
import { historyEn, historyZhHans, historyZhHant } from "./historyLocales.js";
import { initEn, initZhHans, initZhHant } from "./initLocales.js";
import { shardEn, shardZhHans, shardZhHant } from "./shardLocales.js";
import { suppressionEn, suppressionZhHans, suppressionZhHant } from "./suppressionLocales.js";
import { usageZhHans, usageZhHant } from "./usageLocales.js";

const en = {
  ...usageEn,
  ...checkEn,
  ...reportMessages.en,
  ...baselineEn,
  ...gitEn,
  ...historyEn,
  ...shardEn,
  ...suppressionEn,
  ...initEn,
  ...fixEn,
  ...configEn,
  sink: "sink",
  noRules: "no rule is left to run: --only and --skip exclude them all",
  notANumber: '"{value}" is no number of findings',
  noThreads: '"{value}" is no number of threads; give one from 1 to 64',
  threadEnded:
    "a thread that read files ended early ({reason}); its files were read without it, and nothing is missing",
  outOfMemory: "it ran out of memory; fewer --threads need less",
  oneStdout: "only one --format can go to stdout: give the others a file, as in -f sarif=goodfaith.sarif",
  cannotWrite: "cannot write {file}: {reason}",
  internal: "internal error",
  neither: '"{name}" is neither a file nor a command',
  noFiles: "no file to analyse below {path}; check the path, --include and --exclude",
  noneAnalysed: "none of the {count} {count#file|files} found could be analysed; goodfaith -v says why",
  unknownRule: 'no rule, group or data type is called "{name}"',
  didYouMean: '; did you mean "{name}"?',
  unknownChoice: '"{value}" is no {what}; choose one of {choices}',
  noFinding: 'no finding starts with "{id}"; run goodfaith to list them',
  manyFindings: '{count} findings start with "{id}"; give more of it',
  alsoFrom: "also handed in at {places}",
  fromEnvironment: "presentation set by the environment: {names}",
  atRest: "at rest",
  inLogs: "in logs",
  onDisplay: "on display",
  examples: "recognised by {count} names, for example {names}",
  rulesAbout: "laws",
  unknownName: 'no rule, group, data type or law is called "{name}"',
  lawNote: "Rules with a related duty (a tool cannot establish a violation):",
};

export type MessageKey = keyof typeof en;
type Messages = Record<MessageKey, string>;

const zhHans: Messages = {
  ...usageZhHans,
  ...checkZhHans,
  ...reportMessages["zh-Hans"],
  ...baselineZhHans,
  ...gitZhHans,
  ...historyZhHans,
  ...shardZhHans,
  ...suppressionZhHans,
  ...initZhHans,
  ...fixZhHans,
  ...configZhHans,
  sink: "去向",
  noRules: "没有可运行的规则：--only 与 --skip 将其全部排除",
  notANumber: "“{value}”不是有效的问题数量",
  noThreads: "“{value}”不是有效的线程数；请指定 1 到 64",
  threadEnded: "一个读取文件的线程提前结束（{reason}）；其文件已由主线程读取，没有遗漏",
  outOfMemory: "内存不足；减少 --threads 可降低内存占用",
  oneStdout: "只能有一个 --format 输出到标准输出：其余请写入文件，例如 -f sarif=goodfaith.sarif",
  cannotWrite: "无法写入 {file}：{reason}",
  internal: "内部错误",
  neither: "“{name}”既不是文件也不是命令",
  noneAnalysed: "找到的 {count} 个文件都无法分析；用 goodfaith -v 查看原因",
  noFiles: "{path} 下没有可分析的文件；请检查路径、--include 与 --exclude",
  unknownRule: "没有名为“{name}”的规则、分组或数据类型",
  didYouMean: "；是否想输入“{name}”？",
  unknownChoice: "“{value}”不是有效的 {what}；可选：{choices}",
  noFinding: "没有以“{id}”开头的问题；运行 goodfaith 查看列表",
  manyFindings: "有 {count} 项问题以“{id}”开头；请输入更多字符",
  alsoFrom: "其他传入处：{places}",
  fromEnvironment: "显示方式由环境变量设定：{names}",
  atRest: "存储",
  inLogs: "日志",
  onDisplay: "展示",
  examples: "可由 {count} 个名称识别，例如 {names}",
  rulesAbout: "法规",
  unknownName: "没有名为“{name}”的规则、分组、数据类型或法规",
  lawNote: "与该义务相关的规则（工具无法认定违法）：",
};

const zhHant: Messages = {
  ...usageZhHant,
  ...checkZhHant,
  ...reportMessages["zh-Hant"],
  ...baselineZhHant,
  ...gitZhHant,
  ...historyZhHant,
  ...shardZhHant,
  ...suppressionZhHant,
  ...initZhHant,
  ...fixZhHant,
  ...configZhHant,
  sink: "去向",
  noRules: "沒有可執行的規則：--only 與 --skip 將其全部排除",
  notANumber: "「{value}」不是有效的問題數量",
  noThreads: "「{value}」不是有效的執行緒數；請指定 1 到 64",
  threadEnded: "一個讀取檔案的執行緒提前結束（{reason}）；其檔案已由主執行緒讀取，沒有遺漏",
  outOfMemory: "記憶體不足；減少 --threads 可降低記憶體用量",
  oneStdout: "只能有一個 --format 輸出到標準輸出：其餘請寫入檔案，例如 -f sarif=goodfaith.sarif",
  cannotWrite: "無法寫入 {file}：{reason}",
  internal: "內部錯誤",
  neither: "「{name}」既不是檔案也不是指令",
  noneAnalysed: "找到的 {count} 個檔案都無法分析；用 goodfaith -v 查看原因",
  noFiles: "{path} 下沒有可分析的檔案；請檢查路徑、--include 與 --exclude",
  unknownRule: "沒有名為「{name}」的規則、分組或資料類型",
  didYouMean: "；是否想輸入「{name}」？",
  unknownChoice: "「{value}」不是有效的 {what}；可選：{choices}",
  noFinding: "沒有以「{id}」開頭的問題；執行 goodfaith 查看清單",
  manyFindings: "有 {count} 項問題以「{id}」開頭；請輸入更多字元",
  alsoFrom: "其他傳入處：{places}",
  fromEnvironment: "顯示方式由環境變數設定：{names}",
  atRest: "儲存",
  inLogs: "日誌",
  onDisplay: "顯示",
  examples: "可由 {count} 個名稱識別，例如 {names}",
  rulesAbout: "法規",
  unknownName: "沒有名為「{name}」的規則、分組、資料類型或法規",
  lawNote: "與該義務相關的規則（工具無法認定違法）：",
};

export const messages: Record<Language, Messages> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

export type Say = (key: MessageKey, params?: Record<string, string | number>) => string;

export function sayIn(language: Language): Say {
  return (key, params) => filled(messages[language][key], params);
}

/** What a mistake is, in the language of the output. */
export function usageText({ problem, message }: UsageError, say: Say): string {
  return problem ? say(problem.id, problem.params) : message;
}

/**
 * `--locale`, else LC_ALL, LC_MESSAGES, LANG. Undefined for a tag that names another language; an environment in another
 * language means English.
 */
export function languageOf(tag: string, env: Record<string, string | undefined>): Language | undefined;
export function languageOf(tag: undefined, env: Record<string, string | undefined>): Language;
export function languageOf(tag: string | undefined, env: Record<string, string | undefined>): Language | undefined;
export function languageOf(tag: string | undefined, env: Record<string, string | undefined>): Language | undefined {
  if (tag !== undefined) return languageOfTag(tag);
  return languageOfTag(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ?? "en";
}
