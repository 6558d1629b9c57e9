// What the command line says about the history of a project. Places in braces are filled.
export const historyEn = {
  noDate: '"{value}" is no date; write 2026-11-26, or 2026-11-26T09:30:00Z',
  noCommitId: '"{value}" is no commit id; write 7 to 64 of the digits 0-9 and a-f',
  historyNone: "there is no {file}; goodfaith history add makes one",
  historyOutside:
    "{file} is a link that leads out of the project, so nothing is written; remove it, or name a file with --file",
  historyDamaged:
    "{file} has {count} {count#line|lines} that cannot be read ({lines}) and {count#does|do} not count. Conflict markers of a merge can simply go",
  historyFailed: "nothing is added, as a part of the analysis failed and what it finds would look fixed: {reason}",
  historyThere: "{file} has this commit already, with the same result ({date}); nothing was added",
  historyAdded: "{file}: one line added   {open} open, {found} new, {fixed} fixed",
  historyNext:
    "Next: commit the file, and put '{file} merge=union' into .gitattributes. goodfaith history show tells the trend.",
};

export const historyZhHans: typeof historyEn = {
  noDate: "“{value}”不是日期；请写成 2026-11-26 或 2026-11-26T09:30:00Z",
  noCommitId: "“{value}”不是提交编号；请给出 7 到 64 位的 0-9、a-f",
  historyNone: "没有 {file}；可用 goodfaith history add 创建",
  historyOutside: "{file} 是指向项目之外的链接，因此未写入；请将其删除，或用 --file 指定文件",
  historyDamaged: "{file} 中有 {count} 行无法读取（{lines}），不计入。合并冲突标记可直接删除",
  historyFailed: "分析的一部分失败，其问题会被误认为已修复，因此未添加：{reason}",
  historyThere: "{file} 中已有该提交的相同结果（{date}），未添加",
  historyAdded: "{file}：已添加一行   未解决 {open} 项，新增 {found} 项，已修复 {fixed} 项",
  historyNext:
    "下一步：提交该文件，并在 .gitattributes 中写入“{file} merge=union”。用 goodfaith history show 查看趋势。",
};

export const historyZhHant: typeof historyEn = {
  noDate: "「{value}」不是日期；請寫成 2026-11-26 或 2026-11-26T09:30:00Z",
  noCommitId: "「{value}」不是提交編號；請給出 7 到 64 位的 0-9、a-f",
  historyNone: "沒有 {file}；可用 goodfaith history add 建立",
  historyOutside: "{file} 是指向專案之外的連結，因此未寫入；請將其刪除，或用 --file 指定檔案",
  historyDamaged: "{file} 中有 {count} 行無法讀取（{lines}），不計入。合併衝突標記可直接刪除",
  historyFailed: "分析的一部分失敗，其問題會被誤認為已修復，因此未加入：{reason}",
  historyThere: "{file} 中已有該提交的相同結果（{date}），未加入",
  historyAdded: "{file}：已加入一行   未解決 {open} 項，新增 {found} 項，已修復 {fixed} 項",
  historyNext:
    "下一步：提交該檔案，並在 .gitattributes 中寫入「{file} merge=union」。用 goodfaith history show 查看趨勢。",
};
