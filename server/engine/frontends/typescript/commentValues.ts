// Values in comments: secrets that somebody left there, and personal values that a check digit proves. Input: the comments
// of a file. Output: facts by shape only. Prose about passwords and examples of documentation are none.
import { secretsInText } from "../../facts/secretFacts.js";
import { keptKey, literalFact } from "../../facts/textGate.js";
import { NONE } from "../../facts/types.js";
import type { Extraction } from "./context.js";
import type { EsComment } from "./esNode.js";

/** Delimiters before the text of a comment: both kinds have two characters. */
const OPENING = 2;
const MAY_HOLD_SECRET = /[A-Za-z0-9+/_-]{8}/;
const DOCUMENTED = /@example|@sample|\bexample\b|\be\.g\.|例如|示例|範例/i;
/** "customer card 6228…", "ssn: 271-…", "HKID Z868…": up to two words of the same line before a value. */
const NAME_BEFORE = /((?:[\p{L}_]{1,24}[ -])?[\p{L}_]{2,24})[ :=#"'`(]{1,4}$/u;
const MAX_BEFORE = 60;
const VALUE = /[0-9A-Za-z][0-9A-Za-z()./-]{5,40}/g;

export function commentValues(x: Extraction, comments: readonly EsComment[]): void {
  for (const comment of comments) {
    if (!/\d/.test(comment.value) || comment.value.length > 20_000) continue;
    if (MAY_HOLD_SECRET.test(comment.value) && !DOCUMENTED.test(comment.value)) secrets(x, comment);
    if (/\d{6}|\d{3}-\d\d-\d{4}/.test(comment.value)) personal(x, comment);
  }
}

function secrets(x: Extraction, { value, start }: EsComment): void {
  for (const fact of secretsInText(x.input.secrets, value, "comment")) {
    if (fact.placeholder || fact.developmentDefault) continue;
    // A name and a value without a format are only believed when the value looks made by a generator.
    if (fact.provider === "generic" && fact.strength !== "entropy") continue;
    x.b.facts.secrets.push({ ...fact, start: fact.start + start + OPENING, end: fact.end + start + OPENING });
  }
}

function personal(x: Extraction, { value, start }: EsComment): void {
  for (const { 0: text, index } of value.matchAll(VALUE)) {
    const from = start + OPENING + index;
    const before = NAME_BEFORE.exec(value.slice(Math.max(0, index - MAX_BEFORE), index))?.[1] ?? "";
    const boundTo = keptKey(before, x.input) ?? "";
    const fact = literalFact(text, from, from + text.length, NONE, boundTo, x.input.values);
    const detections = fact?.detections.filter((d) => d.strength === "checksum" || boundTo !== "") ?? [];
    if (fact && detections.length > 0) x.b.facts.literals.push({ ...fact, detections });
  }
}
