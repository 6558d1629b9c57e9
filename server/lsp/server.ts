// The language server: what the client can ask, and which part answers. An exception in any of them becomes one line in
// the log and an empty answer; the server goes on.
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import packageJson from "../../package.json";
import { CONFIDENCES, createValueDetector, neutralise } from "../engine/api.js";
import { buildId, nativeParserLoads, parserInUse } from "../node/api.js";
import { languageOfTag } from "../project/api.js";
import { CODE_ACTION_KINDS, codeActions } from "./codeActions.js";
import { codeLenses } from "./codeLens.js";
import {
  ANALYSE,
  analyseAll,
  FINDINGS,
  FIX,
  type FixParams,
  findingItems,
  fixEdit,
  STATE,
  stateOf,
  type Target,
  TERMS,
  termsOf,
} from "./extension.js";
import { resolveAction } from "./fixes.js";
import { hover } from "./hover.js";
import { INVENTORY, inventoryCategories } from "./inventory.js";
import { sayIn } from "./locales.js";
import { createLog } from "./log.js";
import { columnsOf, updateDocument } from "./positions.js";
import {
  addFolder,
  allProjects,
  documentChanged,
  documentClosed,
  fileChanged,
  keep,
  type RunEnded,
  removeFolder,
  showAgain,
} from "./projects.js";
import { documentDiagnostics, publish, workspaceDiagnostics } from "./pull.js";
import { REPORT, type ReportAnswer, type ReportParams, reportPage } from "./report.js";
import { createRest } from "./rest.js";
import type { ClientAbilities, Project, Server, Settings } from "./types.js";

/** For clients that have no command of their own. */
export const ANALYSE_COMMAND = "goodfaith.server.analyse";

export function startServer(connection: Connection): void {
  const server: Server = {
    connection,
    documents: new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => updateDocument(document, changes, version, server.columns),
    }),
    columns: "utf-16",
    language: "en",
    say: sayIn("en"),
    log: createLog((line) => connection.console.error(line), createValueDetector()),
    client: abilitiesOf({}, undefined),
    settings: { minimumConfidence: "medium", run: "onType" },
    folders: new Map(),
    loose: new Map(),
    publishAll: false,
    waiting: new Set(),
    build: buildId(packageJson.version),
    rest: createRest(),
  };
  const guard = guardOf(server);
  const { documents } = server;
  const ended: RunEnded = (project, changed) => {
    publish(server, project, changed);
    // What is only early has no counts and no lenses.
    if (project.early && !project.snapshot) return;
    tellMistakes(server, project);
    if (server.client.extension) void connection.sendNotification(STATE, stateOf(server));
    if (server.client.lensRefresh) connection.sendRequest("workspace/codeLens/refresh").catch(() => {});
  };
  connection.onInitialize((params) => initialize(server, params, ended));
  connection.onInitialized(() => guard("initialized", undefined, () => initialized(server, ended)));
  documents.onDidChangeContent(({ document }) =>
    guard("didChange", undefined, () => documentChanged(server, document, ended)),
  );
  documents.onDidClose(({ document }) =>
    guard("didClose", undefined, () => documentClosed(server, document.uri, ended)),
  );
  documents.onDidSave(({ document }) =>
    guard("didSave", undefined, () => {
      fileChanged(server, document.uri, !server.client.watch);
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    guard("didChangeWatchedFiles", undefined, () => {
      for (const { uri, type } of changes) fileChanged(server, uri, type !== FileChangeType.Changed);
    }),
  );
  connection.onDidChangeConfiguration(({ settings }) =>
    guard("didChangeConfiguration", undefined, () => readSettings(server, settings?.goodfaith, ended)),
  );
  const { diagnostics } = connection.languages;
  diagnostics.on((params, token) =>
    guard("diagnostic", { kind: "full" as const, items: [] }, () => documentDiagnostics(server, params, token)),
  );
  diagnostics.onWorkspace((params, token) =>
    guard("workspaceDiagnostic", { items: [] }, () => workspaceDiagnostics(server, params, token)),
  );
  connection.onCodeAction((params) => guard("codeAction", [], () => codeActions(server, params)));
  connection.onCodeActionResolve((action) => guard("codeActionResolve", action, () => resolveAction(server, action)));
  connection.onHover((params) => guard("hover", null, () => hover(server, params)));
  connection.onCodeLens(({ textDocument }) => guard("codeLens", [], () => codeLenses(server, textDocument.uri)));
  connection.onExecuteCommand(({ command }) =>
    guard("executeCommand", null, async () => {
      if (command !== ANALYSE_COMMAND) return null;
      server.publishAll = true;
      return analyseAll(server);
    }),
  );
  connection.onRequest(FINDINGS, () => guard("findings", [], () => findingItems(server)));
  // The token comes last, with or without parameters before it.
  connection.onRequest(INVENTORY, (...given: unknown[]) =>
    guard("inventory", [], () => inventoryCategories(server, given.at(-1) as CancellationToken)),
  );
  connection.onRequest(REPORT, (params: ReportParams, token) =>
    guard<ReportAnswer>("report", { kind: "failed" }, () => reportPage(server, params, token)),
  );
  connection.onRequest(TERMS, (target: Target) => guard("terms", null, () => termsOf(server, target)));
  connection.onRequest(FIX, (params: FixParams) => guard("fix", null, () => fixEdit(server, params)));
  connection.onRequest(ANALYSE, () => guard("analyse", null, () => analyseAll(server)));
  connection.onShutdown(() =>
    guard("shutdown", undefined, async () => {
      for (const project of allProjects(server)) project.runner.dispose();
      for (const project of allProjects(server)) await keep(server, project);
    }),
  );
  documents.listen(connection);
  connection.listen();
}

/** Once for the same mistakes: whoever has other files open would only wonder which findings come and go. */
function tellMistakes({ connection, say }: Server, project: Project): void {
  const problems = project.snapshot?.configProblems ?? [];
  const [first] = problems;
  const mistakes = first ? JSON.stringify(problems) : "";
  if (mistakes === project.mistakes) return;
  project.mistakes = mistakes;
  if (!first) return;
  const place = { file: neutralise(first.file), line: first.line };
  const message = say("configMistakes", { ...place, count: problems.length });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

type Guard = <T>(what: string, fallback: T, work: () => T | Promise<T>) => Promise<T>;

function guardOf(server: Server): Guard {
  return async (what, fallback, work) => {
    try {
      return await work();
    } catch (error) {
      // Meant for the client.
      if (error instanceof ResponseError) throw error;
      server.log(what, error);
      return fallback;
    }
  };
}

function abilitiesOf(capabilities: ClientCapabilities, options: unknown): ClientAbilities {
  const { workspace, textDocument, window } = capabilities;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    resolve:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    extension: (options as { extension?: unknown } | undefined)?.extension === true,
  };
}

function initialize(server: Server, params: InitializeParams, ended: RunEnded): InitializeResult {
  server.language = languageOfTag(params.locale ?? "") ?? "en";
  server.say = sayIn(server.language);
  server.client = abilitiesOf(params.capabilities, params.initializationOptions);
  server.columns = columnsOf(params.capabilities);
  applySettings(server, params.initializationOptions);
  const uris = params.workspaceFolders?.map((f) => f.uri) ?? (params.rootUri ? [params.rootUri] : []);
  for (const uri of uris) addFolder(server, uri, ended);
  return {
    serverInfo: { name: "goodfaith", version: packageJson.version },
    capabilities: {
      positionEncoding: server.columns,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(server.client.pull
        ? {
            diagnosticProvider: {
              identifier: "goodfaith",
              interFileDependencies: true,
              workspaceDiagnostics: true,
            },
          }
        : {}),
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: server.client.resolve },
      hoverProvider: true,
      codeLensProvider: {},
      executeCommandProvider: { commands: [ANALYSE_COMMAND] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

async function initialized(server: Server, ended: RunEnded): Promise<void> {
  const { connection, client } = server;
  const told = { version: packageJson.version, parser: parserInUse() };
  connection.console.info(server.say(nativeParserLoads() ? "started" : "startedPortable", told));
  if (client.folders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) removeFolder(server, uri, ended);
      for (const { uri } of added) addFolder(server, uri, ended);
    });
  if (client.watch)
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] });
  if (client.configuration) {
    if (client.configurationChanges)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "goodfaith" });
    await readSettings(server, undefined, ended);
  }
}

async function readSettings(server: Server, sent: unknown, ended: RunEnded): Promise<void> {
  const before = JSON.stringify(server.settings);
  applySettings(
    server,
    server.client.configuration ? await server.connection.workspace.getConfiguration("goodfaith") : sent,
  );
  if (JSON.stringify(server.settings) === before) return;
  for (const project of allProjects(server)) showAgain(server, project, ended);
}

/** What is wrong or missing stays as it was. */
function applySettings(server: Server, given: unknown): void {
  const { minimumConfidence, run } = (given ?? {}) as Record<keyof Settings, unknown>;
  const confidence = CONFIDENCES.find((c) => c === minimumConfidence);
  if (confidence) server.settings.minimumConfidence = confidence;
  if (run === "onType" || run === "onSave") server.settings.run = run;
}
