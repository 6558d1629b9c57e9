// The report in a tab: what it shows, what its links open, what is said when there is none; and owners in the tree.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { api, folder, open, revert, until, visitor } from "./helpers.js";

const TYPE = /-goodfaith\.report$/;
const reportTab = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .find((tab) => tab.input instanceof vscode.TabInputWebview && TYPE.test(tab.input.viewType));
const openReport = (name: string) => vscode.commands.executeCommand("goodfaith.openReport", folder(name));

describe("Goodfaith's report", () => {
  afterEach(async () => {
    const tab = reportTab();
    if (tab) await vscode.window.tabGroups.close(tab);
    await vscode.commands.executeCommand("workbench.action.joinAllGroups");
    await revert();
  });

  it("opens in a tab, and its places in the editor beside it", async () => {
    const { report } = await api();
    await openReport("harbour");
    const tab = await until("tab", reportTab);
    assert.match(tab.label, /report of harbour/);
    const { html } = report;
    assert.ok(/<meta http-equiv="Content-Security-Policy" content="default-src 'none';/.test(html!));
    const link = /href="command:goodfaith\.openPlace\?([^"]+)"/.exec(html!)![1]!;
    const [path, line, column] = JSON.parse(decodeURIComponent(link)) as [string, number, number];
    await vscode.commands.executeCommand("goodfaith.openPlace", path, line, column);
    const editor = await until("editor", () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), vscode.Uri.joinPath(folder("harbour"), path).toString());
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [line - 1, column - 1]);
    assert.ok(reportTab(), "the report stays");
    assert.notEqual(reportTab()!.group.viewColumn, editor.viewColumn);
  });

  it("opens nothing outside of the folder, and says so when a file has gone", async () => {
    await openReport("small");
    await until("tab", reportTab);
    const before = vscode.window.visibleTextEditors.length;
    for (const path of ["../harbour/package.json", "src/../../harbour/package.json", 7, undefined])
      await vscode.commands.executeCommand("goodfaith.openPlace", path, 1, 1);
    await vscode.commands.executeCommand("goodfaith.openPlace", "src/gone.ts", 1, 1);
    assert.equal(vscode.window.visibleTextEditors.length, before);
  });

  it("is of the folder that is asked for, and is made anew in the same tab", async () => {
    const { report } = await api();
    await openReport("small");
    assert.ok(/visitor\.ts/.test(report.html!));
    assert.ok(!/claim\.service\.ts/.test(report.html!));
    const editor = await open(visitor());
    const text = editor.document.getText();
    const whole = new vscode.Range(editor.document.positionAt(0), editor.document.positionAt(text.length));
    await editor.edit((edit) => edit.replace(whole, "export const nothing = 1;\n"));
    await until("a report of the edited text", async () => {
      await vscode.commands.executeCommand("goodfaith.renewReport");
      return !/visitor\.ts/.test(report.html!);
    });
    // It may be saved by itself at any time.
    await until("the text as it was", async () => {
      const editor = await open(visitor());
      const { document } = editor;
      const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
      if (document.getText() !== text) await editor.edit((change) => change.replace(all, text));
      if (document.isDirty) await document.save();
      return !document.isDirty && document.getText() === text;
    });
    await openReport("harbour");
    assert.ok(/claim\.service\.ts/.test(report.html!));
    const tabs = vscode.window.tabGroups.all.flatMap((g) => g.tabs).filter((t) => t.label === reportTab()!.label);
    assert.equal(tabs.length, 1);
    await vscode.window.tabGroups.close(await until("tab", reportTab));
    await until("end of the report", () => report.html === undefined);
  });

  it("starts a server that was stopped, and shows no tab where there is nothing to report", async () => {
    const { server, report } = await api();
    await server.stop();
    assert.equal(server.isRunning, false);
    await openReport("small");
    assert.equal(server.isRunning, true);
    assert.ok(/visitor\.ts/.test(report.html!));
    await vscode.window.tabGroups.close(await until("tab", reportTab));
    const count = vscode.workspace.workspaceFolders!.length;
    const nothing = vscode.Uri.joinPath(folder("small"), "empty");
    await vscode.workspace.fs.createDirectory(nothing);
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: nothing, name: "empty" }));
    try {
      await until("the folder", () => vscode.workspace.workspaceFolders!.length > count);
      await openReport("empty");
      assert.equal(reportTab(), undefined);
    } finally {
      vscode.workspace.updateWorkspaceFolders(count, 1);
      await vscode.workspace.fs.delete(nothing);
    }
  });

  it("groups findings by who answers for their files", async () => {
    const { tree } = await api();
    const file = vscode.Uri.joinPath(folder("harbour"), "CODEOWNERS");
    const text = "*.ts @harbour/core\n/src/claims/ @harbour/claims @harbour/legal\n*.prisma\n";
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await vscode.commands.executeCommand("goodfaith.groupByOwner");
    try {
      const roots = await until("owners", async () => {
        const found = await tree.roots();
        return found.length > 3 ? found : undefined;
      });
      const filesOf = (label: string) => {
        const root = roots.find((r) => tree.item(r).label === label);
        assert.ok(root, label);
        return new Set(tree.children(root).map((c) => (c.kind === "finding" ? c.finding.uri : "")));
      };
      for (const owner of ["@harbour/claims", "@harbour/legal"])
        for (const uri of filesOf(owner)) assert.match(uri, /\/harbour\/src\/claims\//);
      assert.ok([...filesOf("no owner")].some((uri) => uri.endsWith(".prisma")));
      for (const uri of filesOf("@harbour/core")) assert.doesNotMatch(uri, /\/src\/claims\//);
    } finally {
      await vscode.commands.executeCommand("goodfaith.groupByRule");
      await vscode.workspace.fs.delete(file);
    }
  });
});
