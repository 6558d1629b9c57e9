// Fix plans as code actions: what the rules propose against a finding, and all safe ones of a document at once. A client
// that can ask later gets them without their edits, which are then made from the text as it is at that moment.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  MessageType,
  ShowMessageNotification,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { fixTitle } from "../../rules/index.js";
import { type Finding, type FixPlan, neutralise, overlap, removalEdit, resolveFixes } from "../engine/api.js";
import type { Snapshot } from "../project/api.js";
import { editIn, inputOf, unusedSuppressions } from "./comments.js";
import { shownFindings } from "./diagnostics.js";
import { type Place, placeOf } from "./projects.js";
import type { Project, Server } from "./types.js";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.goodfaith`;

/** What an action carries until its edit is asked for. */
interface Unresolved {
  uri: string;
  /** Absent: all safe fixes of the document. */
  fix?: { fingerprint: string; start: number; plan: number };
}

/** Best first; those that may change what the program does say so. */
export function fixActions(
  server: Server,
  { project, path }: Place,
  snapshot: Snapshot,
  finding: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const safe = safeOf(finding);
  return finding.fixes.flatMap((plan, index): CodeAction[] => {
    const title = neutralise(fixTitle(plan, server.language));
    const action: CodeAction = {
      title: plan.applicability === "safe" ? title : server.say("unsafeFix", { title }),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(safe.length === 1 && safe[0] === plan ? { isPreferred: true } : {}),
    };
    // What the text does not allow is not offered.
    const edit = fixEdit(project, snapshot, path, finding, plan);
    if (!edit) return [];
    if (!server.client.resolve) return [{ ...action, edit }];
    const fix = { fingerprint: finding.fingerprint, start: finding.location.start, plan: index };
    return [{ ...action, data: { uri: project.uriOf(path), fix } satisfies Unresolved }];
  });
}

function fixEdit(project: Project, snapshot: Snapshot, path: string, finding: Finding, plan: FixPlan) {
  const asked = inputOf(project, snapshot, path);
  const resolved = asked && resolveFixes(asked.frontend, asked.input, [finding], () => [plan]);
  return resolved && editIn(project, snapshot, path, resolved.edits);
}

/** All safe fixes of a document, and its suppressions that silence nothing taken out; `here`: only where it mends one of these. */
export function fixAllAction(
  server: Server,
  place: Place,
  snapshot: Snapshot,
  here: readonly Finding[] | undefined,
): CodeAction[] {
  const mended = fixable(server, snapshot, place.path).filter((finding) =>
    safeOf(finding).some((plan) => fixEdit(place.project, snapshot, place.path, finding, plan)),
  );
  const unused = unusedSuppressions(snapshot, place.path);
  if (mended.length + unused.length === 0) return [];
  if (here && !here.some((f) => mended.includes(f) || unused.some((r) => r.at.start === f.location.start))) return [];
  const action: CodeAction = {
    title: server.say(mended.length > 0 ? "fixAll" : "removeAllSuppressions"),
    kind: FIX_ALL,
  };
  if (server.client.resolve)
    return [{ ...action, data: { uri: place.project.uriOf(place.path) } satisfies Unresolved }];
  const edit = fixAllEdit(server, place, snapshot);
  return edit ? [{ ...action, edit }] : [];
}

function fixable(server: Server, snapshot: Snapshot, path: string): Finding[] {
  return shownFindings(server, snapshot).filter((f) => f.location.file === path && safeOf(f).length > 0);
}

function safeOf({ fixes }: Finding): FixPlan[] {
  return fixes.filter((plan) => plan.applicability === "safe");
}

function fixAllEdit(server: Server, { project, path }: Place, snapshot: Snapshot): WorkspaceEdit | undefined {
  const asked = inputOf(project, snapshot, path);
  if (!asked) return undefined;
  const edits = resolveFixes(asked.frontend, asked.input, fixable(server, snapshot, path), safeOf)?.edits ?? [];
  for (const record of unusedSuppressions(snapshot, path)) {
    const edit = removalEdit(asked.input.text, record);
    if (!overlap([...edits, edit])) edits.push(edit);
  }
  return edits.length > 0 ? editIn(project, snapshot, path, edits) : undefined;
}

/** Gives an action its edit. One that cannot be done any more stays without, and says so. */
export async function resolveAction(server: Server, action: CodeAction): Promise<CodeAction> {
  const data = action.data as Unresolved | undefined;
  const place = data && placeOf(server, data.uri);
  if (!place) return action;
  await place.project.runner.settled();
  const { snapshot } = place.project;
  const isCurrent = snapshot?.source(place.path)?.text === server.documents.get(data.uri)?.getText();
  const edit = snapshot && isCurrent ? resolvedEdit(server, place, snapshot, data) : undefined;
  if (edit) return { ...action, edit };
  const message = server.say("fixGone");
  void server.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return action;
}

function resolvedEdit(
  server: Server,
  place: Place,
  snapshot: Snapshot,
  { fix }: Unresolved,
): WorkspaceEdit | undefined {
  if (!fix) return fixAllEdit(server, place, snapshot);
  const finding = snapshot.result.findings.find(
    (f) => f.location.file === place.path && f.fingerprint === fix.fingerprint && f.location.start === fix.start,
  );
  const plan = finding?.fixes[fix.plan];
  return finding && plan && fixEdit(place.project, snapshot, place.path, finding, plan);
}
