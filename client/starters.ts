// Documents to start with: an example that has a finding, and the configuration of the project.
import * as vscode from "vscode";

const CONFIG = "goodfaith.config.jsonc";

const EXAMPLE = `interface Claim {
  claimNo: string;
  insuredName: string;
  idCardNo: string;
  diagnosis: string;
}

export async function settle(claim: Claim): Promise<void> {
  console.log("settling", JSON.stringify(claim));
  await fetch("https://score.example.com/v1", { method: "POST", body: JSON.stringify({ diagnosis: claim.diagnosis }) });
}
`;

export async function openExample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "typescript", content: EXAMPLE });
  await vscode.window.showTextDocument(document);
}

/** The file of the first folder; where there is none, its beginning, which is not saved yet. */
export async function openConfiguration(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a folder first: the configuration belongs to it."));
    return;
  }
  const uri = vscode.Uri.joinPath(folder.uri, CONFIG);
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() === "")
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), '{\n  "extends": ["goodfaith:recommended"],\n  "rules": {}\n}\n'),
    );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
