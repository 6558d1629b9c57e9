// The extension: starts the bundled language server and puts its findings on the screen. It analyses nothing itself.
import * as vscode from "vscode";
import { type Agents, offerToAgents } from "./agents.js";
import { registerCommands } from "./commands.js";
import { createFindingsTree, type FindingsTree } from "./findingsTree.js";
import { createInventoryTree, type InventoryTree } from "./inventoryTree.js";
import { createReport, type ReportView } from "./report.js";
import { createServer, type ServerHandle } from "./server.js";
import { createStatus } from "./status.js";

/** What tests of the running extension need. */
export interface ExtensionApi {
  server: ServerHandle;
  tree: FindingsTree;
  inventory: InventoryTree;
  report: ReportView;
  agents: Agents;
}

let running: ServerHandle | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const output = vscode.window.createOutputChannel("Goodfaith", { log: true });
  const server = createServer(context, output);
  running = server;
  const status = createStatus(server);
  const tree = createFindingsTree(server);
  const inventory = createInventoryTree(server);
  const report = createReport(context, server);
  const agents = offerToAgents(context);
  context.subscriptions.push(
    output,
    status,
    tree,
    inventory,
    report,
    agents,
    ...registerCommands(server, tree, report, output),
  );
  await server.start();
  return { server, tree, inventory, report, agents };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
