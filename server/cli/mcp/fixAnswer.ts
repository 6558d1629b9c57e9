// suggest_fix: what would mend a finding, tried on the text and judged anew, shown as a difference with values masked.
import { fixTitle } from "../../../rules/index.js";
import { applyEdits, type Finding, frontendOf, frontendsFor, resolveFixes } from "../../engine/api.js";
import { createOxcParser } from "../../node/api.js";
import { changedLine, hiddenRanges, safe, shownLine } from "../../report/api.js";
import { findingsCalled } from "../trace.js";
import { unifiedDiff } from "../unifiedDiff.js";
import { type Answer, ROOM } from "./answers.js";
import { type Project, type Seen, ToolError } from "./project.js";

/** Undefined when it was cancelled. @throws ToolError where nothing can be done without a person. */
export async function fixAnswer(
  project: Project,
  { fingerprint }: Record<string, unknown>,
  cancelled: () => boolean,
): Promise<Answer | undefined> {
  const seen = await project.look(cancelled);
  if (!seen) return undefined;
  const [finding] = findingsCalled(String(fingerprint), seen.run, project.terminal);
  for (const plan of finding!.fixes) {
    const after = fixed(seen, finding!, plan);
    if (after === undefined) continue;
    const { file } = finding!.location;
    const then = await project.lookWith(file, after, cancelled);
    if (!then) return undefined;
    const before = seen.run.source(file)!.text;
    const hidden = { before: hiddenRanges(seen.run), after: hiddenRanges(then.run) };
    const lines = unifiedDiff(before, after, (side, line) =>
      side === "before"
        ? shownLine(seen.run, file, line, hidden.before)
        : changedLine(then.run, file, line, hidden.after, hidden.before),
    );
    const title = fixTitle(plan, project.terminal.language);
    const note =
      plan.applicability === "safe"
        ? "safe: what the program does stays the same"
        : "unsafe: this changes what the program does; look at it before it is used";
    const diff = [`--- a/${safe(file)}`, `+++ b/${safe(file)}`, ...lines].join("\n").slice(0, ROOM);
    return {
      text: `${safe(title)} (${note}; not applied)\n${diff}`,
      data: { title, applicability: plan.applicability, file, rule: finding!.ruleId },
    };
  }
  throw new ToolError(
    `there is no fix for this finding; explain_rule "${finding!.ruleId}" tells what can be done by hand`,
  );
}

function fixed({ run, snapshot }: Seen, finding: Finding, plan: Finding["fixes"][number]): string | undefined {
  const { file } = finding.location;
  const frontend = frontendOf(frontendsFor(createOxcParser()), file);
  const text = run.source(file)?.text;
  if (!frontend || text === undefined) return undefined;
  const { content } = snapshot;
  const input = {
    fileName: file,
    text,
    lexicon: content.lexicon(),
    values: content.values,
    secrets: content.secrets(),
  };
  const resolved = resolveFixes(frontend, input, [finding], () => [plan]);
  return resolved && applyEdits(text, resolved.edits);
}
