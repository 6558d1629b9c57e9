// What is said about configuration. Places in braces are filled.
export const configEn = {
  configWrong: "the configuration has mistakes; nothing was analysed:",
  config_unreadable: "cannot be read: there is no such file, or it may not be read",
  config_syntax: "cannot be read: {problem}",
  config_duplicateKey: '"{key}" stands twice; only one of them would count',
  config_unknownKey: 'unknown key "{key}"',
  config_wrongValue: "{key} must be one of {choices}",
  config_wrongType: "{key} must be of the type {expected}",
  config_missingKey: '"{key}" is missing',
  config_wrongFormat: "{key} must look like {expected}",
  config_unknownName: 'there is no {what} "{name}"',
  config_notHere:
    "{key} counts for the whole project: move it to the configuration in the root; files below it may set rules, overrides and extends",
  config_extendsMissing: '"{name}" is neither a preset nor a JSON file of the project',
  config_extendsCycle: '"{name}" extends this file again',
  config_twoConfigs: "there is {other} beside it, and nobody can tell which counts; keep one",
  config_version: "is for Goodfaith {wanted}, and this is {version}; install another version or change requiredVersion",
  config_functionMissing:
    'the project has no function "{name}" (module: {module}), so what is said of it would do nothing',
  config_idlePattern:
    '"{glob}" matches no analysed file, so it does nothing; patterns count from the folder of the configuration: "**/*.test.ts" matches at any depth',
};

export const configZhHans: typeof configEn = {
  configWrong: "配置有误，未进行任何分析：",
  config_unreadable: "无法读取：没有这个文件，或没有读取权限",
  config_syntax: "无法读取：{problem}",
  config_duplicateKey: "“{key}”出现两次，只有一个会生效",
  config_unknownKey: "未知的键“{key}”",
  config_wrongValue: "{key} 必须是以下之一：{choices}",
  config_wrongType: "{key} 的类型必须是 {expected}",
  config_missingKey: "缺少“{key}”",
  config_wrongFormat: "{key} 的格式应类似 {expected}",
  config_unknownName: "没有名为“{name}”的 {what}",
  config_notHere: "{key} 对整个项目生效：请移到根目录的配置中；下级目录的配置只能设置 rules、overrides 和 extends",
  config_extendsMissing: "“{name}”既不是预设，也不是项目中的 JSON 文件",
  config_extendsCycle: "“{name}”又继承了本文件",
  config_twoConfigs: "同目录下还有 {other}，无法判断以哪个为准，请只保留一个",
  config_version: "要求 Goodfaith {wanted}，当前版本为 {version}；请安装相应版本或修改 requiredVersion",
  config_functionMissing: "项目中没有函数“{name}”（模块：{module}），对它的声明不会起作用",
  config_idlePattern:
    "“{glob}”未匹配任何被分析的文件，不起作用；模式以配置所在目录为起点，“**/*.test.ts”可匹配任意层级",
};

export const configZhHant: typeof configEn = {
  configWrong: "設定有誤，未進行任何分析：",
  config_unreadable: "無法讀取：沒有這個檔案，或沒有讀取權限",
  config_syntax: "無法讀取：{problem}",
  config_duplicateKey: "「{key}」出現兩次，只有一個會生效",
  config_unknownKey: "未知的鍵「{key}」",
  config_wrongValue: "{key} 必須是以下之一：{choices}",
  config_wrongType: "{key} 的型別必須是 {expected}",
  config_missingKey: "缺少「{key}」",
  config_wrongFormat: "{key} 的格式應類似 {expected}",
  config_unknownName: "沒有名為「{name}」的 {what}",
  config_notHere: "{key} 對整個專案生效：請移到根目錄的設定；下層目錄的設定只能有 rules、overrides 和 extends",
  config_extendsMissing: "「{name}」既不是預設組合，也不是專案中的 JSON 檔",
  config_extendsCycle: "「{name}」又繼承了本檔",
  config_twoConfigs: "同一目錄下還有 {other}，無法判斷以何者為準，請只保留一個",
  config_version: "要求 Goodfaith {wanted}，目前版本為 {version}；請安裝相應版本或修改 requiredVersion",
  config_functionMissing: "專案中沒有函式「{name}」（模組：{module}），對它的宣告不會起作用",
  config_idlePattern:
    "「{glob}」未符合任何被分析的檔案，不起作用；樣式以設定所在目錄為起點，「**/*.test.ts」可符合任意層級",
};
