// The language client of the bundled server: over the channel of a child process, with what the settings ask for.
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import {
  ANALYSE,
  type AnalysisState,
  FINDINGS,
  type FindingItem,
  INVENTORY,
  type InventoryCategory,
  STATE,
} from "./protocol.js";

export interface ServerHandle {
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  readonly isRunning: boolean;
  request<T>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<T>;
  findings(): Promise<FindingItem[]>;
  inventory(): Promise<InventoryCategory[]>;
  /** Looks at everything anew and shows the findings of all files from then on. */
  analyse(): Promise<AnalysisState>;
  readonly state: AnalysisState | undefined;
  /** After every run, and when the server starts or stops. */
  readonly onDidChange: vscode.Event<void>;
  toUri(uri: string): vscode.Uri;
  fromUri(uri: vscode.Uri): string;
  toRange(range: FindingItem["range"]): vscode.Range;
  applyEdit(edit: unknown): Promise<boolean>;
}

export function createServer(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): ServerHandle {
  const changed = new vscode.EventEmitter<void>();
  context.subscriptions.push(changed);
  let scanned = false;
  let state: AnalysisState | undefined;
  const module = context.asAbsolutePath("dist/lsp.cjs");
  const run = { module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector: selectorOf(),
    outputChannel: output,
    initializationOptions: { extension: true, ...settings() },
    synchronize: { configurationSection: "goodfaith" },
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: {
      provideWorkspaceDiagnostics: (previous, token, report, next) =>
        scanned || setting("workspaceScan") === "background"
          ? next(previous, token, report)
          : Promise.resolve({ items: [] }),
      provideCodeLenses: (document, token, next) => (setting("codeLens") !== false ? next(document, token) : []),
    },
  };
  const client = new LanguageClient("goodfaith", "Goodfaith", { run, debug: run }, options);
  client.onNotification(STATE, (sent: AnalysisState) => {
    state = sent;
    changed.fire();
  });
  client.onDidChangeState(() => changed.fire());
  context.subscriptions.push(
    vscode.workspace.onDidChangeWorkspaceFolders(async () => {
      const selector = selectorOf();
      if (JSON.stringify(selector) === JSON.stringify(client.clientOptions.documentSelector)) return;
      client.clientOptions.documentSelector = selector;
      await client.restart();
    }),
  );
  return {
    start: () => client.start(),
    stop: () => (client.needsStop() ? client.stop() : Promise.resolve()),
    async restart() {
      state = undefined;
      await client.restart();
    },
    get isRunning() {
      return client.isRunning();
    },
    request: (method, params, token) => client.sendRequest(method, params, token),
    findings: () => (client.isRunning() ? client.sendRequest<FindingItem[]>(FINDINGS) : Promise.resolve([])),
    inventory: () => (client.isRunning() ? client.sendRequest<InventoryCategory[]>(INVENTORY) : Promise.resolve([])),
    analyse() {
      scanned = true;
      return client.sendRequest<AnalysisState>(ANALYSE);
    },
    get state() {
      return client.isRunning() ? state : undefined;
    },
    onDidChange: changed.event,
    toUri: (uri) => client.protocol2CodeConverter.asUri(uri),
    fromUri: (uri) => client.code2ProtocolConverter.asUri(uri),
    toRange: (range) => client.protocol2CodeConverter.asRange(range),
    async applyEdit(edit) {
      const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as never);
      return converted !== undefined && vscode.workspace.applyEdit(converted);
    },
  };
}

/** Files, documents that were never saved, and those of virtual folders, which are analysed each by itself. */
function selectorOf(): { scheme: string }[] {
  const folders = vscode.workspace.workspaceFolders?.map((f) => f.uri.scheme) ?? [];
  return [...new Set(["file", "untitled", ...folders])].map((scheme) => ({ scheme }));
}

function setting(name: string): unknown {
  return vscode.workspace.getConfiguration("goodfaith").get(name);
}

function settings(): object {
  return { minimumConfidence: setting("minimumConfidence"), run: setting("run") };
}
