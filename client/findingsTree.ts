// The tree of findings: by rule, file, data type or owner; below each finding the steps of its data flow, which move the cursor.
import * as vscode from "vscode";
import { openCommand, placeOf } from "./places.js";
import type { FindingItem, Step } from "./protocol.js";
import type { ServerHandle } from "./server.js";

export type Grouping = "rule" | "file" | "dataType" | "owner";

interface Group {
  kind: "group";
  label: string;
  tooltip: string;
  icon: vscode.ThemeIcon;
  inFile: boolean;
  findings: FindingItem[];
}
export interface FindingNode {
  kind: "finding";
  finding: FindingItem;
  /** Below its file, where the name of the file says nothing new. */
  inFile: boolean;
}
interface StepNode {
  kind: "step";
  step: Step;
  number: number;
}
export type Node = Group | FindingNode | StepNode;

export interface FindingsTree extends vscode.Disposable {
  group(by: Grouping): void;
  roots(): Promise<Node[]>;
  children(node: Node): Node[];
  item(node: Node): vscode.TreeItem;
}

const SEVERITIES: FindingItem["severity"][] = ["critical", "high", "medium", "low", "info"];

export function createFindingsTree(server: ServerHandle): FindingsTree {
  let grouping: Grouping = "rule";
  const changed = new vscode.EventEmitter<undefined>();
  const roots = async () => groupsOf(await server.findings(), grouping, server);
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(node, server),
    getChildren: (node) => (node ? childrenOf(node) : roots()),
  };
  const view = vscode.window.createTreeView("goodfaith.findings", {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const listening = server.onDidChange(() => {
    changed.fire(undefined);
    const count = server.state?.findings ?? 0;
    view.badge = count > 0 ? { value: count, tooltip: vscode.l10n.t("Goodfaith: {0} findings", count) } : undefined;
  });
  return {
    group(by) {
      grouping = by;
      changed.fire(undefined);
    },
    roots,
    children: childrenOf,
    item: (node) => itemOf(node, server),
    dispose: () => vscode.Disposable.from(view, changed, listening).dispose(),
  };
}

function groupsOf(findings: readonly FindingItem[], by: Grouping, server: ServerHandle): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings)
    for (const { key, label, icon } of keysOf(finding, by, server)) {
      const group = groups.get(key) ?? {
        kind: "group",
        label,
        tooltip: key,
        icon,
        inFile: by === "file",
        findings: [],
      };
      group.findings.push(finding);
      groups.set(key, group);
    }
  const worst = (g: Group) => Math.min(...g.findings.map((f) => SEVERITIES.indexOf(f.severity)));
  return [...groups.values()].sort(
    (a, b) => worst(a) - worst(b) || b.findings.length - a.findings.length || a.label.localeCompare(b.label),
  );
}

function keysOf(finding: FindingItem, by: Grouping, server: ServerHandle) {
  switch (by) {
    case "rule":
      return [{ key: finding.rule, label: finding.ruleTitle, icon: new vscode.ThemeIcon("shield") }];
    case "file": {
      const label = vscode.workspace.asRelativePath(server.toUri(finding.uri));
      return [{ key: finding.uri, label, icon: vscode.ThemeIcon.File }];
    }
    case "dataType":
      return finding.dataTypes.length > 0
        ? finding.dataTypes.map(({ id, name }) => ({ key: id, label: name, icon: new vscode.ThemeIcon("account") }))
        : [{ key: "", label: vscode.l10n.t("no personal data"), icon: new vscode.ThemeIcon("circle-outline") }];
    case "owner":
      return finding.owners.length > 0
        ? finding.owners.map((owner) => ({ key: owner, label: owner, icon: new vscode.ThemeIcon("organization") }))
        : [{ key: "", label: vscode.l10n.t("no owner"), icon: new vscode.ThemeIcon("circle-outline") }];
  }
}

function childrenOf(node: Node): Node[] {
  if (node.kind === "group")
    return [...node.findings]
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((finding) => ({ kind: "finding", finding, inFile: node.inFile }));
  return node.kind === "finding" ? node.finding.steps.map((step, i) => ({ kind: "step", step, number: i + 1 })) : [];
}

const ICONS: Record<FindingItem["severity"], [icon: string, colour: string]> = {
  critical: ["error", "problemsErrorIcon.foreground"],
  high: ["error", "problemsErrorIcon.foreground"],
  medium: ["warning", "problemsWarningIcon.foreground"],
  low: ["info", "problemsInfoIcon.foreground"],
  info: ["info", "problemsInfoIcon.foreground"],
};

function itemOf(node: Node, server: ServerHandle): vscode.TreeItem {
  if (node.kind === "group") {
    const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
    item.description = String(node.findings.length);
    item.tooltip = node.tooltip;
    item.iconPath = node.icon;
    return item;
  }
  if (node.kind === "finding") {
    const { finding } = node;
    const state = finding.steps.length > 0 ? "Collapsed" : "None";
    const place = placeOf(finding, server);
    const [label, description] = node.inFile
      ? [finding.message, place.slice(place.lastIndexOf(":"))]
      : [place.slice(place.lastIndexOf("/") + 1), finding.message];
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState[state]);
    item.description = description;
    item.tooltip = `${place}\n${finding.severityName} · ${finding.rule}\n${finding.message}`;
    const [icon, colour] = ICONS[finding.severity];
    item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
    item.contextValue = finding.rule.startsWith("suppression-") ? "suppressionFinding" : "finding";
    item.command = openCommand(finding, server);
    return item;
  }
  const item = new vscode.TreeItem(`${node.number}. ${node.step.label}`);
  item.description = `${node.step.role} · ${placeOf(node.step, server)}`;
  item.command = openCommand(node.step, server);
  return item;
}
