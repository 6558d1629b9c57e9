// Code actions. A client that asks for reasons itself (our extension) gets a command; any other gets the comment with a
// reason that is too short on purpose, so that nothing is silent until somebody writes a real one.
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver/node";
import type { Finding } from "../engine/api.js";
import type { Snapshot } from "../project/api.js";
import {
  declarationOf,
  declareNotPersonal,
  removeSuppressions,
  suppressFinding,
  unusedSuppressions,
} from "./comments.js";
import { type DiagnosticData, rangeIn, shownFindings } from "./diagnostics.js";
import { FIX_ALL, fixActions, fixAllAction } from "./fixes.js";
import { type Place, placeOf } from "./projects.js";
import type { Server } from "./types.js";

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

/** Commands of our extension. */
export const ASK_SUPPRESS = "goodfaith.suppress";
export const ASK_NOT_PERSONAL = "goodfaith.notPersonal";

export async function codeActions(server: Server, params: CodeActionParams): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const place = placeOf(server, uri);
  if (!place) return [];
  await place.project.runner.settled();
  const { snapshot } = place.project;
  if (snapshot?.source(place.path)?.text !== server.documents.get(uri)?.getText() || !snapshot) return [];
  const wanted = (kind: string) =>
    params.context.only === undefined || params.context.only.some((o) => kind === o || kind.startsWith(`${o}.`));
  const actions: CodeAction[] = [];
  const found = findingsIn(server, snapshot, place, params);
  if (wanted(CodeActionKind.QuickFix))
    for (const finding of found)
      actions.push(...quickFixes(server, place, snapshot, finding, params.context.diagnostics));
  // Who asks what can be done here is not told what can be done elsewhere.
  const here = params.context.only === undefined ? found : undefined;
  if (wanted(FIX_ALL)) actions.push(...fixAllAction(server, place, snapshot, here));
  return actions;
}

function findingsIn(server: Server, snapshot: Snapshot, place: Place, { range }: CodeActionParams): Finding[] {
  const before = (a: { line: number; character: number }, b: { line: number; character: number }) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return shownFindings(server, snapshot).filter((f) => {
    if (f.location.file !== place.path) return false;
    const at = rangeIn(snapshot, f.location);
    return before(at.start, range.end) && before(range.start, at.end);
  });
}

function quickFixes(
  server: Server,
  { project, path }: Place,
  snapshot: Snapshot,
  finding: Finding,
  given: readonly Diagnostic[],
): CodeAction[] {
  const diagnostics = given.filter((d) => isOf(d, finding));
  if (finding.ruleId === "suppression-unused") {
    const records = unusedSuppressions(snapshot, path).filter((r) => r.at.start === finding.location.start);
    const edit = removeSuppressions(project, snapshot, path, records);
    return edit
      ? [
          {
            title: server.say("removeSuppression"),
            kind: CodeActionKind.QuickFix,
            isPreferred: true,
            diagnostics,
            edit,
          },
        ]
      : [];
  }
  const reason = server.say("reasonPlaceholder");
  const asks = server.client.extension;
  const target = { uri: project.uriOf(path), fingerprint: finding.fingerprint, start: finding.location.start };
  const actions = fixActions(server, { project, path }, snapshot, finding, diagnostics);
  const offer = (title: string, command: string, edit: CodeAction["edit"]) => {
    if (!edit) return;
    const how = asks ? { command: { title, command, arguments: [target] } } : { edit };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, ...how });
  };
  offer(
    server.say(asks ? "suppressAsk" : "suppress", { rule: finding.ruleId }),
    ASK_SUPPRESS,
    suppressFinding(project, snapshot, finding, { reason }),
  );
  const declared = declarationOf(finding);
  if (declared)
    offer(
      server.say(asks ? "notPersonalAsk" : "notPersonal", { field: declared.label }),
      ASK_NOT_PERSONAL,
      declareNotPersonal(project, snapshot, declared, reason),
    );
  return actions;
}

function isOf(diagnostic: Diagnostic, finding: Finding): boolean {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  return data?.fingerprint === finding.fingerprint && data.start === finding.location.start;
}
