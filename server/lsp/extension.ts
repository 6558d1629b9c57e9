// Requests of our own extension: findings for its tree, and edits with a reason that the user was asked for.
import type { Range, WorkspaceEdit } from "vscode-languageserver/node";
import { localiseFinding, rules } from "../../rules/index.js";
import { type Finding, neutralise, type OwnersOf, reasonLength, type Severity } from "../engine/api.js";
import { nativeParserLoads } from "../node/api.js";
import type { Snapshot } from "../project/api.js";
import { declarationOf, declareNotPersonal, suppressFinding } from "./comments.js";
import { rangeIn, shownFindings } from "./diagnostics.js";
import { allProjects, folderPlace, placeOf } from "./projects.js";
import type { Project, Server } from "./types.js";

/** Every finding that is shown, with its trace. */
export const FINDINGS = "goodfaith/findings";
/** What the project asks for before a finding is suppressed. */
export const TERMS = "goodfaith/terms";
/** The edit of a fix that needs a reason. */
export const FIX = "goodfaith/fix";
/** Looks at everything anew. */
export const ANALYSE = "goodfaith/analyse";
/** To the client, after every run. */
export const STATE = "goodfaith/state";

export interface FindingItem {
  uri: string;
  range: Range;
  start: number;
  fingerprint: string;
  rule: string;
  ruleTitle: string;
  severity: Severity;
  severityName: string;
  message: string;
  dataTypes: { id: string; name: string }[];
  /** Who answers for the file. */
  owners: string[];
  steps: { uri: string; range: Range; label: string; role: string }[];
}

/** Which finding is meant. */
export interface Target {
  uri: string;
  fingerprint: string;
  start: number;
}

export interface Terms {
  /** A Chinese character counts three. */
  minReasonLength: number;
  /** YYYY-MM-DD. */
  today: string;
  maxDays?: number;
  requireUntil: boolean;
  requireBy: boolean;
}

export interface FixParams extends Target {
  kind: "suppress" | "not-personal";
  reason: string;
  until?: string;
  by?: string;
}

export interface AnalysisState {
  findings: number;
  files: number;
  /** Files that were not, or not wholly, analysed. */
  incomplete: number;
  ms: number;
  /** The native parser does not load on this machine. */
  portableParser: boolean;
}

export async function findingItems(server: Server): Promise<FindingItem[]> {
  await Promise.all(allProjects(server).map((p) => p.runner.settled()));
  return allProjects(server).flatMap((project) => {
    const { snapshot } = project;
    if (!snapshot) return [];
    const ownersOf = project.session.owners();
    return shownFindings(server, snapshot).flatMap((finding) => {
      const owner = folderPlace(server, project.uriOf(finding.location.file))?.project;
      return owner === undefined || owner === project ? [itemOf(server, project, finding, ownersOf)] : [];
    });
  });
}

function itemOf(server: Server, project: Project, raw: Finding, ownersOf: OwnersOf): FindingItem {
  const snapshot = project.snapshot!;
  const { language, say } = server;
  const { content } = snapshot;
  const finding = localiseFinding(raw, language, content.dataTypes);
  const ids = [...new Set(finding.data.map((d) => d.dataType))];
  return {
    uri: project.uriOf(finding.location.file),
    range: rangeIn(snapshot, finding.location),
    start: finding.location.start,
    fingerprint: finding.fingerprint,
    rule: finding.ruleId,
    ruleTitle: rules.find((r) => r.meta.id === finding.ruleId)?.meta.title[language] ?? finding.ruleId,
    severity: finding.severity,
    severityName: say(finding.severity),
    message: neutralise(finding.message),
    dataTypes: ids.map((id) => ({ id, name: content.dataTypes.get(id)?.names[language] ?? id })),
    owners: ownersOf(finding.location.file).map(neutralise),
    steps: finding.trace.map((step) => ({
      uri: project.uriOf(step.file),
      range: rangeIn(snapshot, step),
      label: neutralise(step.label),
      role: say(`step_${step.role}`),
    })),
  };
}

async function targetOf(server: Server, { uri, fingerprint, start }: Target) {
  const place = placeOf(server, uri);
  if (!place) return undefined;
  await place.project.runner.settled();
  const { snapshot } = place.project;
  const finding = snapshot?.result.findings.find(
    (f) => f.fingerprint === fingerprint && f.location.file === place.path && f.location.start === start,
  );
  return snapshot && finding && { project: place.project, snapshot, finding };
}

/** Null when the finding has gone. */
export async function termsOf(server: Server, target: Target): Promise<Terms | null> {
  const found = await targetOf(server, target);
  return found ? askedFor(found.snapshot, found.finding) : null;
}

function askedFor({ suppression }: Snapshot, { severity }: Finding): Terms {
  const { minReasonLength, today, maxDays, requireUntilFor, requireByFor } = suppression;
  return {
    minReasonLength,
    today,
    ...(maxDays === undefined ? {} : { maxDays }),
    requireUntil: requireUntilFor.includes(severity),
    requireBy: requireByFor.includes(severity),
  };
}

/** Null when the finding has gone, something that is asked for is missing, or no comment can stand there. */
export async function fixEdit(server: Server, params: FixParams): Promise<WorkspaceEdit | null> {
  const found = await targetOf(server, params);
  if (!found) return null;
  const { project, snapshot, finding } = found;
  const { minReasonLength, requireUntil, requireBy } = askedFor(snapshot, finding);
  if (reasonLength(params.reason) < minReasonLength) return null;
  if (params.kind === "suppress") {
    if ((requireUntil && !params.until) || (requireBy && !params.by)) return null;
    return suppressFinding(project, snapshot, finding, params) ?? null;
  }
  const at = declarationOf(finding);
  return (at && declareNotPersonal(project, snapshot, at, params.reason)) ?? null;
}

export function stateOf(server: Server): AnalysisState {
  const state: AnalysisState = {
    findings: 0,
    files: 0,
    incomplete: 0,
    ms: 0,
    portableParser: !nativeParserLoads(),
  };
  for (const project of allProjects(server)) {
    const { snapshot } = project;
    if (!snapshot) continue;
    const gaps = snapshot.result.coverage.notes.filter((n) => /partial|limit|unreadable|failed/.test(n.kind));
    state.findings += shownFindings(server, snapshot).length;
    state.files += snapshot.result.coverage.analysed;
    state.incomplete += new Set(gaps.map((n) => n.file)).size;
    state.ms = Math.max(state.ms, Math.round(project.lastRun));
  }
  return state;
}

/** Everything is looked at anew; resolves when that is done. */
export async function analyseAll(server: Server): Promise<AnalysisState> {
  for (const project of allProjects(server)) {
    project.session.appeared("");
    project.runner.schedule();
  }
  await Promise.all(allProjects(server).map((p) => p.runner.settled()));
  return stateOf(server);
}
