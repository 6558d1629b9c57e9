// Secrets found in one value or one text → facts, by shape only.
import type { SecretContext, SecretDetection, SecretDetector } from "../secrets/index.js";
import { checksum8 } from "./textGate.js";
import { NONE, type SecretFact } from "./types.js";

/** Secrets in a value whose text starts at `offset` of the file. */
export function secretsInValue(
  secrets: SecretDetector,
  text: string,
  offset: number,
  context: SecretContext,
  at: { call: number; argument: number } = NOWHERE,
): SecretFact[] {
  if (text.length < 4) return [];
  return best(secrets.detect(text, context)).map((d) =>
    factOf(d, text, offset, context.boundTo, context.fallback === true, at),
  );
}

/** Secrets in running text: shell, Dockerfile, Markdown. */
export function secretsInText(secrets: SecretDetector, text: string, language: string): SecretFact[] {
  return best(secrets.detectInText(text, language)).map((d) => factOf(d, text, 0, "", false, NOWHERE));
}

const NOWHERE = { call: NONE, argument: NONE };

const STRENGTHS = ["checksum", "format", "entropy"];

/** Of several explanations of one range, the one that proves most. */
function best(found: SecretDetection[]): SecretDetection[] {
  const kept: SecretDetection[] = [];
  for (const d of [...found].sort(
    (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || a.start - b.start,
  )) {
    if (!kept.some((o) => o.start < d.end && d.start < o.end)) kept.push(d);
  }
  return kept.sort((a, b) => a.start - b.start);
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
    boundTo: boundTo.slice(boundTo.lastIndexOf(".") + 1),
    length: d.end - d.start,
    checksum8: checksum8(text.slice(d.start, d.end)),
    start: offset + d.start,
    end: offset + d.end,
    ...at,
  };
}
