// The report in a tab of the editor: a page without script from the server, made when it is asked for. Its links to places
// in the code run a command that opens files below the analysed folder only.
import * as vscode from "vscode";
import { REPORT, type ReportAnswer } from "./protocol.js";
import type { ServerHandle } from "./server.js";

const VIEW = "goodfaith.report";
const OPEN_PLACE = "goodfaith.openPlace";

export interface ReportView extends vscode.Disposable {
  /** Of a workspace folder; asks which when there are several. */
  open(folder?: vscode.Uri): Promise<void>;
  /** Made anew, of the same folder. */
  renew(): Promise<void>;
  /** What is shown; undefined when no report is open. */
  readonly html: string | undefined;
}

export function createReport({ extensionUri }: vscode.ExtensionContext, server: ServerHandle): ReportView {
  let panel: vscode.WebviewPanel | undefined;
  let shown: { folder: vscode.Uri; root: vscode.Uri } | undefined;
  const show = (folder: vscode.WorkspaceFolder, { html, root }: ReportAnswer & { kind: "page" }) => {
    panel ??= createPanel(extensionUri, () => {
      panel = undefined;
      shown = undefined;
    });
    shown = { folder: folder.uri, root: server.toUri(root) };
    panel.title = vscode.l10n.t("Goodfaith: report of {0}", folder.name);
    panel.webview.html = html;
    panel.reveal();
  };
  const opening = vscode.commands.registerCommand(OPEN_PLACE, (path: unknown, line: unknown, column: unknown) =>
    openPlace(shown?.root, path, line, column),
  );
  const open = async (given?: vscode.Uri) => {
    const folder = await chosenFolder(given);
    if (!folder) return;
    const answer = await asked(server, folder);
    if (answer?.kind === "page") show(folder, answer);
    else if (answer) tell(answer.kind, folder.name);
  };
  return {
    open,
    renew: () => open(shown?.folder),
    get html() {
      return panel?.webview.html;
    },
    dispose: () => vscode.Disposable.from(opening, ...(panel ? [panel] : [])).dispose(),
  };
}

function createPanel(extension: vscode.Uri, closed: () => void): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(VIEW, "Goodfaith", vscode.ViewColumn.Active, {
    enableScripts: false,
    enableForms: false,
    enableCommandUris: [OPEN_PLACE],
    enableFindWidget: true,
    localResourceRoots: [],
    // What was filtered and unfolded stays while its places are looked at.
    retainContextWhenHidden: true,
  });
  const icon = (theme: string) => vscode.Uri.joinPath(extension, `client/media/report-${theme}.svg`);
  panel.iconPath = { light: icon("light"), dark: icon("dark") };
  panel.onDidDispose(closed);
  return panel;
}

async function chosenFolder(given: vscode.Uri | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  // A view hands its selection over, which is no folder.
  const known = given instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(given) : undefined;
  if (known) return known;
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a folder first: the report is about all of it."));
    return undefined;
  }
  if (folders.length === 1) return folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t("A report of which folder?") });
}

type NoPage = Exclude<ReportAnswer["kind"], "page"> | "stopped";

/** Undefined when the user gave it up. */
function asked(server: ServerHandle, folder: vscode.WorkspaceFolder) {
  const title = vscode.l10n.t("Goodfaith: making the report of {0}", folder.name);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    if (!server.state) progress.report({ message: vscode.l10n.t("waiting for the analysis to end") });
    try {
      // Nothing happens when it runs; one that has stopped gets another chance.
      await server.start();
      return await server.request<ReportAnswer>(REPORT, { folder: server.fromUri(folder.uri) }, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      if (!server.isRunning) return { kind: "stopped" as const };
      throw error;
    }
  });
}

function tell(kind: NoPage, folder: string): void {
  const output = { title: vscode.l10n.t("Show Output"), command: "goodfaith.showOutput" };
  const analyse = { title: vscode.l10n.t("Analyse Now"), command: "goodfaith.analyse" };
  const restart = { title: vscode.l10n.t("Restart"), command: "goodfaith.restart" };
  const [message, ...actions] = {
    unknown: [
      vscode.l10n.t("There is no report of {0}: files that are not on a disk are analysed one by one.", folder),
    ],
    empty: [vscode.l10n.t("There is no report of {0}: it has no file that Goodfaith analyses.", folder)],
    unfinished: [
      vscode.l10n.t("There is no report of {0} yet: its analysis was stopped, or has failed.", folder),
      analyse,
      output,
    ],
    failed: [vscode.l10n.t("The report of {0} could not be made; the output says why.", folder), output],
    stopped: [
      vscode.l10n.t("There is no report of {0}: the analysis is not running. Restart it, or see the output.", folder),
      restart,
      output,
    ],
  }[kind] as [string, ...vscode.Command[]];
  const show =
    kind === "unknown" || kind === "empty" ? vscode.window.showInformationMessage : vscode.window.showErrorMessage;
  // Not awaited: the notification may stay for long.
  void show(message, ...actions).then((chosen) => chosen && vscode.commands.executeCommand(chosen.command));
}

async function openPlace(root: vscode.Uri | undefined, path: unknown, line: unknown, column: unknown): Promise<void> {
  if (!root || typeof path !== "string" || typeof line !== "number" || typeof column !== "number") return;
  const names = path.split("/");
  if (names.includes("..")) return;
  const at = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
  try {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(root, ...names), {
      viewColumn: vscode.ViewColumn.Beside,
      selection: new vscode.Range(at, at),
    });
  } catch {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("{0} cannot be opened: it may have changed. Open the report again to renew it.", path),
    );
  }
}
