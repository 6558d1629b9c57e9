// Values in comments: secrets that somebody left there, and personal values that a check digit proves. Input: the comments
// of a file. Output: facts by shape only. Prose about passwords and examples of documentation are none.
import { secretsInText } from "../../facts/secretFacts.js";
import { literalFact } from "../../facts/textGate.js";
import { NONE } from "../../facts/types.js";
import type { Extraction } from "./context.js";
import type { EsComment } from "./esNode.js";

/** Delimiters before the text of a comment: both kinds have two characters. */
const OPENING = 2;
const MAY_HOLD_SECRET = /[A-Za-z0-9+/_-]{8}/;
const DOCUMENTED = /@example|@sample|\bexample\b|\be\.g\.|例如|示例|範例/i;
const VALUE = /[0-9A-Za-z][0-9A-Za-z()./-]{5,40}/g;

export function commentValues(x: Extraction, comments: readonly EsComment[]): void {
  for (const comment of comments) {
    if (!/\d/.test(comment.value) || comment.value.length > 20_000) continue;
    if (MAY_HOLD_SECRET.test(comment.value) && !DOCUMENTED.test(comment.value)) secrets(x, comment);
    if (/\d{6}/.test(comment.value)) personal(x, comment);
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
    const fact = literalFact(text, from, from + text.length, NONE, "", x.input.values);
    const detections = fact?.detections.filter((d) => d.strength === "checksum") ?? [];
    if (fact && detections.length > 0) x.b.facts.literals.push({ ...fact, detections });
  }
}
