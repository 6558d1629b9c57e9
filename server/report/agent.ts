// For coding agents: one line a finding with what to do, no excerpt, no summary; gaps of the coverage follow.
import { fixTitle } from "../../rules/index.js";
import type { Finding } from "../engine/api.js";
import { gapPlaces, positionOf, type Report, safe, shortId, shownFindings, shownPath } from "./view.js";

/** What --fix would do. */
function fixWords(r: Report, f: Finding): string {
  const fix = r.run.safeFix?.(f);
  return fix ? ` ${r.say("fixAvailable", { title: safe(fixTitle(fix.plan, r.language)) })}` : "";
}

export function agentReport(r: Report): string {
  const { shown, left } = shownFindings(r);
  const lines = shown.map((f) => {
    const { line, column } = positionOf(r.run, f.location.file, f.location.start);
    return `${shownPath(r.run, f.location.file)}:${line}:${column}: ${f.severity} ${f.ruleId}: ${safe(f.message)} help: ${safe(f.help)}${fixWords(r, f)} id: ${shortId(f)}`;
  });
  if (left !== "") lines.push(left);
  for (const gap of gapPlaces(r))
    lines.push(`${shownPath(r.run, gap.file)}: coverage ${gap.kind}: ${safe(gap.message)}`);
  return lines.map((line) => `${line}\n`).join("");
}
