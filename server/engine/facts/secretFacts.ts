// Secrets found in one value or one text → facts, by shape only.
import { LIMITS } from "../limits.js";
import type { CodeStyle, SecretContext, SecretDetection, SecretDetector } from "../secrets/index.js";
import { checksum8, checksum16 } from "./textGate.js";
import { NONE, type SecretFact } from "./types.js";

/** Name of the password in a "name:password" that is a secret once it is encoded. */
export const BASIC_CREDENTIALS = "basicPassword";

/** Secrets in a value whose text starts at `offset` of the file. */
export function secretsInValue(
  secrets: SecretDetector,
  text: string,
  offset: number,
  context: SecretContext,
  at: { call: number; argument: number } = NOWHERE,
): SecretFact[] {
  if (text.length < 4) return [];
  const found = secrets.detect(text, context);
  if (found.length === 0) return [];
  return best(found).map((d) => factOf(d, text, offset, context.boundTo, context.fallback === true, at));
}

/** Secrets in running text: shell, Dockerfile, Markdown. A long one is read in windows, until there are too many. */
export function secretsInText(secrets: SecretDetector, text: string, language: string): SecretFact[] {
  return inWindows(text, (part) => secrets.detectInText(part, language));
}

/** Secrets in source code of a language that nothing else is read of. */
export function secretsInCode(secrets: SecretDetector, text: string, style: CodeStyle): SecretFact[] {
  return inWindows(text, (part) => secrets.detectInCode(part, style));
}

function inWindows(text: string, detect: (part: string) => SecretDetection[]): SecretFact[] {
  const found: SecretDetection[] = [];
  for (let start = 0; (start < text.length || start === 0) && found.length <= LIMITS.facts.secrets; ) {
    const next = windowEnd(text, start);
    // A key that goes on into the next window is seen whole from here.
    for (const d of detect(text.slice(start, next + OVERLAP)))
      if (start + d.start < next) found.push({ ...d, start: start + d.start, end: start + d.end });
    start = Math.max(next, start + 1);
  }
  return best(found).map((d) => factOf(d, text, 0, d.boundTo ?? "", d.fallback === true, NOWHERE));
}

const WINDOW = 1024 * 1024;
/** Longer than any key. */
const OVERLAP = 16 * 1024;

function windowEnd(text: string, start: number): number {
  const end = start + WINDOW;
  if (end >= text.length) return text.length;
  const line = text.lastIndexOf("\n", end) + 1;
  return line > end - OVERLAP ? line : end;
}

const NOWHERE = { call: NONE, argument: NONE };

const STRENGTHS = ["checksum", "format", "entropy"];

/** Of several explanations of one range, the one that proves most. */
function best(found: SecretDetection[]): SecretDetection[] {
  /** In order, without overlaps. */
  const kept: SecretDetection[] = [];
  for (const d of [...found].sort(
    (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || a.start - b.start,
  )) {
    let low = 0;
    for (let high = kept.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (kept[middle]!.start < d.start) low = middle + 1;
      else high = middle;
    }
    const free = (low === 0 || kept[low - 1]!.end <= d.start) && (low === kept.length || kept[low]!.start >= d.end);
    if (free) kept.splice(low, 0, d);
  }
  return kept;
}

/** The last name of a path; an item of a list goes by the name of the list, a default by that of what it is for. */
function lastPart(path: string): string {
  const named = path.replace(/(?:\.\d+)+$/, "").replace(/(?<=[^.])\.default$/i, "");
  return named.slice(named.lastIndexOf(".") + 1);
}

function factOf(
  d: SecretDetection,
  text: string,
  offset: number,
  boundTo: string,
  fallback: boolean,
  at: { call: number; argument: number },
): SecretFact {
  return {
    provider: d.provider,
    strength: d.strength,
    level: d.level,
    placeholder: d.placeholder,
    developmentDefault: d.developmentDefault,
    fallback,
    boundTo: lastPart(boundTo),
    length: d.end - d.start,
    checksum8: checksum8(text.slice(d.start, d.end)),
    checksum16: checksum16(text.slice(d.start, d.end)),
    start: offset + d.start,
    end: offset + d.end,
    ...at,
  };
}
