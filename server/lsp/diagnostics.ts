// Findings → diagnostics of the protocol. Positions count what client and server agreed on, from 0.
import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { localiseFinding } from "../../rules/index.js";
import {
  CONFIDENCES,
  type ConfigProblem,
  type Finding,
  type Location,
  neutralise,
  type Severity,
} from "../engine/api.js";
import type { EarlySnapshot, SourceView } from "../project/api.js";
import { labelled } from "./locales.js";
import type { Project, Report, Server } from "./types.js";

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  critical: DiagnosticSeverity.Error,
  high: DiagnosticSeverity.Error,
  medium: DiagnosticSeverity.Warning,
  low: DiagnosticSeverity.Information,
  info: DiagnosticSeverity.Hint,
};
const MAX_RELATED = 10;

export interface DiagnosticData {
  fingerprint: string;
  rule: string;
  /** UTF-16 offset of the finding, which tells equal fingerprints apart. */
  start: number;
}

/** What is shown, by path. */
export function reportsOf(server: Server, project: Project, snapshot: EarlySnapshot): Map<string, Report> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of shownFindings(server, snapshot)) {
    const { file } = finding.location;
    const items = byFile.get(file) ?? [];
    items.push(diagnosticOf(server, project, snapshot, finding));
    byFile.set(file, items);
  }
  for (const problem of snapshot.configProblems) {
    const items = byFile.get(problem.file) ?? [];
    items.push(configDiagnostic(server, snapshot, problem));
    byFile.set(problem.file, items);
  }
  return new Map([...byFile].map(([path, items]) => [path, { resultId: resultIdOf(items), items }]));
}

export function shownFindings(server: Server, snapshot: EarlySnapshot): Finding[] {
  const least = CONFIDENCES.indexOf(server.settings.minimumConfidence);
  return snapshot.result.findings.filter((f) => CONFIDENCES.indexOf(f.confidence) >= least && !snapshot.known.has(f));
}

export function resultIdOf(items: readonly Diagnostic[]): string {
  return createHash("sha256").update(JSON.stringify(items)).digest("base64url").slice(0, 22);
}

function diagnosticOf(server: Server, project: Project, snapshot: EarlySnapshot, raw: Finding): Diagnostic {
  const finding = localiseFinding(raw, server.language, snapshot.content.dataTypes);
  const data: DiagnosticData = { fingerprint: raw.fingerprint, rule: raw.ruleId, start: raw.location.start };
  const related = relatedOf(server, project, snapshot, finding);
  return {
    range: rangeIn(snapshot, finding.location),
    severity: SEVERITY[finding.severity],
    source: "goodfaith",
    code: finding.ruleId,
    codeDescription: { href: rulePage(finding.ruleId) },
    message:
      neutralise(finding.message) +
      (finding.help === "" ? "" : `\n${labelled(server.say, "help", neutralise(finding.help))}`),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.ruleId === "suppression-unused" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

/** A mistake in the configuration: what it stands in does not count. Underlined to the end of the line. */
function configDiagnostic({ say }: Server, snapshot: EarlySnapshot, problem: ConfigProblem): Diagnostic {
  const view = snapshot.source(problem.file);
  const line = view?.lines.startOf(problem.line) ?? 0;
  const end = line + (view?.lines.line(problem.line).length ?? 0);
  const near = problem.params.near ? say("didYouMean", { name: problem.params.near }) : "";
  return {
    range: rangeOf(view, line + problem.column - 1, end),
    severity: DiagnosticSeverity.Error,
    source: "goodfaith",
    code: "configuration",
    message: neutralise(say(`config_${problem.id}`, problem.params)) + near,
  };
}

/** The page that ships beside the server, so that it opens without a network. */
export function rulePage(rule: string): string {
  return URI.file(join(__dirname, "rules", `${rule}.md`)).toString();
}

function relatedOf(
  server: Server,
  project: Project,
  snapshot: EarlySnapshot,
  finding: Finding,
): DiagnosticRelatedInformation[] {
  const { trace } = finding;
  // The ends of a flow say most.
  const shown =
    trace.length <= MAX_RELATED ? trace : [...trace.slice(0, MAX_RELATED / 2), ...trace.slice(-MAX_RELATED / 2)];
  return shown.map((step) => ({
    location: { uri: project.uriOf(step.file), range: rangeIn(snapshot, step) },
    message: `${trace.indexOf(step) + 1}. ${neutralise(step.label)} (${server.say(`step_${step.role}`)})`,
  }));
}

export function rangeIn(snapshot: EarlySnapshot, at: Location): Range {
  return rangeOf(snapshot.source(at.file), at.start, at.end);
}

export function rangeOf(view: SourceView | undefined, start: number, end: number): Range {
  const place = (offset: number) => {
    const { line, column } = view?.lines.position(offset) ?? { line: 1, column: 1 };
    return { line: line - 1, character: column - 1 };
  };
  return { start: place(start), end: place(end) };
}
