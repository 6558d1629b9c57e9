// A SQL statement inside code, as facts may hold it: its words and names, every value replaced by "?".
import { sqlTokens } from "./sqlTokens.js";

const STATEMENT = /^\s*(?:select|with|insert\s+into|update|delete\s+from|create\s+table|alter\s+table)\s/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_$]{0,63}$/u;
/** Names have a few digits, values many. */
const VALUE = /\d{5}/;
const MAX_SHAPE = 4000;

/** Undefined when the text is no statement. */
export function sqlShape(text: string): string | undefined {
  if (!STATEMENT.test(text)) return undefined;
  const parts: string[] = [];
  let length = 0;
  for (const token of sqlTokens(text)) {
    if (token.kind === "comment") continue;
    const part =
      token.kind === "string" || VALUE.test(token.text) || (token.kind !== "punct" && !NAME.test(token.text))
        ? "?"
        : token.kind === "name"
          ? `"${token.text}"`
          : token.text;
    length += part.length + 1;
    if (length > MAX_SHAPE) break;
    parts.push(part);
  }
  return parts.join(" ");
}
