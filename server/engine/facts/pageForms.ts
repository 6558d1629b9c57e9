// Forms of a page as settings: where they are sent, how, and what is entered in them. Input: the text of a page. Output:
// settings "form.0" (its tag), "form.0.action" (scheme and host, or a path), "form.0.method", "form.0.fields.0" (a name).
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
