// Buckets of an object store that a script makes as rows of the table that keeps them (`storage.buckets` of Supabase), as
// settings: whether everybody may read what is in them. Input: tokens of one statement. Output: a setting for each row.
import type { SqlToken } from "../../facts/sqlTokens.js";
import { keptKey } from "../../facts/textGate.js";
import type { SettingFact } from "../../facts/types.js";
import type { ExtractInput } from "../frontend.js";

export function bucketSettings(tokens: readonly SqlToken[], input: ExtractInput): SettingFact[] {
  const said = (at: number) => tokens[at]?.text.toLowerCase();
  const isOfBuckets = said(0) === "insert" && said(2) === "storage" && said(3) === "." && said(4) === "buckets";
  const rows = tokens.findIndex(({ kind, text }) => kind === "word" && /^values$/i.test(text));
  if (!isOfBuckets || rows < 0) return [];
  const columns = listAt(tokens, 5).map((token) => token?.text.toLowerCase());
  const [name, open] = [columns.indexOf("id"), columns.indexOf("public")];
  if (name < 0 || open < 0) return [];
  const found: SettingFact[] = [];
  for (let at = rows + 1; tokens[at]?.text === "("; ) {
    const row = listAt(tokens, at);
    const [id, is] = [row[name], row[open]];
    const bucket = id?.kind === "string" ? keptKey(id.text, input) : undefined;
    if (id && bucket !== undefined && is && /^(true|false)$/i.test(is.text))
      found.push({
        path: `storage.buckets.${bucket}.bucket.public`,
        keyStart: id.start,
        keyEnd: id.end,
        start: is.start,
        end: is.end,
        shape: "boolean",
        value: is.text.toLowerCase(),
        length: is.end - is.start,
      });
    const end = tokens.findIndex(({ text }, i) => i > at && text === ")");
    if (end < 0 || tokens[end + 1]?.text !== ",") break;
    at = end + 2;
  }
  return found;
}

/** What stands between the commas of a list that begins there; undefined for what is more than one token. */
function listAt(tokens: readonly SqlToken[], from: number): (SqlToken | undefined)[] {
  const items: (SqlToken | undefined)[] = [];
  if (tokens[from]?.text !== "(") return items;
  let parts: SqlToken[] = [];
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    const isEnd = token.kind === "punct" && token.text === ")";
    if (!isEnd && !(token.kind === "punct" && token.text === ",")) {
      parts.push(token);
      continue;
    }
    items.push(parts.length === 1 ? parts[0] : undefined);
    parts = [];
    if (isEnd) break;
  }
  return items;
}
