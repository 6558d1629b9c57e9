// What a page says to whoever fills it in: of texts between tags only the words that speak of notices and consents are kept.
// Input: a text. Output: these words, in their order, or "" for all other texts. Invariant: never the text itself.

/** What somebody is told, or agrees to. */
const SPEAKS =
  /[隐隱]私\S{0,3}|告知|同意|授[权權]|[条條]款|[協协][議议]|個資|个人信息|個人資料|\b(?:privacy|consents?|agree[sd]?|agreement|terms|data protection|disclosures?|accept)\b/gi;
/** What it is about, where it is one of these. */
const ABOUT =
  /健康|[医醫][疗療]|病[历歷]|人[脸臉]|生物|指[纹紋]|第三方|合作|共享|分享|境外|跨境|海外|[营營行][销銷]|推[广廣]|\b(?:health|medical|biometric\w*|face|partners?|third part(?:y|ies)|share[sd]?|sharing|overseas|abroad|cross-border|marketing|promotion\w*|newsletters?)\b/gi;
const MAX_LENGTH = 2000;
const MAX_WORDS = 12;

/** `isBeside`: another text of the same element speaks of them. */
export function spokenWords(text: string, isBeside: boolean): string {
  if (text.length < 2 || text.length > MAX_LENGTH) return "";
  const spoken = text.match(SPEAKS);
  if (!spoken && !isBeside) return "";
  return [...new Set([...(spoken ?? []), ...(text.match(ABOUT) ?? [])])]
    .slice(0, MAX_WORDS)
    .map((word) => word.replace(/[^\p{L}\p{N}-]+$/u, ""))
    .join(" ");
}

export function speaks(text: string): boolean {
  return text.length > 1 && text.length <= MAX_LENGTH && text.search(SPEAKS) >= 0;
}
