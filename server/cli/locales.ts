// What the command line says, by language. Places in braces are filled.
import type { Language } from "../../rules/index.js";

const en = {
  findings: "Findings",
  coverage: "Coverage",
  time: "Time",
  critical: "critical",
  high: "high",
  medium: "medium",
  low: "low",
  info: "info",
  confidence: "confidence {value}",
  direct: "direct",
  flow: "flow of {count} steps",
  declared: "declared here",
  source: "source",
  sink: "sink",
  help: "help",
  why: "why",
  because: "because",
  files: "{analysed} of {total} files",
  skipped: "{count} skipped",
  partial: "{count} in part",
  unsupported: "{count} in languages not analysed yet",
  clean: "No personal-data findings in {count} files ({rules} rules, {seconds} s).",
  incomplete: "Coverage is incomplete:",
  more: "… and {count} more",
  hiddenLow: "{count} of low confidence not shown (--confidence low)",
  tooMany: "{count} more findings not shown (--max-findings, or another --format)",
  gate: "{count} findings at or above \"{severity}\"",
  requireComplete: "--require-complete is set, and the coverage is incomplete",
  explainHint: "Explain a rule: goodfaith explain <rule>",
  traceHint: "goodfaith trace {id}",
  seconds: "{value} s",
  noFiles: "no file to analyse below {path}; check the path, --include and --exclude",
  unknownRule: "no rule, group or data type is called \"{name}\"",
  didYouMean: "did you mean \"{name}\"?",
  unknownChoice: "\"{value}\" is no {what}; choose one of {choices}",
  noFinding: "no finding starts with \"{id}\"; run goodfaith to list them",
  manyFindings: "{count} findings start with \"{id}\"; give more of it",
  fromEnvironment: "presentation set by the environment: {names}",
  step_declared: "declared",
  step_source: "source",
  step_assigned: "assigned",
  step_used: "used",
  step_passed: "passed",
  step_returned: "returned",
  step_member: "member",
  step_sink: "sink",
  tier: "tier {tier}",
  atRest: "at rest",
  inLogs: "in logs",
  onDisplay: "on display",
  examples: "recognised by {count} names, for example {names}",
  rulesAbout: "laws",
  planned: "planned",
};

export type MessageKey = keyof typeof en;
type Messages = Record<MessageKey, string>;

const zhHans: Messages = {
  findings: "发现", coverage: "覆盖", time: "用时", critical: "严重", high: "高", medium: "中", low: "低", info: "提示",
  confidence: "置信度 {value}", direct: "直接", flow: "{count} 步数据流", declared: "在此声明", source: "来源", sink: "去向", help: "建议", why: "依据", because: "识别依据",
  files: "{total} 个文件中的 {analysed} 个", skipped: "跳过 {count} 个", partial: "部分分析 {count} 个", unsupported: "{count} 个文件的语言尚不支持",
  clean: "{count} 个文件中未发现个人信息问题（{rules} 条规则，{seconds} 秒）。", incomplete: "覆盖不完整：", more: "……另有 {count} 项",
  hiddenLow: "{count} 项低置信度发现未显示（--confidence low）", tooMany: "另有 {count} 项未显示（--max-findings，或换用其他 --format）",
  gate: "{count} 项发现达到或超过“{severity}”", requireComplete: "已设置 --require-complete，而覆盖不完整", explainHint: "查看规则说明：goodfaith explain <rule>",
  traceHint: "goodfaith trace {id}", seconds: "{value} 秒", noFiles: "{path} 下没有可分析的文件；请检查路径、--include 与 --exclude",
  unknownRule: "没有名为“{name}”的规则、分组或数据类型", didYouMean: "是否想输入“{name}”？", unknownChoice: "“{value}”不是有效的{what}；可选：{choices}",
  noFinding: "没有以“{id}”开头的发现；运行 goodfaith 查看列表", manyFindings: "有 {count} 项发现以“{id}”开头；请输入更多字符", fromEnvironment: "显示方式由环境变量设定：{names}",
  step_declared: "声明", step_source: "来源", step_assigned: "赋值", step_used: "使用", step_passed: "传入", step_returned: "返回", step_member: "成员", step_sink: "去向",
  tier: "{tier} 级", atRest: "存储", inLogs: "日志", onDisplay: "展示", examples: "可由 {count} 个名称识别，例如 {names}", rulesAbout: "法规", planned: "计划中",
};

const zhHant: Messages = {
  findings: "發現", coverage: "覆蓋", time: "用時", critical: "嚴重", high: "高", medium: "中", low: "低", info: "提示",
  confidence: "信心度 {value}", direct: "直接", flow: "{count} 步資料流", declared: "在此宣告", source: "來源", sink: "去向", help: "建議", why: "依據", because: "識別依據",
  files: "{total} 個檔案中的 {analysed} 個", skipped: "略過 {count} 個", partial: "部分分析 {count} 個", unsupported: "{count} 個檔案的語言尚未支援",
  clean: "{count} 個檔案中未發現個資問題（{rules} 條規則，{seconds} 秒）。", incomplete: "覆蓋不完整：", more: "……另有 {count} 項",
  hiddenLow: "{count} 項低信心度發現未顯示（--confidence low）", tooMany: "另有 {count} 項未顯示（--max-findings，或改用其他 --format）",
  gate: "{count} 項發現達到或超過「{severity}」", requireComplete: "已設定 --require-complete，而覆蓋不完整", explainHint: "查看規則說明：goodfaith explain <rule>",
  traceHint: "goodfaith trace {id}", seconds: "{value} 秒", noFiles: "{path} 下沒有可分析的檔案；請檢查路徑、--include 與 --exclude",
  unknownRule: "沒有名為「{name}」的規則、分組或資料類型", didYouMean: "是否想輸入「{name}」？", unknownChoice: "「{value}」不是有效的{what}；可選：{choices}",
  noFinding: "沒有以「{id}」開頭的發現；執行 goodfaith 查看清單", manyFindings: "有 {count} 項發現以「{id}」開頭；請輸入更多字元", fromEnvironment: "顯示方式由環境變數設定：{names}",
  step_declared: "宣告", step_source: "來源", step_assigned: "賦值", step_used: "使用", step_passed: "傳入", step_returned: "傳回", step_member: "成員", step_sink: "去向",
  tier: "{tier} 級", atRest: "儲存", inLogs: "日誌", onDisplay: "顯示", examples: "可由 {count} 個名稱識別，例如 {names}", rulesAbout: "法規", planned: "計畫中",
};

export const messages: Record<Language, Messages> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

export type Say = (key: MessageKey, params?: Record<string, string | number>) => string;

export function sayIn(language: Language): Say {
  return (key, params = {}) => messages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** `--locale`, else LC_ALL, LC_MESSAGES, LANG. Chinese of Taiwan, Hong Kong and Macau is Traditional. */
export function languageOf(tag: string | undefined, env: Record<string, string | undefined>): Language {
  const wanted = (tag ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "").toLowerCase();
  if (!wanted.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/.test(wanted) ? "zh-Hant" : "zh-Hans";
}
