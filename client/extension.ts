// The extension: starts the bundled language server and puts its findings on the screen. It analyses nothing itself.
import * as vscode from "vscode";
import { registerCommands } from "./commands.js";
import { createFindingsTree, type FindingsTree } from "./findingsTree.js";
import { createServer, type ServerHandle } from "./server.js";
import { createStatus } from "./status.js";

/** What tests of the running extension need. */
export interface ExtensionApi {
  server: ServerHandle;
  tree: FindingsTree;
}

let running: ServerHandle | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const output = vscode.window.createOutputChannel("Goodfaith", { log: true });
  const server = createServer(context, output);
  running = server;
  const status = createStatus(server);
  const tree = createFindingsTree(server);
  context.subscriptions.push(output, status, tree, ...registerCommands(server, tree, output));
  await server.start();
  return { server, tree };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
