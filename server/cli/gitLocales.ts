// What the command line says about git. Places in braces are filled.
export const gitEn = {
  "git_not-installed":
    "git is needed for this and is not installed, or not found; install it, or name the files to analyse",
  "git_no-repository":
    "this is no work tree of a git repository, so there is nothing to compare with; run it inside one, or name the files to analyse",
  git_distrusted:
    "git does not trust this folder, as it belongs to somebody else; if you do: git config --global --add safe.directory <folder>",
  git_failed: "git could not answer: {reason}",
  noSuchCommit: 'there is no branch, tag or commit "{ref}" here; fetch it, or mend the name',
  refCutOff: "history does not contain {ref}; set fetch-depth: 0 or use --baseline",
  baseCutOff:
    "history was cut before the common ancestor with {ref}; fetch all of it (fetch-depth: 0, or git fetch --unshallow)",
  oneChoice: "only one of --staged, --changed and --since can choose the files",
  oneBaseline: "--baseline and --baseline-commit both say what was there before; give one of them",
  exposureChange: "Exposure change",
  filesDiffer: "{count} {count#file|files}",
  removedUse: "removed",
  otherUses: "{count} other {count#flow|flows} unchanged",
  allUses: "nothing changed; {count} {count#flow|flows} as before",
  protectedUse: "masked or encrypted",
  sink_store: "store",
};

export const gitZhHans: typeof gitEn = {
  "git_not-installed": "此功能需要 git，但未安装或找不到；请安装 git，或直接指定要分析的文件",
  "git_no-repository": "这里不是 git 仓库的工作区，没有可比较的内容；请在仓库中运行，或直接指定要分析的文件",
  git_distrusted:
    "git 不信任此文件夹，因为它属于其他用户；若你信任它：git config --global --add safe.directory <文件夹>",
  git_failed: "git 无法给出结果：{reason}",
  noSuchCommit: "这里没有名为“{ref}”的分支、标签或提交；请先获取（fetch），或更正名称",
  refCutOff: "历史记录中不包含 {ref}；请设置 fetch-depth: 0，或改用 --baseline",
  baseCutOff: "历史记录在与 {ref} 的共同祖先之前被截断；请获取完整历史（fetch-depth: 0，或 git fetch --unshallow）",
  oneChoice: "--staged、--changed 和 --since 只能使用其中一个",
  oneBaseline: "--baseline 与 --baseline-commit 都用来说明原有问题；请只用其中一个",
  exposureChange: "数据流向变化",
  filesDiffer: "{count} 个文件",
  removedUse: "已移除",
  otherUses: "其他 {count} 个流向不变",
  allUses: "没有变化；{count} 个流向与之前相同",
  protectedUse: "已脱敏或加密",
  sink_store: "存储",
};

export const gitZhHant: typeof gitEn = {
  "git_not-installed": "此功能需要 git，但未安裝或找不到；請安裝 git，或直接指定要分析的檔案",
  "git_no-repository": "這裡不是 git 儲存庫的工作目錄，沒有可比較的內容；請在儲存庫中執行，或直接指定要分析的檔案",
  git_distrusted:
    "git 不信任此資料夾，因為它屬於其他使用者；若您信任它：git config --global --add safe.directory <資料夾>",
  git_failed: "git 無法給出結果：{reason}",
  noSuchCommit: "這裡沒有名為「{ref}」的分支、標籤或提交；請先取得（fetch），或更正名稱",
  refCutOff: "歷史記錄中不包含 {ref}；請設定 fetch-depth: 0，或改用 --baseline",
  baseCutOff: "歷史記錄在與 {ref} 的共同祖先之前被截斷；請取得完整歷史（fetch-depth: 0，或 git fetch --unshallow）",
  oneChoice: "--staged、--changed 與 --since 只能使用其中一個",
  oneBaseline: "--baseline 與 --baseline-commit 都用來說明原有問題；請只用其中一個",
  exposureChange: "資料流向變化",
  filesDiffer: "{count} 個檔案",
  removedUse: "已移除",
  otherUses: "其他 {count} 個流向不變",
  allUses: "沒有變化；{count} 個流向與先前相同",
  protectedUse: "已遮罩或加密",
  sink_store: "儲存",
};
