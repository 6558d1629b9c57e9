// What can be said of open files before the project is known: only rules whose answers come from the file alone. Invariant:
// every finding here is a finding of the full run, too.
import { analyse, type CoverageNote, createModuleResolver, type FileFacts, type Rule } from "../engine/api.js";
import { knownFindings } from "./baseline.js";
import { analysisInput } from "./judge.js";
import type { Configured } from "./sessionConfig.js";
import type { State } from "./sessionState.js";
import { type Snapshot, snapshotOf } from "./snapshot.js";
import { suppressionTerms } from "./suppressionTerms.js";

/** What is known before the first run has ended. */
export type EarlySnapshot = Pick<Snapshot, "result" | "source" | "content" | "known" | "configProblems">;

export function localSnapshot(
  place: Pick<State, "root" | "columns">,
  configured: Configured,
  files: readonly { path: string; facts: FileFacts }[],
  opened: ReadonlyMap<string, string>,
  rules: readonly Rule[],
): EarlySnapshot {
  const { content, config, settings } = configured;
  const notes: CoverageNote[] = [];
  const suppression = suppressionTerms(config, { inline: true, judgeUnused: false });
  const input = analysisInput(
    { files, content, config, settings, rules: rules.filter(isLocal), suppression, notes },
    createModuleResolver({ paths: files.map((f) => f.path), manifests: [] }),
  );
  const result = analyse(input);
  // Which of several equal findings the baseline means is known only when all are.
  const known = new Set([...knownFindings(place.root, config, result.findings)].map((f) => f.fingerprint));
  const findings = result.findings.filter((f) => !known.has(f.fingerprint));
  return snapshotOf(place, opened, { ...result, findings }, input, {
    extracted: 0,
    content,
    config,
    known: new Set(),
    configProblems: [],
  });
}

/** A secret is told once for the whole project, at its first place; personal values are told file by file. */
function isLocal(rule: Rule): boolean {
  return rule.requests.length > 0 && rule.requests.every((r) => r.kind === "literal" && r.detects === "personal");
}
