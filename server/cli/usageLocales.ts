// Mistakes that finding the files of a project tells, in Chinese; the English ones stand where they are made.
import type { usageEn } from "../node/api.js";

export const usageZhHans: typeof usageEn = {
  usage_missing: "{path} 不存在",
  usage_closed: "没有读取 {path} 的权限",
  usage_outside: "{path} 位于根目录 {root} 之外",
  usage_longGlob: "通配模式超过 {most} 个字符：{glob}…",
  usage_wideGlob: "{glob}… 的花括号展开后超过 {most} 个模式",
  usage_wildGlob: "通配模式的一段中通配符过多：{glob}",
};

export const usageZhHant: typeof usageEn = {
  usage_missing: "{path} 不存在",
  usage_closed: "沒有讀取 {path} 的權限",
  usage_outside: "{path} 位於根目錄 {root} 之外",
  usage_longGlob: "萬用字元模式超過 {most} 個字元：{glob}…",
  usage_wideGlob: "{glob}… 的大括號展開後超過 {most} 個模式",
  usage_wildGlob: "萬用字元模式的一段中萬用字元過多：{glob}",
};
