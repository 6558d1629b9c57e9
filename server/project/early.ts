// What can be said of open files before the project is known: only what comes from the file alone, or leads nowhere but to
// packages. Invariant: every finding here is a finding of the full run, too.
import { rules as shipped } from "../../rules/index.js";
import {
  analyse,
  type FileFacts,
  type ProjectModules,
  type Rule,
  type RuleRequest,
  unnumbered,
} from "../engine/api.js";
import { knownFindings } from "./baseline.js";
import { analysisInput } from "./judge.js";
import type { Configured } from "./sessionConfig.js";
import type { State } from "./sessionState.js";
import { type Snapshot, snapshotOf } from "./snapshot.js";
import { suppressionTerms } from "./suppressionTerms.js";

/** What is known before the first run has ended. */
export type EarlySnapshot = Pick<Snapshot, "result" | "source" | "content" | "known" | "configProblems">;

/** `resolver`: knows every file of the project, and what its manifests say. */
export function localSnapshot(
  place: Pick<State, "root" | "columns" | "scope">,
  configured: Configured,
  files: readonly { path: string; facts: FileFacts }[],
  opened: ReadonlyMap<string, string>,
  resolver: ProjectModules,
): EarlySnapshot {
  const { content, config, settings } = configured;
  // What the configuration says of functions of the project leads to other files.
  const rules = shipped.flatMap((rule) => localPart(rule, config.functions.length > 0));
  const suppression = suppressionTerms(config, { inline: place.scope.inline, judgeUnused: false });
  const input = analysisInput(
    { files, content, config, settings, rules, suppression, notes: [], covered: [] },
    resolver,
  );
  const results = files.map((file) => analyse({ ...input, files: [file], alone: true }));
  const found = results.flatMap((r) => r.findings);
  // Which of several equal findings the baseline means is known only when all are.
  const known = new Set([...knownFindings(place.root, config, found)].map((f) => unnumbered(f.fingerprint)));
  const findings = found.filter((f) => !known.has(unnumbered(f.fingerprint)));
  const [result] = results;
  return snapshotOf(place, opened, { ...result!, findings }, input, {
    extracted: 0,
    content,
    config,
    known: new Set(),
    configProblems: [],
  });
}

/** A rule with what it asks of single files, where all else that it asks for is told by itself, and comes later. */
function localPart(rule: Rule, declares: boolean): Rule[] {
  const requests = rule.requests.filter((request) => isLocal(request, declares));
  if (requests.length === 0) return [];
  return rule.requests.every((r) => requests.includes(r) || APART.has(r.kind)) ? [{ ...rule, requests }] : [];
}
const APART: ReadonlySet<RuleRequest["kind"]> = new Set(["keyBeside"]);

/** A secret is told once for the whole project, at its first place; personal values are told file by file. */
function isLocal(request: RuleRequest, declares: boolean): boolean {
  return (request.kind === "literal" && request.detects === "personal") || (request.kind === "call" && !declares);
}
