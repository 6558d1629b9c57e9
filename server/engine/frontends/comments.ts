// Comment text → evidence: vocabulary words, `@pii` annotations, marks such as `@encrypted`. Never the text itself.
import type { CommentFact } from "../facts/types.js";
import { DEFAULT_MIN_REASON_LENGTH, reasonLength } from "./directives.js";
import type { Lexicon } from "./frontend.js";

const PII = /(?:@pii\s+|\bpii:)([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?)(?:\s+--\s+([^\n]*))?/;
/** `@purpose auto-quote, travel-quote` */
const PURPOSE = /@purposes?[:\s]\s*([\w.-]+(?:[ \t]*,[ \t]*[\w.-]+)*)/g;
const MARK = /@([a-z][a-z0-9_-]*)/gi;

/** `text` is the comment without its host markers, `offset` where it starts in the file. Undefined: says nothing. */
export function readComment(text: string, offset: number, lexicon: Lexicon): CommentFact | undefined {
  if (text.length > 20_000) return undefined;
  const words = lexicon.match(text);
  const pii = PII.exec(text);
  const marks = text.includes("@")
    ? [...new Set([...text.matchAll(MARK)].map((m) => m[1]!.toLowerCase()))].slice(0, 8)
    : [];
  const other = words.length === 0 && lexicon.namesOther(text);
  if (words.length === 0 && !pii && marks.length === 0 && !other) return undefined;
  const fact: CommentFact = { words };
  if (other) fact.other = true;
  if (pii) {
    const start = offset + pii.index;
    const reason = (pii[2] ?? "").replace(/\*\/.*$/, "").trim();
    const hasReason = reasonLength(reason) >= DEFAULT_MIN_REASON_LENGTH;
    fact.pii = { dataType: pii[1]!, hasReason, start, end: start + pii[0].trimEnd().length };
  }
  if (marks.length > 0) fact.marks = marks;
  const purposes = marks.some((mark) => mark.startsWith("purpose")) ? purposesIn(text) : [];
  if (purposes.length > 0) fact.purposes = purposes;
  return fact;
}

function purposesIn(text: string): string[] {
  return [...text.matchAll(PURPOSE)].flatMap((m) => m[1]!.split(",").map((purpose) => purpose.trim())).slice(0, 8);
}
