// A SQL statement inside code, as facts may hold it: its words and names, every value replaced by "?"; places of values keep their numbers.
import { type SqlToken, sqlTokens } from "./sqlTokens.js";

const STATEMENT =
  /^\s*(?:(?:select|with|insert\s+(?:into|overwrite)|update|delete\s+from|create\s+(?:(?:or\s+replace|materialized|external|unlogged|secure|transient)\s+)*(?:table|view)|alter\s+table)\s|copy\s*\(\s*select\s|copy\s[^;']{1,400}\sto\s+stdout\b)/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_$]{0,63}$/u;
/** Names have a few digits, values many. */
const VALUE = /\d{5}/;
const MAX_SHAPE = 4000;
/** How long something is kept is no value of anybody: `INTERVAL '30 days'`, `INTERVAL 30 DAY`. */
const PERIOD = /^-?\s?\d{1,4}\s?(second|minute|hour|day|week|month|mon|year)s?$/i;
const COUNT = /^\d{1,4}$/;
/** `$2`: which of the values that are given stands there. */
const PLACE = /^\$\d{1,3}$/;

/** Undefined when the text is no statement. */
export function sqlShape(text: string): string | undefined {
  if (!STATEMENT.test(text)) return undefined;
  const parts: string[] = [];
  let length = 0;
  let before = "";
  for (const token of sqlTokens(text)) {
    if (token.kind === "comment") continue;
    const part = partOf(token, before);
    before = token.text.toLowerCase();
    length += part.length + 1;
    if (length > MAX_SHAPE) break;
    parts.push(part);
  }
  return parts.join(" ");
}

function partOf({ kind, text }: SqlToken, before: string): string {
  if (kind === "string") return PERIOD.test(text) ? `'${text}'` : "?";
  if ((before === "interval" && COUNT.test(text)) || PLACE.test(text)) return text;
  if (VALUE.test(text) || (kind !== "punct" && !NAME.test(text))) return "?";
  return kind === "name" ? `"${text}"` : text;
}
