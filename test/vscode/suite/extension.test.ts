// The extension as a user meets it, in the extension host of a real VS Code.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../../client/extension.js";
import type { Node } from "../../../client/findingsTree.js";
import { api, codesOf, diagnosticsOf, folder, open, replace, revert, until, visitor } from "./helpers.js";

describe("Goodfaith in VS Code", () => {
  afterEach(revert);

  it("starts by itself when a file of a supported language opens, and shows its findings", async () => {
    const uri = vscode.Uri.joinPath(folder("harbour"), "src/claims/claim.service.ts");
    const { document } = await open(uri);
    await api();
    await until("diagnostic", () => codesOf(uri).includes("pii-to-third-party"));
    const found = diagnosticsOf(uri).find((d) => (d.code as { value: string }).value === "pii-to-third-party")!;
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(found.range), /claim/);
    assert.ok((found.relatedInformation ?? []).length >= 2, "the way of the data is told");
    assert.match((found.code as { target: vscode.Uri }).target.path, /pii-to-third-party\.md$/);
  });

  it("is the extension under test, with the parser that belongs to it", async () => {
    const packed = process.env.GOODFAITH_PACKED ?? "";
    const extension = vscode.extensions.getExtension<ExtensionApi>("goodfaith.goodfaith")!;
    assert.equal(/goodfaith\.goodfaith-\d/.test(extension.extensionPath), packed !== "", extension.extensionPath);
    const { server } = await extension.activate();
    const state = await until("state", () => server.state);
    assert.equal(state.portableParser, packed === "universal");
    if (packed === "") return;
    const native = packed === "universal" ? [] : ["@oxc-parser", "oxc-parser"];
    const inside = (...path: string[]) => readdirSync(join(extension.extensionPath, ...path)).sort();
    assert.deepEqual(inside("dist"), ["cli.cjs", "client.cjs", "lsp.cjs", "node_modules", "report.cjs", "rules"]);
    assert.deepEqual(inside("dist/node_modules"), [...native, "@typescript-eslint", "typescript"].sort(), "no ESLint");
  });

  it("follows what is typed", async () => {
    const editor = await open(visitor());
    await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
    await replace(editor, "visitor.idCardNo", "visitor.id");
    await until("end of the diagnostic", () => !codesOf(visitor()).includes("pii-in-log"));
    await revert();
    await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
  });

  it("suppresses a finding with a reason, and the finding goes", async () => {
    const { document } = await open(visitor());
    await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
    const range = diagnosticsOf(visitor()).find((d) => (d.code as { value: string }).value === "pii-in-log")!.range;
    const action = await until("quick fix", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        visitor(),
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find((a) => a.command?.command === "goodfaith.suppress");
    });
    const [target] = action.command!.arguments!;
    assert.equal(
      await vscode.commands.executeCommand("goodfaith.suppress", target, "the stage has no real visitors"),
      true,
    );
    assert.match(
      document.getText(),
      /\n {2}\/\/ goodfaith-disable-next-line pii-in-log -- the stage has no real visitors\n {2}console/,
    );
    await until("end of the diagnostic", () => !codesOf(visitor()).includes("pii-in-log"));
  });

  it("removes all suppressions that silence nothing", async () => {
    const { document } = await open(visitor());
    await until("diagnostic", () => codesOf(visitor()).includes("suppression-unused"));
    const unused = diagnosticsOf(visitor()).find((d) => (d.code as { value: string }).value === "suppression-unused")!;
    assert.deepEqual(unused.tags, [vscode.DiagnosticTag.Unnecessary]);
    const action = await until("fix-all", async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        visitor(),
        unused.range,
        "source.fixAll.goodfaith",
        // As many are resolved: the edit is made when it is asked for.
        10,
      );
      return actions.find((a) => a.edit);
    });
    assert.ok(await vscode.workspace.applyEdit(action.edit!));
    assert.ok(!document.getText().includes("goodfaith-disable"));
    await until("end of the diagnostic", () => !codesOf(visitor()).includes("suppression-unused"));
  });

  it("tells on hover what a field holds, and above an entity how much", async () => {
    const uri = vscode.Uri.joinPath(folder("harbour"), "src/claims/claim.entity.ts");
    const { document } = await open(uri);
    const position = document.positionAt(document.getText().indexOf("diagnosis") + 2);
    const hovers = await until("hover", async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position);
      const texts = found.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value));
      return texts.find((t) => t.includes("health.diagnosis"));
    });
    assert.match(hovers, /tier 3 of 4/);
    await until("lens", async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
      return lenses.find((l) => /\d+ personal fields · \d+ sensitive/.test(l.command?.title ?? ""));
    });
  });

  it("lists findings in a tree whose steps move the cursor", async () => {
    const { tree } = await api();
    const roots = await until("findings", async () => {
      const found = await tree.roots();
      return found.length > 3 ? found : undefined;
    });
    const titles = roots.map((r) => tree.item(r).label);
    assert.ok(titles.length === new Set(titles).size);
    const findings: Node[] = roots.flatMap((r) => tree.children(r));
    const flow = findings.find((f) => tree.children(f).length > 2);
    assert.ok(flow, "a finding with a data flow");
    const item = tree.item(tree.children(flow)[0]!);
    assert.match(String(item.label), /^1\. /);
    const { command, arguments: args } = item.command!;
    await vscode.commands.executeCommand(command, ...args!);
    const editor = await until("editor", () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), args![0].toString());
    assert.ok(editor.selection.isEqual(args![1].selection));
    tree.group("file");
    assert.ok((await tree.roots()).some((r) => /claim\.service\.ts$/.test(String(tree.item(r).label))));
    tree.group("rule");
  });

  it("shows the findings of files that are not open once the workspace is analysed", async () => {
    const uri = vscode.Uri.joinPath(folder("harbour"), "prisma/schema.prisma");
    assert.deepEqual(codesOf(uri), []);
    await vscode.commands.executeCommand("goodfaith.analyse");
    await until("diagnostic of a file that is not open", () => codesOf(uri).length > 0);
  });

  it("goes on after a restart of the server", async () => {
    await open(visitor());
    await vscode.commands.executeCommand("goodfaith.restart");
    const { server } = await api();
    await until("a run of the new server", () => server.state);
    await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
  });

  // Processes are found by ps.
  if (process.platform !== "win32")
    it("goes on after the server was killed", async () => {
      const { document } = await open(visitor());
      await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
      const servers = () =>
        execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
          .split("\n")
          .map((line) => line.trim().split(/\s+/))
          .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(" ").includes("lsp.cjs"))
          .map(([pid]) => Number(pid));
      const [pid, ...others] = servers();
      assert.ok(pid && others.length === 0, "one server");
      process.kill(pid, "SIGKILL");
      await until("another server", () => servers().some((other) => other !== pid));
      const editor = await open(document.uri);
      await replace(editor, "visitor.idCardNo", "visitor.id");
      await until("end of the diagnostic", () => !codesOf(visitor()).includes("pii-in-log"));
      await revert();
      await until("diagnostic", () => codesOf(visitor()).includes("pii-in-log"));
    });
});
