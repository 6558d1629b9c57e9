// What the command line says about fixes. Places in braces are filled.
export const fixEn = {
  fixed: "fixed",
  wouldFix: "would fix",
  fixedCount: "{count} {count#finding|findings} fixed in {files} {files#file|files}",
  wouldFixCount: "{count} {count#finding|findings} can be fixed in {files} {files#file|files}; nothing was written",
  nothingFixed: "nothing to fix",
  freshAfter: "{count} new {count#finding|findings} in what the changes left: look at each, nothing was fixed there",
  unsafeLeft: "{count} more with --unsafe-fixes: look at each, they change what the program does",
  notFixed_encoding: "not fixed: is not UTF-8",
  notFixed_outside: "not fixed: leads out of the project",
  notFixed_changed: "not fixed: has changed since it was analysed",
  notFixed_failed: "not fixed: cannot be written",
  unsafeAlone: "--unsafe-fixes says which fixes are meant; add --fix, --fix-dry-run or --diff",
  fixNotStaged: "--fix changes the work tree, and --staged looks at the index; use one of them",
};

export const fixZhHans: typeof fixEn = {
  fixed: "已修复",
  wouldFix: "可修复",
  fixedCount: "已修复 {count} 项问题，涉及 {files} 个文件",
  wouldFixCount: "可修复 {count} 项问题，涉及 {files} 个文件；未写入任何内容",
  nothingFixed: "没有可修复的内容",
  freshAfter: "修改之后新出现 {count} 项问题：请逐项确认，未作修复",
  unsafeLeft: "另有 {count} 项可用 --unsafe-fixes 修复：会改变程序行为，请逐项确认",
  notFixed_encoding: "未修复：不是 UTF-8 编码",
  notFixed_outside: "未修复：指向项目之外",
  notFixed_changed: "未修复：分析之后文件已改变",
  notFixed_failed: "未修复：无法写入",
  unsafeAlone: "--unsafe-fixes 只说明修复范围，请同时使用 --fix、--fix-dry-run 或 --diff",
  fixNotStaged: "--fix 修改工作区，而 --staged 检查暂存区；请只用其一",
};

export const fixZhHant: typeof fixEn = {
  fixed: "已修復",
  wouldFix: "可修復",
  fixedCount: "已修復 {count} 項問題，涉及 {files} 個檔案",
  wouldFixCount: "可修復 {count} 項問題，涉及 {files} 個檔案；未寫入任何內容",
  nothingFixed: "沒有可修復的內容",
  freshAfter: "修改之後新出現 {count} 項問題：請逐項確認，未作修復",
  unsafeLeft: "另有 {count} 項可用 --unsafe-fixes 修復：會改變程式行為，請逐項確認",
  notFixed_encoding: "未修復：不是 UTF-8 編碼",
  notFixed_outside: "未修復：指向專案之外",
  notFixed_changed: "未修復：分析之後檔案已改變",
  notFixed_failed: "未修復：無法寫入",
  unsafeAlone: "--unsafe-fixes 只說明修復範圍，請同時使用 --fix、--fix-dry-run 或 --diff",
  fixNotStaged: "--fix 修改工作區，而 --staged 檢查暫存區；請只用其一",
};
