// Places of the protocol, as people read them and as commands open them.
import * as vscode from "vscode";
import type { Step } from "./protocol.js";
import type { ServerHandle } from "./server.js";

type Place = Pick<Step, "uri" | "range">;

/** "src/claims/claim.service.ts:19" */
export function placeOf({ uri, range }: Place, server: ServerHandle): string {
  return `${vscode.workspace.asRelativePath(server.toUri(uri))}:${range.start.line + 1}`;
}

export function openCommand(place: Place, server: ServerHandle): vscode.Command {
  const selection = server.toRange(place.range);
  return {
    title: vscode.l10n.t("Open"),
    command: "vscode.open",
    arguments: [server.toUri(place.uri), { selection } satisfies vscode.TextDocumentShowOptions],
  };
}
