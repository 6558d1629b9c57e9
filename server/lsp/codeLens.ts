// Code lens: on stored records, how much personal data they hold and how much of it nothing encrypts; on endpoints, which
// personal data they return and what is missing around it.
import type { CodeLens } from "vscode-languageserver/node";
import type { EndpointSummary } from "../engine/api.js";
import type { Snapshot } from "../project/api.js";
import { rangeIn } from "./diagnostics.js";
import { type Place, placeOf } from "./projects.js";
import type { Server } from "./types.js";

/** From this tier on data is sensitive. */
const SENSITIVE = 3;
const MAX_KINDS = 3;

export async function codeLenses(server: Server, uri: string): Promise<CodeLens[]> {
  const place = placeOf(server, uri);
  if (!place) return [];
  await place.project.runner.settled();
  const { snapshot } = place.project;
  if (snapshot?.source(place.path)?.text !== server.documents.get(uri)?.getText() || !snapshot) return [];
  return [...recordLenses(server, place, snapshot), ...endpointLenses(server, place, snapshot)];
}

function recordLenses({ say }: Server, { path }: Place, snapshot: Snapshot): CodeLens[] {
  const unencrypted = faultyPlaces(snapshot, path, "pii-unencrypted-at-rest");
  return snapshot
    .declarations()
    .stored(path)
    .flatMap(({ at, fields }): CodeLens[] => {
      if (fields.length === 0) return [];
      const sensitive = fields.filter((f) => f.classification.tier >= SENSITIVE).length;
      const open = fields.filter((f) => f.at.file === path && unencrypted.has(f.at.start)).length;
      const parts = [
        say(fields.length === 1 ? "lensFields" : "lensFieldsMany", { count: fields.length }),
        ...(sensitive > 0 ? [say("lensSensitive", { count: sensitive })] : []),
        ...(open > 0 ? [say("lensUnencrypted", { count: open })] : []),
      ];
      return [{ range: rangeIn(snapshot, at), command: { title: parts.join(" · "), command: "" } }];
    });
}

const LACKS: Partial<Record<EndpointSummary["access"], "lensNoCheck" | "lensOpen" | "lensVoid">> = {
  none: "lensNoCheck",
  open: "lensOpen",
  void: "lensVoid",
};

function endpointLenses(server: Server, { path }: Place, snapshot: Snapshot): CodeLens[] {
  const { say } = server;
  const unaudited = faultyPlaces(snapshot, path, "access-not-audited");
  // One handler may stand behind several routes.
  const handlers = new Map<number, EndpointSummary[]>();
  for (const endpoint of snapshot.result.endpoints)
    if (endpoint.at.file === path)
      handlers.set(endpoint.at.start, [...(handlers.get(endpoint.at.start) ?? []), endpoint]);
  return [...handlers].map(([start, endpoints]): CodeLens => {
    const lacks = new Set(endpoints.flatMap((e) => LACKS[e.access] ?? []));
    const parts = [
      say("lensReturns", { kinds: kindsOf(server, snapshot, endpoints) }),
      ...[...lacks].map((key) => say(key)),
      ...(unaudited.has(start) ? [say("lensNoAudit")] : []),
    ];
    return { range: rangeIn(snapshot, endpoints[0]!.at), command: { title: parts.join(" · "), command: "" } };
  });
}

/** Categories of what they return, most sensitive first. */
function kindsOf({ language, say }: Server, { content }: Snapshot, endpoints: readonly EndpointSummary[]): string {
  const data = endpoints.flatMap((e) => e.data).sort((a, b) => b.tier - a.tier);
  const categories = [...new Set(data.map((d) => content.dataTypes.get(d.dataType)?.category ?? d.dataType))];
  const names = categories.slice(0, MAX_KINDS).map((id) => content.categories.get(id)?.[language] ?? id);
  return names.join(say("listSeparator")) + (categories.length > MAX_KINDS ? " …" : "");
}

/** Where a rule finds fault in a file, accepted or not. */
function faultyPlaces({ result }: Snapshot, path: string, rule: string): Set<number> {
  return new Set(
    [...result.findings, ...result.suppressed]
      .filter((f) => f.ruleId === rule && f.location.file === path)
      .map((f) => f.location.start),
  );
}
