// Sentences that a finding carries beside its message (evidence, reasons for the severity), by their English. Places in braces hold names of
// data types (spelled in the language), phrases, numbers and identifiers. A test finds a sentence that is missing here.
import { CONDUCT } from "./conductSeverities.js";
import { COVERAGE } from "./coverage.js";
import { CHOICES, RECIPIENTS } from "./recipients.js";
import type { Row } from "./row.js";
import { SEVERITY } from "./severities.js";

const EVIDENCE: readonly Row[] = [
  [
    'name "{name}" matches "{phrase}" ({data})',
    "名称“{name}”与“{phrase}”相符（{data}）",
    "名稱「{name}」與「{phrase}」相符（{data}）",
  ],
  [
    'name "{name}" is pinyin "{phrase}" ({data})',
    "名称“{name}”是拼音“{phrase}”（{data}）",
    "名稱「{name}」是拼音「{phrase}」（{data}）",
  ],
  [
    'name "{name}" says "{phrase}" ({data})',
    "名称“{name}”含“{phrase}”（{data}）",
    "名稱「{name}」含「{phrase}」（{data}）",
  ],
  ['comment says "{phrase}" ({data})', "注释写有“{phrase}”（{data}）", "註解寫有「{phrase}」（{data}）"],
  ['the name says the same ("{phrase}")', "名称也表明如此（“{phrase}”）", "名稱也表明如此（「{phrase}」）"],
  ['declared by "{directive}"', "由“{directive}”声明", "由「{directive}」宣告"],
  ['"{word}" is a person or party', "“{word}”是个人或当事方", "「{word}」是個人或當事方"],
  ['"{word}" holds credentials', "“{word}”保存凭据", "「{word}」保存憑證"],
  ['"{word}" is called for it', "“{word}”以此命名", "「{word}」以此命名"],
  ['"{word}" says it belongs to something else', "“{word}”表明它属于其他事物", "「{word}」表明它屬於其他事物"],
  ['"{word}" is an organisation or a system', "“{word}”是机构或系统", "「{word}」是機構或系統"],
  ['"{word}" says it is a program', "“{word}”表明它是程序", "「{word}」表明它是程式"],
  ['"{word}" says the value is made up', "“{word}”表明该值是虚构的", "「{word}」表明該值是虛構的"],
  [
    '"{word}" is no person and holds no other personal data',
    "“{word}”不是个人，也不含其他个人信息",
    "「{word}」不是個人，也不含其他個資",
  ],
  ["other members beside it are personal data", "相邻的其他成员是个人信息", "相鄰的其他成員是個資"],
  [
    "other members beside it are personal data in pinyin",
    "相邻的其他成员是以拼音命名的个人信息",
    "相鄰的其他成員是以拼音命名的個資",
  ],
  ["words near it decide which of its meanings it has", "由附近的词确定其含义", "由附近的詞確定其含義"],
  ["the environment holds the secrets of the program", "环境变量中有程序的密钥", "環境變數中有程式的密鑰"],
  [
    "headers of a request hold what signs its sender in",
    "请求头中有证明发送者身份的令牌",
    "請求標頭中有證明傳送者身分的權杖",
  ],
  [
    '"{word}" in the name says the value is protected',
    "名称中的“{word}”表明该值已受保护",
    "名稱中的「{word}」表明該值已受保護",
  ],
  [
    '"{word}" in the name says it is about the data',
    "名称中的“{word}”表明它只是关于该数据的描述",
    "名稱中的「{word}」表明它只是關於該資料的描述",
  ],
  ["the check digit is right", "校验位正确", "檢查碼正確"],
  [
    'the value has the format, and "{name}" says the same',
    "该值符合格式，且“{name}”也表明如此",
    "該值符合格式，且「{name}」也表明如此",
  ],
  [
    '"{logger}" is taken for a logger by its name',
    "因其名称，“{logger}”被视为日志记录器",
    "因其名稱，「{logger}」被視為日誌記錄器",
  ],
  [
    'this code reads "{path}" from "{origin}"',
    "此代码从“{origin}”读取“{path}”",
    "此程式碼從「{origin}」讀取「{path}」",
  ],
  ['requests of "{route}" bring "{path}"', "“{route}”的请求带有“{path}”", "「{route}」的請求帶有「{path}」"],
];

const PLACES: readonly Row[] = [
  [", and in one more place", "，另有 1 处", "，另有 1 處"],
  [", and in {n} more places", "，另有 {n} 处", "，另有 {n} 處"],
];

/** Kinds of credentials, by how their names end; what stands before is the name of a product. */
const CREDENTIALS: readonly Row[] = [
  ["{product} personal access token", "{product} 个人访问令牌", "{product} 個人存取權杖"],
  ["{product} access token", "{product} 访问令牌", "{product} 存取權杖"],
  ["{product} refresh token", "{product} 刷新令牌", "{product} 更新權杖"],
  ["{product} token", "{product} 令牌", "{product} 權杖"],
  ["{product} API key", "{product} API 密钥", "{product} API 金鑰"],
  ["{product} access key", "{product} 访问密钥", "{product} 存取金鑰"],
  ["{product} secret access key", "{product} 秘密访问密钥", "{product} 秘密存取金鑰"],
  ["{product} secret key", "{product} 密钥", "{product} 金鑰"],
  ["{product} private key", "{product} 私钥", "{product} 私密金鑰"],
  ["{product} app secret", "{product} 应用密钥", "{product} 應用程式密鑰"],
  ["{product} client secret", "{product} 客户端密钥", "{product} 用戶端密鑰"],
  ["{product} secret", "{product} 密钥", "{product} 密鑰"],
  ["{product} key", "{product} 密钥", "{product} 金鑰"],
  ["{product} address with a password", "含口令的 {product} 地址", "含密碼的 {product} 位址"],
  ["{product} webhook address", "{product} webhook 地址", "{product} webhook 位址"],
  ["{product} private key without header", "无文件头的 {product} 私钥", "無檔頭的 {product} 私密金鑰"],
  ["{product} password", "{product} 口令", "{product} 密碼"],
  ["private key", "私钥", "私密金鑰"],
  ["bearer token", "Bearer 令牌", "Bearer 權杖"],
  ["connection string with a password", "含口令的连接字符串", "含密碼的連線字串"],
  ["HTTP basic credentials", "HTTP 基本认证凭据", "HTTP 基本驗證憑證"],
];

interface Sentence {
  pattern: RegExp;
  places: string[];
  spoken: Record<"zh-Hans" | "zh-Hant", string>;
}

// Most words of its own first: "tier 3 data in a log" is not the place of "tier 3 data".
const SENTENCES: readonly Sentence[] = [
  ...SEVERITY,
  ...CONDUCT,
  ...EVIDENCE,
  ...PLACES,
  ...CREDENTIALS,
  ...RECIPIENTS,
  ...CHOICES,
  ...COVERAGE,
]
  .map(([en, hans, hant]) => ({ en, sentence: sentenceOf(en, { "zh-Hans": hans, "zh-Hant": hant }) }))
  .sort((a, b) => fixedLength(b.en) - fixedLength(a.en))
  .map((s) => s.sentence);

/** `text` in `language`, its places spelled by `word`; undefined when the sentence is not known. */
export function translateSentence(
  text: string,
  language: "zh-Hans" | "zh-Hant",
  word: (english: string) => string,
): { text: string; params: Record<string, string> } | undefined {
  for (const { pattern, places, spoken } of SENTENCES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const params = Object.fromEntries(places.map((name, i) => [name, word(match[i + 1]!)]));
    return { text: spoken[language], params };
  }
  return undefined;
}

function sentenceOf(en: string, spoken: Sentence["spoken"]): Sentence {
  const places: string[] = [];
  const source = en
    .split(/\{([a-z]+)\}/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      places.push(part);
      return part === "n" ? "(\\d+)" : "(.+)";
    })
    .join("");
  return { pattern: new RegExp(`^${source}$`, "s"), places, spoken };
}

function fixedLength(en: string): number {
  return en.replace(/\{[a-z]+\}/g, "").length;
}
