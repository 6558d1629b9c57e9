// The views beside the findings, what is asked for before something is accepted, documents to start with, virtual folders.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { InventoryNode } from "../../../client/inventoryTree.js";
import { daysAfter, untilProblem } from "../../../client/reason.js";
import { api, codesOf, diagnosticsOf, folder, open, revert, until, visitor } from "./helpers.js";
import { createMemoryFiles } from "./memoryFiles.js";

const LEAK = "export function f(idCardNo: string): void {\n  console.log(idCardNo);\n}\n";

describe("Goodfaith's views", () => {
  afterEach(revert);

  it("shows personal data by category and type, and opens its places", async () => {
    const { inventory } = await api();
    await vscode.commands.executeCommand("goodfaith.showInventory");
    const roots = await until("inventory", async () => {
      const found = await inventory.roots();
      return found.length > 3 ? found : undefined;
    });
    const below = (nodes: InventoryNode[]) => nodes.flatMap((n) => inventory.children(n));
    const types = below(roots);
    const labels = types.map((t) => inventory.item(t).label);
    assert.ok(labels.includes("Diagnosis / disease (ICD)"), labels.join());
    const uses = below(types);
    const names = new Set(uses.map((u) => inventory.item(u).label));
    for (const name of ["Declared", "Stored", "Logged", "Sent"]) assert.ok(names.has(name), name);
    const sent = uses.find((u) => u.kind === "use" && u.use.use === "sent")!;
    const item = inventory.item(inventory.children(sent)[0]!);
    assert.match(String(item.description), /^[\w.-]+:\d+ · /);
    const { command, arguments: args } = item.command!;
    await vscode.commands.executeCommand(command, ...args!);
    const editor = await until("editor", () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), args![0].toString());
    assert.ok(editor.selection.isEqual(args![1].selection));
  });

  it("tells above an endpoint what it returns and what is missing", async () => {
    const uri = vscode.Uri.joinPath(folder("harbour"), "src/customers/customer.controller.ts");
    await open(uri);
    await until("lens", async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
      return lenses.find((l) => /^returns personal data: .* · open to everybody$/.test(l.command?.title ?? ""));
    });
  });

  it("accepts a finding on the terms of the configuration only", async () => {
    const config = vscode.Uri.joinPath(folder("small"), "goodfaith.config.jsonc");
    const { document } = await open(visitor());
    const text = '{ "suppressions": { "requireUntilFor": ["high", "critical"] } }';
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    try {
      const { server } = await api();
      const target = await until("finding under the terms", async () => {
        const found = (await server.findings()).find((f) => f.uri.endsWith("visitor.ts") && f.rule === "pii-in-log");
        if (!found) return undefined;
        const { uri, fingerprint, start } = found;
        const terms = await server.request<{ requireUntil: boolean }>("goodfaith/terms", { uri, fingerprint, start });
        return terms?.requireUntil ? { uri, fingerprint, start } : undefined;
      });
      const suppress = (said: object) => vscode.commands.executeCommand("goodfaith.suppress", target, said);
      const reason = "the stage has no real visitors";
      assert.equal(await suppress({ reason }), false);
      const day = daysAfter(new Date().toISOString().slice(0, 10), 20);
      assert.equal(await suppress({ reason, until: day }), true);
      assert.ok(document.getText().includes(`pii-in-log until ${day} -- ${reason}`));
      await until("end of the diagnostic", () => !codesOf(visitor()).includes("pii-in-log"));
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });

  it("lets only days to come be written", () => {
    assert.equal(daysAfter("2027-02-27", 2), "2027-03-01");
    for (const wrong of [
      "",
      "tomorrow",
      "2027-02-30",
      "2027-13-01",
      "2027-01-31",
      "2027-02-01",
      "2027-05-01",
      "27-03-01",
    ])
      assert.equal(untilProblem(wrong, "2027-02-01", "2027-04-30"), true, wrong);
    for (const day of ["2027-02-02", "2027-04-30"]) assert.equal(untilProblem(day, "2027-02-01", "2027-04-30"), false);
    assert.equal(untilProblem("2029-02-28", "2027-02-01", undefined), false);
  });

  it("opens an example that has findings, and a configuration to start with", async () => {
    await vscode.commands.executeCommand("goodfaith.openExample");
    const example = vscode.window.activeTextEditor!.document;
    assert.ok(example.isUntitled);
    await until("findings of the example", () => {
      const codes = codesOf(example.uri);
      return codes.includes("pii-in-log") && codes.includes("pii-to-third-party");
    });
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("goodfaith.openConfiguration");
    const { document } = await until("configuration", () => vscode.window.activeTextEditor);
    assert.match(document.uri.path, /\/harbour\/goodfaith\.config\.jsonc$/);
    assert.match(document.getText(), /goodfaith:recommended/);
  });

  it("analyses the files of a virtual folder one by one", async () => {
    const scheme = "memory";
    const registered = vscode.workspace.registerFileSystemProvider(scheme, createMemoryFiles({ "/leak.ts": LEAK }));
    const root = vscode.Uri.from({ scheme, path: "/" });
    const count = vscode.workspace.workspaceFolders!.length;
    try {
      assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: root, name: "virtual" }));
      const uri = vscode.Uri.joinPath(root, "leak.ts");
      const { document } = await open(uri);
      await until("diagnostic", () => codesOf(uri).includes("pii-in-log"));
      assert.equal(document.getText(diagnosticsOf(uri)[0]!.range), "idCardNo");
    } finally {
      vscode.workspace.updateWorkspaceFolders(count, 1);
      registered.dispose();
    }
    await open(visitor());
    await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
  });
});
