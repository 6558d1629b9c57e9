// What the command line says about baselines. Places in braces are filled.
export const baselineEn = {
  baselineStaleGate: "the baseline has {count} stale {count#entry|entries}; run goodfaith baseline prune and commit it",
  baselineNone: "there is no {file}; goodfaith baseline create makes one",
  baselineUnreadable: "{file} cannot be read ({reason})",
  baselineDamaged:
    "{file} has lines that are no entries: {lines}. Mend them (conflict markers of a merge can simply go), or the findings they stand for would come back",
  baselineExists: "{file} is there already; goodfaith baseline update --add takes in what is new",
  baselineWrote: "Wrote {file}   {count} {count#finding|findings} ({severities})   0 values stored",
  baselineWouldWrite: "Would write {file}   {count} {count#finding|findings} ({severities})   nothing was written",
  baselineNext:
    "Each entry needs an owner and a look before {date}. Next: commit the file; checks then show new findings only.",
  baselineUpdated: "{file}: {removed} removed, {added} added, {kept} kept",
  baselineWouldUpdate: "{file}: {removed} to remove, {added} to add, {kept} to keep; nothing was written",
  baselineNew: "{count} new {count#finding is|findings are} not in it; --add takes them in",
  baselineCount: "{count} {count#finding|findings} in the baseline, {stale} stale",
  overdue: "overdue {date}",
  noOwner: "nobody",
};

export const baselineZhHans: typeof baselineEn = {
  baselineStaleGate: "基线中有 {count} 条过时记录；请运行 goodfaith baseline prune 并提交",
  baselineNone: "没有 {file}；可用 goodfaith baseline create 创建",
  baselineUnreadable: "无法读取 {file}（{reason}）",
  baselineDamaged: "{file} 中有无法识别的行：{lines}。请修正（合并冲突标记可直接删除），否则对应的问题会重新出现",
  baselineExists: "{file} 已存在；可用 goodfaith baseline update --add 加入新问题",
  baselineWrote: "已写入 {file}   {count} 项问题（{severities}）   未保存任何数据值",
  baselineWouldWrite: "将写入 {file}   {count} 项问题（{severities}）   尚未写入任何内容",
  baselineNext: "每条记录需在 {date} 前指定负责人并复核。下一步：提交该文件，之后的检查只显示新问题。",
  baselineUpdated: "{file}：移除 {removed} 项，新增 {added} 项，保留 {kept} 项",
  baselineWouldUpdate: "{file}：将移除 {removed} 项，新增 {added} 项，保留 {kept} 项；尚未写入任何内容",
  baselineNew: "有 {count} 项新问题未加入；可用 --add 加入",
  baselineCount: "基线中有 {count} 项问题，{stale} 项已过时",
  overdue: "已逾期 {date}",
  noOwner: "无负责人",
};

export const baselineZhHant: typeof baselineEn = {
  baselineStaleGate: "基線中有 {count} 筆過時記錄；請執行 goodfaith baseline prune 並提交",
  baselineNone: "沒有 {file}；可用 goodfaith baseline create 建立",
  baselineUnreadable: "無法讀取 {file}（{reason}）",
  baselineDamaged: "{file} 中有無法辨識的行：{lines}。請修正（合併衝突標記可直接刪除），否則對應的問題會再次出現",
  baselineExists: "{file} 已存在；可用 goodfaith baseline update --add 加入新問題",
  baselineWrote: "已寫入 {file}   {count} 項問題（{severities}）   未儲存任何資料值",
  baselineWouldWrite: "將寫入 {file}   {count} 項問題（{severities}）   尚未寫入任何內容",
  baselineNext: "每筆記錄需在 {date} 前指定負責人並複核。下一步：提交該檔案，之後的檢查只顯示新問題。",
  baselineUpdated: "{file}：移除 {removed} 項，新增 {added} 項，保留 {kept} 項",
  baselineWouldUpdate: "{file}：將移除 {removed} 項，新增 {added} 項，保留 {kept} 項；尚未寫入任何內容",
  baselineNew: "有 {count} 項新問題未加入；可用 --add 加入",
  baselineCount: "基線中有 {count} 項問題，{stale} 項已過時",
  overdue: "已逾期 {date}",
  noOwner: "無負責人",
};
