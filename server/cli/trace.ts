// `goodfaith trace`: one finding's data flow, step by step.
import stringWidth from "string-width";
import { localiseFinding } from "../../rules/index.js";
import { type Finding, isNamedBy } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { pad, positionOf, safe, shortId, shownPath } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { plainRun } from "./wholeRun.js";

/** @throws UsageError when no finding, or more than one, has the fingerprint. */
export function trace(id: string, paths: readonly string[], flags: CommonFlags, version: string): void {
  const terminal = terminalFor(flags);
  const run = plainRun(paths, version, terminal);
  for (const finding of findingsCalled(id, run, terminal)) {
    const lines = traceLines(run, localiseFinding(finding, terminal.language, run.dataTypes), terminal);
    process.stdout.write(`${lines.join("\n")}\n`);
  }
}

/** Of one kind, in one file or several. @throws UsageError when there is none, or more than one kind. */
export function findingsCalled(id: string, { result }: AnalysisRun, { say }: Terminal): Finding[] {
  const found = [...result.findings, ...result.suppressed].filter((f) => isNamedBy(f.fingerprint, id.toLowerCase()));
  const kinds = new Set(found.map((f) => f.fingerprint));
  if (found.length === 0) throw new UsageError(say("noFinding", { id: safe(id) }));
  if (kinds.size > 1) throw new UsageError(say("manyFindings", { id: safe(id), count: kinds.size }));
  return found;
}

export function traceLines(run: AnalysisRun, finding: Finding, { say, paint }: Terminal): string[] {
  const kinds = [...new Set(finding.data.map((d) => d.dataType))].join(", ");
  const lines = [
    `${paint("bold", finding.ruleId)}   ${kinds}   ${say("confidence", { value: say(finding.confidence) })}   ${shortId(finding)}`,
    safe(finding.message),
  ];
  const steps =
    finding.trace.length > 0
      ? finding.trace
      : [{ ...finding.location, role: "declared" as const, label: finding.data[0]?.label ?? "" }];
  const places = steps.map((s) => `${shownPath(run, s.file)}:${positionOf(run, s.file, s.start).line}`);
  const width = Math.max(...places.map((p) => stringWidth(p)));
  const labels = Math.max(...steps.map((s) => stringWidth(safe(s.label))));
  steps.forEach((s, i) =>
    lines.push(
      ` ${String(i + 1).padStart(2)}  ${pad(places[i]!, width)}  ${pad(safe(s.label), labels)}  ${say(`step_${s.role}`)}`,
    ),
  );
  const others = (finding.callers ?? [])
    .filter((c) => !finding.trace.some((s) => s.file === c.file && s.start === c.start && s.end === c.end))
    .map((c) => `${shownPath(run, c.file)}:${positionOf(run, c.file, c.start).line}`);
  if (others.length > 0) lines.push(`     ${say("alsoFrom", { places: others.join(", ") })}`);
  for (const reason of finding.severityReasons) lines.push(`     ${say(finding.severity)}: ${safe(reason.text)}`);
  return lines;
}
