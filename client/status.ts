// The language status item: how many findings, of how many files, and whether anything was left out.
import * as vscode from "vscode";
import type { ServerHandle } from "./server.js";

const LANGUAGES = [
  "typescript",
  "typescriptreact",
  "javascript",
  "javascriptreact",
  "vue",
  "svelte",
  "prisma",
  "sql",
  "json",
  "jsonc",
  "yaml",
  "dotenv",
  "properties",
  "ini",
  "dockerfile",
  "shellscript",
];
/** Pages are read as parts of their component, or by themselves. */
const TEMPLATES = "**/*.{component.html,ejs,eta,hbs,handlebars,mustache,njk,nunjucks,pug,jade}";

export function createStatus(server: ServerHandle): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("goodfaith", [
    ...LANGUAGES.map((language) => ({ language })),
    { pattern: TEMPLATES },
  ]);
  item.name = "Goodfaith";
  item.command = { title: vscode.l10n.t("Show Output"), command: "goodfaith.showOutput" };
  const update = () => {
    const { state } = server;
    item.busy = state === undefined;
    if (!state) {
      item.text = "Goodfaith";
      item.detail = vscode.l10n.t("analysing");
      item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    item.text =
      state.findings === 1
        ? vscode.l10n.t("Goodfaith: 1 finding")
        : vscode.l10n.t("Goodfaith: {0} findings", state.findings);
    const parts = [vscode.l10n.t("{0} files in {1} s", state.files, (state.ms / 1000).toFixed(1))];
    if (state.incomplete > 0) parts.push(vscode.l10n.t("{0} not wholly analysed", state.incomplete));
    if (state.portableParser) parts.push(vscode.l10n.t("portable parser"));
    item.detail = parts.join(" · ");
    item.severity =
      state.incomplete > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  };
  update();
  return vscode.Disposable.from(item, server.onDidChange(update));
}
