// The safe fix of a finding as edits of the text that was analysed, for reports that carry them. Input: a run. Output: edits
// and their title, or undefined where there is none, where it cannot be done, or where its text would show a value.
import {
  type EsParser,
  type Finding,
  frontendOf,
  frontendsFor,
  maskLine,
  resolveFixes,
  type TextEdit,
  type ValueDetector,
} from "../engine/api.js";
import type { Content } from "../project/api.js";
import type { SafeFix, SourceView } from "../report/api.js";

export function safeFixOf(
  parser: EsParser,
  content: Content,
  source: SourceView | undefined,
  finding: Finding,
): SafeFix | undefined {
  const { file } = finding.location;
  const safe = finding.fixes.filter((plan) => plan.applicability === "safe");
  const frontend = safe.length > 0 ? frontendOf(frontendsFor(parser), file) : undefined;
  if (!frontend || !source) return undefined;
  const { values } = content;
  const input = { fileName: file, text: source.text, lexicon: content.lexicon(), values, secrets: content.secrets() };
  const resolved = resolveFixes(frontend, input, [finding], () => safe);
  if (!resolved || resolved.edits.some((edit) => shows(edit, values))) return undefined;
  return { plan: resolved.done[0]!.plan, edits: resolved.edits };
}

function shows({ text }: TextEdit, values: ValueDetector): boolean {
  return text.split("\n").some((line) => maskLine(line, values, { kind: "data" }).text !== line);
}
