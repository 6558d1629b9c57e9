// Commands of the palette, of the tree and of code actions.
import * as vscode from "vscode";
import type { FindingNode, FindingsTree, Grouping } from "./findingsTree.js";
import { placeOf } from "./places.js";
import { type Accepted, FIX, type FindingItem, type Target, TERMS, type Terms } from "./protocol.js";
import { askAccepted } from "./reason.js";
import type { ReportView } from "./report.js";
import type { ServerHandle } from "./server.js";
import { openConfiguration, openExample } from "./starters.js";

export function registerCommands(
  server: ServerHandle,
  tree: FindingsTree,
  report: ReportView,
  output: vscode.LogOutputChannel,
): vscode.Disposable[] {
  const on = (name: string, run: (...args: never[]) => unknown) =>
    vscode.commands.registerCommand(`goodfaith.${name}`, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        output.error(error instanceof Error ? error.message : String(error));
        void vscode.window.showErrorMessage(vscode.l10n.t("Goodfaith could not do that; the output says why."));
        return undefined;
      }
    });
  const group = (by: Grouping) => () => tree.group(by);
  return [
    on("restart", () => server.restart()),
    on("showOutput", () => output.show()),
    on("analyse", () => analyse(server)),
    on("suppress", (given?: Target | FindingNode, said?: string | Accepted) => fix(server, "suppress", given, said)),
    on("notPersonal", (given?: Target | FindingNode, said?: string) => fix(server, "not-personal", given, said)),
    on("showTrace", (given?: Target | FindingNode) => showTrace(server, given)),
    on("showInventory", () => vscode.commands.executeCommand("goodfaith.inventory.focus")),
    on("openReport", (folder?: vscode.Uri) => report.open(folder)),
    on("renewReport", () => report.renew()),
    on("openExample", openExample),
    on("openConfiguration", openConfiguration),
    on("groupByRule", group("rule")),
    on("groupByFile", group("file")),
    on("groupByDataType", group("dataType")),
    on("groupByOwner", group("owner")),
  ];
}

async function analyse(server: ServerHandle): Promise<void> {
  const title = vscode.l10n.t("Goodfaith: analysing the workspace");
  const state = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    server.analyse(),
  );
  const message = vscode.l10n.t("Goodfaith: {0} findings in {1} files", state.findings, state.files);
  const show = vscode.l10n.t("Show Findings");
  // Not awaited: the notification may stay for long.
  void vscode.window.showInformationMessage(message, show).then((chosen) => {
    if (chosen === show) void vscode.commands.executeCommand("goodfaith.findings.focus");
  });
}

/** What is said already comes from a caller with a dialog of its own. */
async function fix(
  server: ServerHandle,
  kind: "suppress" | "not-personal",
  given: Target | FindingNode | undefined,
  said: unknown,
): Promise<boolean> {
  const target = await targetOf(server, given);
  if (!target) return false;
  const { uri, fingerprint, start } = target;
  const title =
    kind === "suppress" ? vscode.l10n.t("Suppress this finding") : vscode.l10n.t("This is not personal data");
  const terms = await server.request<Terms | null>(TERMS, { uri, fingerprint, start });
  const accepted = terms && (acceptedOf(said) ?? (await askAccepted(title, terms, kind === "not-personal")));
  if (accepted === undefined) return false;
  const edit = accepted && (await server.request<unknown>(FIX, { kind, uri, fingerprint, start, ...accepted }));
  if (edit && (await server.applyEdit(edit))) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t("No comment can be written for this finding: it has changed, or this file has no comments."),
  );
  return false;
}

/** The tree hands its selection over as a second argument, which says nothing. */
function acceptedOf(said: unknown): Accepted | undefined {
  if (typeof said === "string") return { reason: said };
  return typeof said === "object" && said !== null && "reason" in said ? (said as Accepted) : undefined;
}

/** What was clicked, else what the cursor stands in; with several there, the user chooses. */
async function targetOf(
  server: ServerHandle,
  given: Target | FindingNode | undefined,
): Promise<Target | FindingItem | undefined> {
  if (given && "finding" in given) return given.finding;
  if (given && "fingerprint" in given) return given;
  const editor = vscode.window.activeTextEditor;
  const here = editor
    ? (await server.findings()).filter(
        (f) =>
          server.toUri(f.uri).toString() === editor.document.uri.toString() &&
          server.toRange(f.range).intersection(editor.selection),
      )
    : [];
  if (here.length > 1) {
    const items = here.map((finding) => ({ label: finding.message, description: finding.rule, finding }));
    return (await vscode.window.showQuickPick(items))?.finding;
  }
  if (here.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t("There is no finding at the cursor."));
  return here[0];
}

async function showTrace(server: ServerHandle, given: Target | FindingNode | undefined): Promise<void> {
  const target = await targetOf(server, given);
  if (!target) return;
  const finding =
    "steps" in target
      ? target
      : (await server.findings()).find((f) => f.fingerprint === target.fingerprint && f.start === target.start);
  if (!finding) return;
  const places = finding.steps.length > 0 ? finding.steps : [{ ...finding, label: finding.message, role: "" }];
  const picked = await vscode.window.showQuickPick(
    places.map((step, i) => ({
      label: `${i + 1}. ${step.label}`,
      description: step.role,
      detail: placeOf(step, server),
      step,
    })),
    { title: finding.message },
  );
  if (picked)
    await vscode.window.showTextDocument(server.toUri(picked.step.uri), {
      selection: server.toRange(picked.step.range),
    });
}
