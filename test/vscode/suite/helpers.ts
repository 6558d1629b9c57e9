// What the suites share: documents, diagnostics, waiting.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../../client/extension.js";

export const folder = (name: string): vscode.Uri => {
  const found = vscode.workspace.workspaceFolders?.find((f) => f.name === name);
  assert.ok(found, `the folder ${name} is open`);
  return found.uri;
};
export const visitor = () => vscode.Uri.joinPath(folder("small"), "src/visitor.ts");
export const codesOf = (uri: vscode.Uri) => diagnosticsOf(uri).map((d) => (d.code as { value: string }).value);
export const diagnosticsOf = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter((d) => d.source === "goodfaith");

/** Asks until there is an answer: VS Code drops requests when the document changes meanwhile. */
export async function until<T>(what: string, question: () => T | Thenable<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`no ${what} in time`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, `${from} is there`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, to)));
}

export const revert = () => vscode.commands.executeCommand("workbench.action.files.revert");

export async function api(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>("goodfaith.goodfaith");
  assert.ok(extension, "the extension is known");
  return until("activation", () => (extension.isActive ? extension.exports : undefined));
}
