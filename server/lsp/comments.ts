// Fixes that are comments, resolved against the text of the last run.
import type { TextEdit as LspTextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import {
  type CommentTexts,
  type Finding,
  type Location,
  notPersonalEdit,
  removalEdit,
  type SuppressionRecord,
  suppressionEdit,
  type TextEdit,
} from "../engine/api.js";
import type { Snapshot } from "../project/api.js";
import { rangeIn } from "./diagnostics.js";
import type { Project } from "./types.js";

export function suppressFinding(
  project: Project,
  snapshot: Snapshot,
  finding: Finding,
  texts: CommentTexts,
): WorkspaceEdit | undefined {
  if (finding.ruleId.startsWith("suppression-")) return undefined;
  const { file, start } = finding.location;
  const asked = inputOf(project, snapshot, file);
  const edit = asked && suppressionEdit(asked.frontend, asked.input, finding.ruleId, start, texts);
  return edit && editIn(project, snapshot, file, [edit]);
}

/** Where the finding's data is declared, if a declaration decided. What is about a whole record hangs on no one field of it. */
export function declarationOf(finding: Finding): (Location & { label: string }) | undefined {
  if (new Set(finding.data.map((d) => `${d.dataType} ${d.label}`)).size > 1) return undefined;
  const [first] = finding.trace;
  if (first?.role === "declared") return first;
  const { data, trace, location } = finding;
  return trace.length === 0 && data[0] && /unencrypted|persisted/.test(finding.ruleId)
    ? { ...location, label: data[0].label }
    : undefined;
}

export function declareNotPersonal(
  project: Project,
  snapshot: Snapshot,
  at: Location,
  reason: string,
): WorkspaceEdit | undefined {
  const asked = inputOf(project, snapshot, at.file);
  const edit = asked && notPersonalEdit(asked.frontend, asked.input, at.start, reason);
  return edit && editIn(project, snapshot, at.file, [edit]);
}

export function removeSuppressions(
  project: Project,
  snapshot: Snapshot,
  file: string,
  records: readonly SuppressionRecord[],
): WorkspaceEdit | undefined {
  const text = snapshot.source(file)?.text;
  if (text === undefined || records.length === 0) return undefined;
  return editIn(
    project,
    snapshot,
    file,
    records.map((r) => removalEdit(text, r)),
  );
}

/** Suppressions of a file that a comment makes and that silence nothing, wholly or for some of their rules. */
export function unusedSuppressions(snapshot: Snapshot, file: string): SuppressionRecord[] {
  return snapshot.result.suppressions.filter(
    (r) => r.origin === "comment" && r.at.file === file && r.unusedRules.length > 0,
  );
}

export function inputOf(project: Project, snapshot: Snapshot, file: string) {
  const frontend = project.session.frontendOf(file);
  const view = snapshot.source(file);
  if (!frontend || !view) return undefined;
  const { content } = snapshot;
  const input = {
    fileName: file,
    text: view.text,
    lexicon: content.lexicon(),
    values: content.values,
    secrets: content.secrets(),
  };
  return { frontend, input };
}

export function editIn(project: Project, snapshot: Snapshot, file: string, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes = edits.map(
    (e): LspTextEdit => ({ range: rangeIn(snapshot, { file, start: e.start, end: e.end }), newText: e.text }),
  );
  return { changes: { [project.uriOf(file)]: changes } };
}
