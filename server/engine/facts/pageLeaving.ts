// Whether a page or letter says how its reader gets no more of it, and whether other files stand in it that may say so. Input: its
// text. Output: settings "page.leave" and "page.within". Invariant: nothing of the text is kept.
import type { SettingFact } from "./types.js";

const LEAVES =
  /unsubscri|opt[-_ ]?out|manage[-_ ]?(your[-_ ]?)?(preferences|subscriptions?)|(email|mail|communication|notification)[-_ ]?preferences|list[-_]manage|mailing[-_ ]?list|no longer (wish|want)|stop receiving|\bSTOP\b|退[订訂]|取消[订訂][阅閱]|停止接收|拒收|回[复覆]\s*(TD|T|N|STOP)|tui_?ding/i;
/** Parts of other files, layouts, and what is put in as it is. */
const WITHIN =
  /\{\{\{?[#~]?\s*>|\{\{#>|\{\{\{\s*(body|content|footer|layout)|\{%-?\s*(extends|include|import|block)|<%-?\s*(await\s+)?include|<mj-include|^[^\S\n]*(extends|include|block)\s|\{\{\{?\s*\w*(footer|layout|yield)|<%-\s*(body|content|footer)/im;

export function pageLeaving(text: string): SettingFact[] {
  const found: SettingFact[] = [];
  if (LEAVES.test(text)) found.push(sign("page.leave"));
  if (WITHIN.test(text)) found.push(sign("page.within"));
  return found;
}

function sign(path: string): SettingFact {
  return { path, keyStart: 0, keyEnd: 0, start: 0, end: 0, shape: "boolean", value: "true", length: 4 };
}
