// What the command line says about parts of a project. Places in braces are filled.
export const shardEn = {
  noShard: '"{value}" is no part of a project; write 2/3 for the second of three (at most 1000)',
  shardOnly:
    "--shard writes facts only; give --format and the fixes to goodfaith merge, which judges all parts together",
  shardWritten: "{file}: part {index} of {of}, {files} {files#file|files}. Next: goodfaith merge with all {of} parts",
  shard_unreadable: "{file} cannot be read; give the files that goodfaith check --shard has written",
  shard_damaged: "{file} is no whole file of goodfaith check --shard; write it again",
  shard_foreign:
    "{file} was made by another version of goodfaith, or with other data types in the configuration; make all parts with this one",
  shardDivision: "{file} is one of {of} parts, {first} one of {other}; give the parts of one division",
  shardScope:
    "{file} and {first} were made with different paths, --include, --exclude or --parser; make them with the same",
  shardTwice: "part {index} of {of} is there twice: {file} and {other}",
  shardMissing: "of {of} parts these are missing: {missing}",
  shardStale:
    "the parts were made from other code than is here: {count} {count#file differs|files differ} ({paths}); make them again from this commit",
  shardDamagedFacts: "{count} {count#file was|files were} read anew: the facts in the parts are damaged",
};

export const shardZhHans: typeof shardEn = {
  noShard: "“{value}”不是有效的分片；三个分片中的第二个写成 2/3（最多 1000）",
  shardOnly: "--shard 只写出事实；--format 与修复选项请用于 goodfaith merge，由它统一判定所有分片",
  shardWritten: "{file}：第 {index}/{of} 个分片，{files} 个文件。下一步：用全部 {of} 个分片运行 goodfaith merge",
  shard_unreadable: "无法读取 {file}；请给出 goodfaith check --shard 写出的文件",
  shard_damaged: "{file} 不是完整的 goodfaith check --shard 文件；请重新生成",
  shard_foreign: "{file} 由其他版本的 goodfaith 生成，或配置中的数据类型不同；请用当前版本生成所有分片",
  shardDivision: "{file} 属于 {of} 个分片之一，{first} 属于 {other} 个之一；请给出同一次划分的分片",
  shardScope: "{file} 与 {first} 的路径、--include、--exclude 或 --parser 不同；请用相同的选项生成",
  shardTwice: "第 {index}/{of} 个分片出现了两次：{file} 和 {other}",
  shardMissing: "{of} 个分片中缺少：{missing}",
  shardStale: "分片所依据的代码与此处不同：{count} 个文件不一致（{paths}）；请用该提交重新生成",
  shardDamagedFacts: "分片中有事实已损坏，重新读取了 {count} 个文件",
};

export const shardZhHant: typeof shardEn = {
  noShard: "「{value}」不是有效的分片；三個分片中的第二個寫成 2/3（最多 1000）",
  shardOnly: "--shard 只寫出事實；--format 與修正選項請用於 goodfaith merge，由它統一判定所有分片",
  shardWritten: "{file}：第 {index}/{of} 個分片，{files} 個檔案。下一步：用全部 {of} 個分片執行 goodfaith merge",
  shard_unreadable: "無法讀取 {file}；請給出 goodfaith check --shard 寫出的檔案",
  shard_damaged: "{file} 不是完整的 goodfaith check --shard 檔案；請重新產生",
  shard_foreign: "{file} 由其他版本的 goodfaith 產生，或設定中的資料類型不同；請用目前版本產生所有分片",
  shardDivision: "{file} 屬於 {of} 個分片之一，{first} 屬於 {other} 個之一；請給出同一次劃分的分片",
  shardScope: "{file} 與 {first} 的路徑、--include、--exclude 或 --parser 不同；請用相同的選項產生",
  shardTwice: "第 {index}/{of} 個分片出現了兩次：{file} 和 {other}",
  shardMissing: "{of} 個分片中缺少：{missing}",
  shardStale: "分片所依據的程式碼與此處不同：{count} 個檔案不一致（{paths}）；請用該提交重新產生",
  shardDamagedFacts: "分片中有事實已損壞，重新讀取了 {count} 個檔案",
};
