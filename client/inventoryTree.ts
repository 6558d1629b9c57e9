// The tree of personal data: category, data type, what happens to it, and the places, which open.
import * as vscode from "vscode";
import { openCommand, placeOf } from "./places.js";
import type { InventoryCategory, InventoryItem, InventoryType } from "./protocol.js";
import type { ServerHandle } from "./server.js";

type Use = InventoryType["uses"][number];
export type InventoryNode =
  | { kind: "category"; category: InventoryCategory }
  | { kind: "type"; type: InventoryType }
  | { kind: "use"; use: Use }
  | { kind: "item"; item: InventoryItem };

export interface InventoryTree extends vscode.Disposable {
  roots(): Promise<InventoryNode[]>;
  children(node: InventoryNode): InventoryNode[];
  item(node: InventoryNode): vscode.TreeItem;
}

/** From this tier on data is sensitive. */
const SENSITIVE = 3;

export function createInventoryTree(server: ServerHandle): InventoryTree {
  const changed = new vscode.EventEmitter<undefined>();
  const roots = async () =>
    (await server.inventory()).map((category): InventoryNode => ({ kind: "category", category }));
  const item = (node: InventoryNode) => itemOf(node, server);
  const view = vscode.window.createTreeView<InventoryNode>("goodfaith.inventory", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: item,
      getChildren: (node) => (node ? childrenOf(node) : roots()),
    },
    showCollapseAll: true,
  });
  // It takes about as long as a run: not at every key.
  let pending = false;
  const refresh = () => {
    pending = vscode.workspace.textDocuments.some((d) => d.isDirty && !d.isUntitled);
    if (!pending) changed.fire(undefined);
  };
  const listening = [
    server.onDidChange(refresh),
    vscode.workspace.onDidSaveTextDocument(() => {
      if (pending) refresh();
    }),
  ];
  return {
    roots,
    children: childrenOf,
    item,
    dispose: () => vscode.Disposable.from(view, changed, ...listening).dispose(),
  };
}

function childrenOf(node: InventoryNode): InventoryNode[] {
  switch (node.kind) {
    case "category":
      return node.category.types.map((type) => ({ kind: "type", type }));
    case "type":
      return usesOf(node.type).map((use) => ({ kind: "use", use }));
    case "use":
      return node.use.items.map((item) => ({ kind: "item", item }));
    case "item":
      return [];
  }
}

function usesOf(type: InventoryType): Use[] {
  return type.uses.filter((use) => use.items.length > 0);
}

const ICONS: Record<string, string> = {
  declared: "symbol-field",
  stored: "database",
  logged: "output",
  sent: "cloud-upload",
  displayed: "browser",
  kept: "save",
};

function itemOf(node: InventoryNode, server: ServerHandle): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case "category": {
      const item = new vscode.TreeItem(node.category.name, Expanded);
      item.description = String(node.category.types.length);
      item.iconPath = new vscode.ThemeIcon("folder");
      return item;
    }
    case "type": {
      const { name, id, tier } = node.type;
      const item = new vscode.TreeItem(name, Collapsed);
      const uses = usesOf(node.type).map((use) => `${use.name} ${use.items.length}`);
      item.description = String(usesOf(node.type).reduce((sum, use) => sum + use.items.length, 0));
      item.tooltip = [id, vscode.l10n.t("tier {0} of 4", tier), ...uses].join("\n");
      item.iconPath =
        tier >= SENSITIVE
          ? new vscode.ThemeIcon("lock", new vscode.ThemeColor("problemsWarningIcon.foreground"))
          : new vscode.ThemeIcon("account");
      return item;
    }
    case "use": {
      const item = new vscode.TreeItem(node.use.name, Expanded);
      item.description = String(node.use.items.length);
      item.iconPath = new vscode.ThemeIcon(ICONS[node.use.use] ?? "circle-outline");
      return item;
    }
    case "item": {
      const { label, detail } = node.item;
      const item = new vscode.TreeItem(label, None);
      const place = placeOf(node.item, server);
      item.description = [place.slice(place.lastIndexOf("/") + 1), detail].filter((part) => part !== "").join(" · ");
      item.tooltip = [label, place, detail].filter((part) => part !== "").join("\n");
      item.command = openCommand(node.item, server);
      return item;
    }
  }
}
