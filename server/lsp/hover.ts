// Hover: on a finding, what it is about and why; on a declared field, which personal data it holds and how that was told.
import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver/node";
import { localiseFinding } from "../../rules/index.js";
import type { Classification, Finding, Location } from "../engine/api.js";
import type { Snapshot } from "../project/api.js";
import { rangeIn, rulePage, shownFindings } from "./diagnostics.js";
import { labelled } from "./locales.js";
import { offsetAt } from "./positions.js";
import { placeOf } from "./projects.js";
import type { Server } from "./types.js";

const MAX_DATA = 5;

export async function hover(server: Server, params: HoverParams): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const place = placeOf(server, uri);
  const document = server.documents.get(uri);
  if (!place || !document) return null;
  await place.project.runner.settled();
  const { snapshot } = place.project;
  if (snapshot?.source(place.path)?.text !== document.getText() || !snapshot) return null;
  const offset = offsetAt(document, params.position, server.columns);
  const covers = (at: Location) => at.file === place.path && at.start <= offset && offset <= at.end;
  const findings = shownFindings(server, snapshot).filter((f) => covers(f.location));
  const field = snapshot
    .declarations()
    .fields(place.path)
    .find((f) => covers(f.at));
  const told = new Set(findings.flatMap((f) => f.data.map((d) => d.dataType)));
  const parts = findings.map((f) => aboutFinding(server, snapshot, f)).filter((part) => part !== "");
  if (field && !told.has(field.classification.dataType))
    parts.unshift(
      `${server.say("declaredAs", { field: `${field.record ? `${field.record}.` : ""}${field.field}` })}\n\n${aboutData(server, snapshot, field.classification)}`,
    );
  if (parts.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join("\n\n---\n\n") },
    range: hoverRange(snapshot, findings, field?.at),
  };
}

function hoverRange(snapshot: Snapshot, findings: readonly Finding[], field: Location | undefined) {
  const at = findings[0]?.location ?? field;
  return at && rangeIn(snapshot, at);
}

function aboutFinding(server: Server, snapshot: Snapshot, raw: Finding): string {
  const finding = localiseFinding(raw, server.language, snapshot.content.dataTypes);
  const { say } = server;
  const seen = new Set<string>();
  const data = finding.data.filter((d) => !seen.has(d.dataType) && seen.add(d.dataType)).slice(0, MAX_DATA);
  // VS Code shows the diagnostic itself, message and help, in the same box.
  const alone = !server.client.extension;
  return [
    alone ? `**${escaped(finding.message)}** (${say(finding.severity)})` : "",
    ...data.map((d) => aboutData(server, snapshot, d)),
    finding.evidence.length > 0 ? labelled(say, "why", finding.evidence.map(escaped).join("; ")) : "",
    alone && finding.help !== "" ? labelled(say, "help", escaped(finding.help)) : "",
    finding.laws.length > 0 ? labelled(say, "laws", finding.laws.map(escaped).join("; ")) : "",
    alone ? `[${labelled(say, "rulePage", finding.ruleId)}](${rulePage(finding.ruleId)})` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function aboutData({ language, say }: Server, { content }: Snapshot, data: Classification): string {
  const name = content.dataTypes.get(data.dataType)?.names[language] ?? data.dataType;
  const details = [say("tier", { tier: data.tier }), ...(data.role ? [say("role", { role: data.role })] : [])];
  const evidence = data.evidence.slice(0, 3).map((e) => escaped(e.detail));
  return [
    `**${escaped(name)}** \`${data.dataType}\` · ${details.join(" · ")}`,
    ...(evidence.length > 0 ? [labelled(say, "recognised", evidence.join("; "))] : []),
  ].join("\n\n");
}

/** Names of the analysed code are text, not markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]#|<>~]/g, "\\$&").replace(/[\r\n]+/g, " ");
}
