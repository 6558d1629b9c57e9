import { LIMITS } from "../engine/api.js";

const { line: LONG_LINE, size: BIG, average: LONG_AVERAGE } = LIMITS.minified;

/** Why a JavaScript text looks like the output of a bundler, or undefined. Lengths are in UTF-16 code units. */
export function minifiedReason(text: string): string | undefined {
  let lines = 0;
  for (let start = 0; start <= text.length; lines++) {
    const end = text.indexOf("\n", start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONG_LINE) return `looks minified: a line of more than ${LONG_LINE} characters`;
    if (end < 0) {
      lines++;
      break;
    }
    start = end + 1;
  }
  if (text.length > BIG && text.length / lines > LONG_AVERAGE)
    return `looks minified: lines of more than ${LONG_AVERAGE} characters on average`;
  return undefined;
}
