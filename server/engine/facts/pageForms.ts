// Forms of a page as settings: where they are sent, how, and what is entered in them. Input: the text of a page. Output:
// settings "form.0" (its tag), "form.0.action" (scheme and host, or a path), "form.0.method", "form.0.fields.0" (a name), and of
// the whole page "page.notice" where it speaks of what is done with data, "page.parts" where other files stand in it, "fragment"
// where it has no head and body of its own.
// Invariant: values of fields stay behind. Linear in the text: every tag is read once.
import type { ValueDetector } from "../frontends/frontend.js";
import { LIMITS } from "../limits.js";
import type { SecretDetector } from "../secrets/index.js";
import { keptKey, keptString } from "./textGate.js";
import type { SettingFact } from "./types.js";

const TAG = /<(\/?)(form|input|select|textarea)(?![\w-])([^<>]{0,2000})>/gi;
/** Begins where a name does, so that a long one is read once. */
const ATTRIBUTE = /(?<![\w:@.-])([\w:@.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** What is not entered, or is no data of who does. */
const NO_FIELD = /^(hidden|submit|button|reset|image|checkbox|radio|search|file)$/i;

/** Words of whoever says what he does with data. */
const NOTICE =
  /privacy|data protection|personal (data|information)|\b(pics|gdpr|pdpo|pdpa|pipl)\b|consent|terms (of|and)|legal\/|[隐隱]私|告知|[个個]人[信資资訊讯][息料訊讯]|[个個][資资]|[条條]款|[声聲]明|同意|yinsi/i;
/** What is put into the page when it is shown, by a server or a script. */
const PART = /\{\{|\{%|<%|<!--#include|<\?php|<slot[\s>]|<app-|<div id="(app|root)"/i;

export function pageForms(input: { text: string; values: ValueDetector; secrets: SecretDetector }): SettingFact[] {
  const { text } = input;
  if (!/<form[\s>]/i.test(text)) return [];
  const found: SettingFact[] = [];
  let forms = 0;
  let open = "";
  let fields = 0;
  const add = (path: string, start: number, end: number, value?: string) =>
    found.push({
      path,
      keyStart: start,
      keyEnd: start,
      start,
      end,
      shape: value === undefined ? "object" : "string",
      ...(value === undefined ? {} : { value }),
      length: value?.length ?? 0,
      comment: undefined,
    });
  const said = NOTICE.exec(text);
  if (said) add("page.notice", said.index, said.index + said[0].length, said[0].toLowerCase());
  const part = PART.exec(text);
  if (part) add("page.parts", part.index, part.index);
  else if (!/<html[\s>]/i.test(text)) add("page.parts", 0, 0, "fragment");
  for (const match of text.matchAll(TAG)) {
    if (found.length >= LIMITS.facts.settings) break;
    const [whole, closes, name, rest] = match as unknown as [string, string, string, string];
    const [start, end] = [match.index, match.index + whole.length];
    if (/^form$/i.test(name)) {
      open = closes ? "" : `form.${forms++}`;
      fields = 0;
      if (open === "") continue;
      const given = attributesOf(rest);
      add(open, start, end);
      const action = given.get("action");
      const kept = action === undefined ? undefined : keptString(action, "", input);
      if (kept !== undefined) add(`${open}.action`, start, end, kept);
      // A script of the page may send it otherwise.
      const method = given.has("onsubmit") ? undefined : given.get("method")?.toLowerCase();
      if (method === "get" || method === "post") add(`${open}.method`, start, end, method);
    } else if (open !== "" && !closes) {
      const given = attributesOf(rest);
      const called = given.get("name") ?? "";
      const kept = /^[\w.[\]-]{1,60}$/.test(called) ? keptKey(called, input) : undefined;
      if (kept !== undefined && !NO_FIELD.test(given.get("type") ?? ""))
        add(`${open}.fields.${fields++}`, start, end, kept);
    }
  }
  return found;
}

function attributesOf(text: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE))
    given.set(name!.toLowerCase(), double ?? single ?? bare ?? "");
  return given;
}
