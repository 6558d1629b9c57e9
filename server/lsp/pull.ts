// How diagnostics reach the client: asked for (by document, or for the whole workspace, which is held open until there is
// something new), or pushed to clients that cannot ask.
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { resultIdOf } from "./diagnostics.js";
import { allProjects, folderPlace, type Place, placeOf } from "./projects.js";
import type { Project, Report, Server } from "./types.js";

const NOTHING: Report = { resultId: resultIdOf([]), items: [] };

export async function documentDiagnostics(
  server: Server,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const place = placeOf(server, params.textDocument.uri);
  if (place) await answerable(server, place, params.textDocument.uri, token);
  // The client asks again when it is ready.
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.ServerCancelled, "superseded", { retriggerRequest: true });
  const report = place?.project.reports.get(place.path) ?? NOTHING;
  if (params.previousResultId === report.resultId)
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.resultId };
  return { kind: DocumentDiagnosticReportKind.Full, ...report };
}

/** Until a run has seen every change; while the first is under way, until there is something that it will find, too. */
async function answerable(
  server: Server,
  { project, path }: Place,
  uri: string,
  token: CancellationToken,
): Promise<void> {
  let settled = false;
  const ended = project.runner.settled().then(() => {
    settled = true;
  });
  // Who cannot be told to ask again must wait for all of it.
  const isEarly = () =>
    server.client.refresh && project.early?.fresh === true && (project.early.whole || project.reports.has(path));
  await Promise.race([ended, Promise.resolve()]);
  while (!settled && !token.isCancellationRequested && !isEarly())
    await Promise.race([ended, somethingNew(server), whenCancelled(token)]);
  if (!settled && isEarly()) project.early!.told.add(uri);
}

export async function workspaceDiagnostics(
  server: Server,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map((p) => [p.uri, p.value]));
  while (!token.isCancellationRequested) {
    await Promise.race([Promise.all(allProjects(server).map((p) => p.runner.settled())), whenCancelled(token)]);
    const items = news(server, previous);
    if (items.length > 0 || previous.size === 0) return { items };
    await Promise.race([somethingNew(server), whenCancelled(token)]);
  }
  return { items: [] };
}

function news(server: Server, previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const now = shownReports(server);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const add = (uri: string, report: Report) => {
    if (previous.get(uri) === report.resultId) return;
    const version = server.documents.get(uri)?.version ?? null;
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, ...report });
  };
  for (const [uri, report] of now) add(uri, report);
  for (const uri of previous.keys()) if (!now.has(uri)) add(uri, NOTHING);
  return items;
}

/** By URI. A file in two folders is shown by the inner one. */
function shownReports(server: Server): Map<string, Report> {
  const found = new Map<string, Report>();
  for (const project of allProjects(server))
    for (const [path, report] of project.reports) {
      const uri = project.uriOf(path);
      const owner = folderPlace(server, uri)?.project;
      if (owner === undefined || owner === project) found.set(uri, report);
    }
  return found;
}

function somethingNew(server: Server): Promise<void> {
  return new Promise((resolve) => server.waiting.add(resolve));
}

export function whenCancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}

/** After a run: wakes who waits, pushes, or asks the client to ask again. */
export function publish(server: Server, project: Project, changed: ReadonlySet<string>): void {
  const { connection, client } = server;
  const waiting = [...server.waiting];
  server.waiting.clear();
  for (const resolve of waiting) resolve();
  if (!client.pull) {
    for (const uri of changed) {
      const document = server.documents.get(uri);
      if (!document && !server.publishAll) continue;
      const place = placeOf(server, uri);
      const items = place?.project.reports.get(place.path)?.items ?? [];
      void connection.sendDiagnostics({ uri, diagnostics: items, ...(document ? { version: document.version } : {}) });
    }
    return;
  }
  // Who edits asks by himself; others that are open need to be told, and those that were answered early.
  const others = [...changed].some(
    (uri) => server.documents.get(uri) && (!isEdited(project, uri) || project.early?.told.has(uri)),
  );
  if (others && client.refresh) connection.languages.diagnostics.refresh().catch(() => {});
}

function isEdited(project: Project, uri: string): boolean {
  return [...project.edited].some((path) => project.uriOf(path) === uri);
}
