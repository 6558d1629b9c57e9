// Which words of the taxonomy stand in a comment or label. Only Chinese text speaks for a field: a comment in Latin
// letters talks about many things.
import type { Lexicon } from "../frontends/frontend.js";
import { createChineseReader } from "./chinese.js";
import type { Taxonomy } from "./loadTaxonomy.js";
import { CHINESE } from "./tokens.js";

export function createLexicon(taxonomy: Taxonomy): Lexicon {
  const reader = createChineseReader(taxonomy);
  const hiding = taxonomy.words.hiddenInComments.map((word) =>
    /^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word,
  );
  const hidden = new RegExp(`(?<!${NOT_YET})(?:${hiding.join("|")})(?!前)`, "i");
  const saysLittle = new RegExp([...taxonomy.words.zhMetadata, ...GENERAL].sort(byLength).join("|"), "gi");
  return {
    version: `${taxonomy.version}.6`,
    match: (text) => reader.read(text).map((hit) => hit.phrase),
    saysHidden: (text) => hidden.test(text),
    namesOther: (text) =>
      CHINESE.test(text) && reader.read(text).length === 0 && NAMES.test(text.replace(saysLittle, " ")),
  };
}

/** "未加密", "需要加密", "not encrypted": it is not, or is to be. */
const NOT_YET = "[未待需不非应應要]|需要|not |non-|un|be ";

/** Words of comments that stand above many fields and name none. */
const GENERAL = [
  "信息",
  "資訊",
  "资料",
  "資料",
  "基本",
  "相关",
  "相關",
  "以下",
  "如下",
  "主要",
  "其他",
  "扩展",
  "擴展",
  // What is demanded of a field, or done with it.
  "必须",
  "必須",
  "唯一",
  "非空",
  "可空",
  "不能",
  "允许",
  "允許",
  "默认",
  "預設",
  "前端",
  "后端",
  "後端",
  "存储",
  "儲存",
  "保存",
  "展示",
  "显示",
  "顯示",
  "明文",
  "使用",
  "用于",
  "用於",
  "录入",
  "錄入",
  "填写",
  "填寫",
  "输入",
  "輸入",
  "敏感",
  "隐私",
  "隱私",
];
const NAMES = /[\u3400-\u9fff]{2}/;
const byLength = (a: string, b: string) => b.length - a.length;
