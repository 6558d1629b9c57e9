// What the command line says when it sets a project up or looks at itself. Places in braces are filled.
export const initEn = {
  initExists: "there is {file} already; --force writes another",
  initSaw: "{files} {files#file|files} read",
  initHelpers:
    "found by name: {sanitizers} that mask or encrypt (looked into, no entry needed), {audit} that record, {consent} that ask for consent, {authorization} that ask for a right",
  initPreset: "preset: {preset}",
  initWrote: "Wrote {file}",
  initKept: "{file} is there already and was left alone",
  initNext: "Next: goodfaith to see the findings, goodfaith baseline create to start from where the project is.",
  configGenerated: "Generated code: mend the generator instead.",
  configFunctions:
    "Found by their names. Take in those that really do it; one that is no longer there then stops the check.",
  configDomains: "Data sent to these, and to what is below them, stays in the house.",
  configRules: "Severity by rule, or [severity, options]: {example}.",
  ciTakeIn: "Take it in with: {line}",
  doctorNoFile: "{file} is not what goodfaith doctor --json writes",
  doctorSame: "no difference",
};

export const initZhHans: typeof initEn = {
  initExists: "{file} 已存在；--force 可重新生成",
  initSaw: "已读取 {files} 个文件",
  initHelpers:
    "按名称找到：脱敏或加密函数 {sanitizers} 个（会分析其内容，无需登记），审计函数 {audit} 个，同意检查 {consent} 个，权限检查 {authorization} 个",
  initPreset: "预设：{preset}",
  initWrote: "已写入 {file}",
  initKept: "{file} 已存在，未改动",
  initNext: "下一步：运行 goodfaith 查看问题，运行 goodfaith baseline create 以当前状态为起点。",
  configGenerated: "生成的代码：请改为修正其生成器。",
  configFunctions: "按名称找到。请只启用确实起作用的函数；已启用的函数若不复存在，检查会中止。",
  configDomains: "发送到这些域名及其子域名的数据视为未离开本机构。",
  configRules: "按规则设定严重度，或写成 [严重度, 选项]：{example}。",
  ciTakeIn: "引入方式：{line}",
  doctorNoFile: "{file} 不是 goodfaith doctor --json 的输出",
  doctorSame: "没有差异",
};

export const initZhHant: typeof initEn = {
  initExists: "{file} 已存在；--force 可重新產生",
  initSaw: "已讀取 {files} 個檔案",
  initHelpers:
    "依名稱找到：遮罩或加密函式 {sanitizers} 個（會分析其內容，無需登記），稽核函式 {audit} 個，同意檢查 {consent} 個，權限檢查 {authorization} 個",
  initPreset: "預設組合：{preset}",
  initWrote: "已寫入 {file}",
  initKept: "{file} 已存在，未更動",
  initNext: "下一步：執行 goodfaith 查看問題，執行 goodfaith baseline create 以目前狀態為起點。",
  configGenerated: "產生的程式碼：請改為修正其產生器。",
  configFunctions: "依名稱找到。請只啟用確實起作用的函式；已啟用的函式若不復存在，檢查會中止。",
  configDomains: "傳送到這些網域及其子網域的資料視為未離開本機構。",
  configRules: "依規則設定嚴重度，或寫成 [嚴重度, 選項]：{example}。",
  ciTakeIn: "引入方式：{line}",
  doctorNoFile: "{file} 不是 goodfaith doctor --json 的輸出",
  doctorSame: "沒有差異",
};
