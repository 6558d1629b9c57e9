// Which findings of a run the project's baseline knows: the command line and the editor show only the others.
import { join } from "node:path";
import { type Finding, LIMITS, matchBaseline, type ProjectConfig, parseBaseline } from "../engine/api.js";
import { readText } from "../node/api.js";

export const BASELINE_FILE = "goodfaith-baseline.jsonl";

/** Findings about suppressions are never taken into it: nothing about suppressions is silent. */
export function baselinable(finding: Finding): boolean {
  return !finding.ruleId.startsWith("suppression-");
}

/** Lines that cannot be read know nothing. */
export function knownFindings(
  root: string,
  config: Pick<ProjectConfig, "baseline">,
  findings: readonly Finding[],
): ReadonlySet<Finding> {
  const { text } = readText(join(root, config.baseline.file ?? BASELINE_FILE), LIMITS.file.text);
  if (text === undefined) return new Set();
  return matchBaseline(findings.filter(baselinable), parseBaseline(text).entries).known;
}
