import type { Language } from "../../rules/index.js";

/**
 * Language of a tag such as "zh-TW" or "zh_CN.UTF-8". Chinese of Taiwan, Hong Kong and Macau is Traditional unless the
 * script is named. Undefined for a tag that names another language.
 */
export function languageOfTag(tag: string): Language | undefined {
  const parts = tag
    .toLowerCase()
    .replace(/[.@].*$/, "")
    .split(/[-_]/);
  if (parts[0] === "en") return "en";
  if (parts[0] !== "zh") return undefined;
  if (parts.includes("hans")) return "zh-Hans";
  return parts.some((p) => ["hant", "tw", "hk", "mo"].includes(p)) ? "zh-Hant" : "zh-Hans";
}
