// What the manifest of an Android app asks for. Input: its text. Output: one setting per permission, `manifest.<n>.uses-permission`,
// with its last name. Invariant: what is taken out again (`tools:node="remove"`), or stands in a comment, is not asked for.
import type { SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";

const ASKS = /<uses-permission(?:-sdk-23)?\s[^>]*>/g;
const NAME = /android:name\s*=\s*"android\.permission\.(\w+)"/;
/** An app that makes calls or shows messages in the place of the phone's own. */
const IN_PLACE =
  /android\.intent\.action\.DIAL"|android\.provider\.Telephony\.SMS_DELIVER"|android\.telecom\.InCallService"/;

export function appManifest({ text }: ExtractInput): SettingFact[] {
  const bare = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));
  const isPhone = IN_PLACE.test(bare);
  return [...bare.matchAll(ASKS)].flatMap(({ 0: tag, index }, i): SettingFact[] => {
    const value = NAME.exec(tag)?.[1];
    if (value === undefined || isPhone || /tools:node\s*=\s*"remove"/.test(tag)) return [];
    const end = index + tag.length;
    const place = { keyStart: index, keyEnd: index + "<uses-permission".length, start: index, end };
    return [{ path: `manifest.${i}.uses-permission`, ...place, shape: "string", value, length: value.length }];
  });
}
