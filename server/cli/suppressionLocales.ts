// What the command line says about suppressions. Places in braces are filled.
export const suppressionEn = {
  suppression_active: "active",
  suppression_expiring: "expiring",
  suppression_expired: "expired",
  suppression_rejected: "void",
  suppression_unused: "unused",
  suppressionCount: "{count} {count#suppression|suppressions} of {findings} {findings#finding|findings}",
  notDays: '"{value}" is no number of days',
  pruned: "{count} {count#comment|comments} in {files} {files#file|files}",
  prunedByHand: "{count} {count#entry|entries} of the configuration {count#does|do} nothing: take them out by hand",
};

export const suppressionZhHans: typeof suppressionEn = {
  suppression_active: "有效",
  suppression_expiring: "即将到期",
  suppression_expired: "已过期",
  suppression_rejected: "无效",
  suppression_unused: "未使用",
  suppressionCount: "{count} 项抑制，涉及 {findings} 项问题",
  notDays: "“{value}”不是天数",
  pruned: "{files} 个文件中的 {count} 处注释",
  prunedByHand: "配置中有 {count} 条抑制不起作用，请手动删除",
};

export const suppressionZhHant: typeof suppressionEn = {
  suppression_active: "有效",
  suppression_expiring: "即將到期",
  suppression_expired: "已過期",
  suppression_rejected: "無效",
  suppression_unused: "未使用",
  suppressionCount: "{count} 項抑制，涉及 {findings} 項問題",
  notDays: "「{value}」不是天數",
  pruned: "{files} 個檔案中的 {count} 處註解",
  prunedByHand: "設定中有 {count} 筆抑制不起作用，請手動刪除",
};
