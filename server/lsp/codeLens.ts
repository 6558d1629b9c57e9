// Code lens on stored records: how much personal data they hold, and how much of it nothing encrypts.
import type { CodeLens } from "vscode-languageserver/node";
import { rangeIn } from "./diagnostics.js";
import { placeOf } from "./projects.js";
import type { Server } from "./types.js";

/** From this tier on data is sensitive. */
const SENSITIVE = 3;

export async function codeLenses(server: Server, uri: string): Promise<CodeLens[]> {
  const place = placeOf(server, uri);
  if (!place) return [];
  await place.project.runner.settled();
  const { snapshot } = place.project;
  if (snapshot?.source(place.path)?.text !== server.documents.get(uri)?.getText() || !snapshot) return [];
  const { findings, suppressed } = snapshot.result;
  const unencrypted = new Set(
    [...findings, ...suppressed]
      .filter((f) => f.ruleId === "pii-unencrypted-at-rest" && f.location.file === place.path)
      .map((f) => f.location.start),
  );
  return snapshot
    .declarations()
    .stored(place.path)
    .flatMap(({ at, fields }): CodeLens[] => {
      if (fields.length === 0) return [];
      const sensitive = fields.filter((f) => f.classification.tier >= SENSITIVE).length;
      const open = fields.filter((f) => f.at.file === place.path && unencrypted.has(f.at.start)).length;
      const parts = [
        server.say(fields.length === 1 ? "lensFields" : "lensFieldsMany", { count: fields.length }),
        ...(sensitive > 0 ? [server.say("lensSensitive", { count: sensitive })] : []),
        ...(open > 0 ? [server.say("lensUnencrypted", { count: open })] : []),
      ];
      return [{ range: rangeIn(snapshot, at), command: { title: parts.join(" · "), command: "" } }];
    });
}
