// Coding agents in the editor get the analysis as tools: for each folder on disk the command line in the extension, as a server
// of the Model Context Protocol. The editor asks the user before it starts one.
import { basename } from "node:path";
import * as vscode from "vscode";

/** As in package.json. */
const PROVIDER = "goodfaith.agents";

export interface Agents extends vscode.Disposable {
  definitions(): vscode.McpStdioServerDefinition[];
}

export function offerToAgents(context: vscode.ExtensionContext): Agents {
  const { version } = context.extension.packageJSON as { version: string };
  const program = context.asAbsolutePath("dist/cli.cjs");
  const definitions = () => {
    const folders = vscode.workspace.workspaceFolders?.filter(({ uri }) => uri.scheme === "file") ?? [];
    return folders.map(({ name, uri }) => {
      const label = folders.length > 1 ? `Goodfaith (${name || basename(uri.fsPath)})` : "Goodfaith";
      const server = new vscode.McpStdioServerDefinition(
        label,
        // The editor itself, as Node.
        process.execPath,
        [program, "mcp", "--root", uri.fsPath],
        { ELECTRON_RUN_AS_NODE: "1" },
        version,
      );
      server.cwd = uri;
      return server;
    });
  };
  const changed = new vscode.EventEmitter<void>();
  const registered: vscode.Disposable[] = [changed];
  // Editors that are made from VS Code do not all have it.
  if (typeof vscode.lm?.registerMcpServerDefinitionProvider === "function")
    registered.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
      vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
        onDidChangeMcpServerDefinitions: changed.event,
        provideMcpServerDefinitions: definitions,
      }),
    );
  return { definitions, dispose: () => vscode.Disposable.from(...registered).dispose() };
}
