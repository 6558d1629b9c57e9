// Projects of the server: one per workspace folder, one per document outside of all. Documents that are open, files that
// change and folders that come and go are handed to the session they belong to.
import { basename, isAbsolute, join, relative, sep } from "node:path";
import type { WorkDoneProgressServerReporter } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import packageJson from "../../package.json";
import { failureLines, neutralise } from "../engine/api.js";
import { defaultCacheFile, keepYoung } from "../node/api.js";
import { createRunner, createSession, type EarlySnapshot, type Snapshot } from "../project/api.js";
import { reportsOf } from "./diagnostics.js";
import type { Project, Report, Server } from "./types.js";

/** Milliseconds without a change before a run begins. */
const TYPING = 250;

/** Called when a run ended and what is shown may have changed. */
export type RunEnded = (project: Project, changed: ReadonlySet<string>) => void;

export function addFolder(server: Server, uri: string, ended: RunEnded): void {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== "file" || server.folders.has(uri)) return;
  const project = createProject(server, parsed.fsPath, basename(parsed.fsPath), ended);
  server.folders.set(uri, project);
  // What was looked at by itself, or by a folder around this one, may belong here now.
  for (const document of server.documents.all()) rehome(server, document, ended);
  project.runner.schedule();
}

export function removeFolder(server: Server, uri: string, ended: RunEnded): void {
  const project = server.folders.get(uri);
  if (!project) return;
  server.folders.delete(uri);
  project.runner.dispose();
  const had = new Set([...project.reports.keys()].map((path) => project.uriOf(path)));
  project.reports = new Map();
  ended(project, had);
  for (const document of server.documents.all()) rehome(server, document, ended);
}

export function createProject(server: Server, folder: string | undefined, name: string, ended: RunEnded): Project {
  const kept = folder === undefined ? undefined : { file: defaultCacheFile(folder, "editor"), build: server.build };
  const session = createSession({
    folder,
    version: packageJson.version,
    columns: server.columns,
    ...(kept ? { kept } : {}),
  });
  const open = new Map<string, string>();
  const project: Project = {
    name,
    folder,
    session,
    snapshot: undefined,
    early: undefined,
    lastRun: 0,
    reports: new Map(),
    open,
    failures: new Set(),
    mistakes: "",
    edited: new Set(),
    uriOf: (path) => open.get(path) ?? URI.file(join(session.root, path)).toString(),
    runner: createRunner({
      delay: () => (project.snapshot === undefined ? 0 : TYPING),
      run: (cancelled) => runOnce(server, project, cancelled, ended),
      failed: (error) => server.log(`analysis of ${name}`, error),
    }),
  };
  return project;
}

async function runOnce(server: Server, project: Project, cancelled: () => boolean, ended: RunEnded): Promise<boolean> {
  const started = performance.now();
  const progress = project.snapshot === undefined ? beginProgress(server, project) : undefined;
  const edited = new Set(project.edited);
  server.rest.never();
  try {
    const snapshot = await project.session.run({
      cancelled,
      progress: (part) => {
        keepYoung();
        progress?.report(part);
      },
      early: (found, whole) => showEarly(server, project, found, whole, ended),
    });
    if (!snapshot) return false;
    const first = project.snapshot === undefined;
    project.snapshot = snapshot;
    project.lastRun = performance.now() - started;
    showAgain(server, project, ended);
    project.early = undefined;
    logFailures(server, project, snapshot);
    if (first) void keep(server, project);
    for (const path of edited) project.edited.delete(path);
    return true;
  } finally {
    progress?.done();
    server.rest.soon();
  }
}

/** Each once, until it has gone. */
function logFailures({ connection }: Server, project: Project, { result }: Snapshot): void {
  const lines = failureLines(result.coverage.notes);
  for (const line of lines) if (!project.failures.has(line)) connection.console.error(neutralise(line));
  project.failures = new Set(lines);
}

/** What a later session starts with. */
export async function keep(server: Server, project: Project): Promise<void> {
  try {
    await project.session.keep(server.rest.between);
  } catch (error) {
    server.log("cache", error);
  }
  server.rest.soon();
}

/** Before the first run has ended: what is sure already. */
function showEarly(server: Server, project: Project, found: EarlySnapshot, whole: boolean, ended: RunEnded): void {
  if (project.snapshot || (project.early?.whole && !whole)) return;
  const before = project.reports;
  project.reports = reportsOf(server, project, found);
  project.early = { whole, fresh: true, told: project.early?.told ?? new Set() };
  ended(project, changedUris(project, before));
}

/** What is shown, made anew from the last run: after a run, or when a setting changed. */
export function showAgain(server: Server, project: Project, ended: RunEnded): void {
  if (!project.snapshot) return;
  const before = project.reports;
  project.reports = reportsOf(server, project, project.snapshot);
  ended(project, changedUris(project, before));
}

function changedUris(project: Project, before: ReadonlyMap<string, Report>): Set<string> {
  const changed = new Set<string>();
  for (const path of new Set([...before.keys(), ...project.reports.keys()]))
    if (before.get(path)?.resultId !== project.reports.get(path)?.resultId) changed.add(project.uriOf(path));
  return changed;
}

/** A progress that the user can end, where the client shows any. Only for the first run, which takes long. */
function beginProgress(server: Server, project: Project) {
  if (!server.client.progress || project.folder === undefined) return undefined;
  let reporter: WorkDoneProgressServerReporter | undefined;
  let finished = false;
  let shown = 0;
  // Nobody waits for a client that does not answer.
  server.connection.window
    .createWorkDoneProgress()
    .then((created) => {
      if (finished) return;
      reporter = created;
      created.begin(server.say("analysing", { folder: project.name }), 0, undefined, true);
      created.token.onCancellationRequested(() => project.runner.cancel());
    })
    .catch((error: unknown) => server.log("progress", error));
  return {
    report(part: number) {
      const percent = Math.floor(part * 100);
      if (percent > shown) reporter?.report(percent);
      shown = Math.max(shown, percent);
    },
    done() {
      finished = true;
      reporter?.done();
    },
  };
}

export interface Place {
  project: Project;
  path: string;
}

/** Where a document or file belongs: the innermost folder around it, else itself. */
export function placeOf(server: Server, uri: string): Place | undefined {
  return folderPlace(server, uri) ?? loosePlace(server, uri);
}

export function folderPlace(server: Server, uri: string): Place | undefined {
  const [best] = placesInFolders(server, uri).sort((a, b) => b.project.folder!.length - a.project.folder!.length);
  return best;
}

/** In every folder that holds it: folders may lie in each other. */
export function placesInFolders(server: Server, uri: string): Place[] {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== "file") return [];
  return [...server.folders.values()].flatMap((project) =>
    below(project.folder!, parsed.fsPath) === undefined
      ? []
      : [{ project, path: below(project.session.root, parsed.fsPath) ?? "" }],
  );
}

function below(folder: string, absolute: string): string | undefined {
  const path = relative(folder, absolute);
  if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join("/");
}

function loosePlace(server: Server, uri: string): Place | undefined {
  const project = server.loose.get(uri);
  const path = project && [...project.open.keys()][0];
  return project && path !== undefined ? { project, path } : undefined;
}

/** Extensions of documents that have no file name yet. */
const EXTENSIONS: Record<string, string> = {
  typescript: ".ts",
  typescriptreact: ".tsx",
  javascript: ".js",
  javascriptreact: ".jsx",
  prisma: ".prisma",
  sql: ".sql",
  json: ".json",
  jsonc: ".jsonc",
  yaml: ".yaml",
  properties: ".properties",
  ini: ".ini",
  dotenv: ".env",
};

/** Takes the text of an open document up. */
export function documentChanged(server: Server, document: TextDocument, ended: RunEnded): void {
  const inFolders = placesInFolders(server, document.uri);
  if (inFolders.length === 0 && !server.loose.has(document.uri)) {
    server.loose.set(document.uri, createProject(server, undefined, "", ended));
  }
  const places = inFolders.length > 0 ? inFolders : [loose(server, document)];
  for (const { project, path } of places) {
    project.open.set(path, document.uri);
    project.edited.add(path);
    if (project.early) project.early.fresh = false;
    project.session.open(path, document.getText());
    if (server.settings.run === "onType" || project.snapshot === undefined) project.runner.schedule();
  }
}

function loose(server: Server, document: TextDocument): Place {
  const parsed = URI.parse(document.uri);
  const name = basename(parsed.path) || "untitled";
  const path =
    parsed.scheme === "file" || /\.\w+$/.test(name) ? name : name + (EXTENSIONS[document.languageId] ?? ".txt");
  return { project: server.loose.get(document.uri)!, path };
}

export function documentClosed(server: Server, uri: string, ended: RunEnded): void {
  const project = server.loose.get(uri);
  if (project) {
    server.loose.delete(uri);
    project.runner.dispose();
    project.reports = new Map();
    ended(project, new Set([uri]));
  }
  for (const place of placesInFolders(server, uri)) {
    place.project.open.delete(place.path);
    place.project.session.open(place.path, undefined);
    place.project.runner.schedule();
  }
}

function rehome(server: Server, document: TextDocument, ended: RunEnded): void {
  if (placesInFolders(server, document.uri).length > 0 && server.loose.has(document.uri)) {
    server.loose.get(document.uri)!.runner.dispose();
    server.loose.delete(document.uri);
  }
  documentChanged(server, document, ended);
}

/** Of the file watcher. `existence`: made or removed, not only written. */
export function fileChanged(server: Server, uri: string, existence: boolean): void {
  if (/\/(node_modules|\.git)\//.test(uri)) return;
  for (const { project, path } of placesInFolders(server, uri)) {
    if (path === "") continue;
    if (existence) project.session.appeared(path);
    else project.session.written(path);
    if (project.early) project.early.fresh = false;
    project.runner.schedule();
  }
}

export function allProjects(server: Server): Project[] {
  return [...server.folders.values(), ...server.loose.values()];
}
