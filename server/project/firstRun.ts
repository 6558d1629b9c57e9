// What a session tells before its first run has ended, and what it keeps for the next session.
import { rules as shipped } from "../../rules/index.js";
import { createModuleResolver, type SuppressionTerms, unpackAnswers } from "../engine/api.js";
import { collectManifests, contentKey, type FoundFile, type Manifest, manifestsOnDisk } from "../node/api.js";
import { knownFindings } from "./baseline.js";
import { governanceProblems, missingProblems } from "./config.js";
import { localSnapshot } from "./early.js";
import { analysedPaths, extractNow, notesOf, TURN } from "./extraction.js";
import { analysisInput, basisOf } from "./judge.js";
import { keep, openKept } from "./kept.js";
import { once } from "./once.js";
import { type Modules, pause, type RunControl, type State } from "./sessionState.js";
import { snapshotOf } from "./snapshot.js";

/** What open files say by themselves. */
export function tellLocal(
  s: State,
  files: readonly FoundFile[],
  opened: ReadonlyMap<string, string>,
  early: NonNullable<RunControl["early"]>,
): void {
  const open = files.flatMap((file) => {
    const facts = opened.has(file.path) ? extractNow(s, file, opened) : undefined;
    return facts ? [{ path: file.path, facts }] : [];
  });
  if (open.length === 0) return;
  const paths = files.map((f) => f.path);
  const manifests = s.folder === undefined ? [] : manifestsOf(s, paths, opened);
  early(localSnapshot(s, s.configured!, open, opened, createModuleResolver({ paths, manifests })), false);
}

/** What an earlier session found, when nothing has changed since. */
export function tellKept(
  s: State,
  files: readonly FoundFile[],
  opened: ReadonlyMap<string, string>,
  suppression: SuppressionTerms,
  early: NonNullable<RunControl["early"]>,
): void {
  if (!s.cache || s.cache.empty) return;
  const { content, config, settings, problems } = s.configured!;
  const { manifests, resolver } = modulesOf(s, files, opened);
  const result = s.cache.result(keyOf(s, files, manifests, suppression)());
  if (!result) return;
  const input = analysisInput(
    { files: [], content, config, settings, rules: shipped, suppression, notes: [], covered: [] },
    resolver,
  );
  const known = knownFindings(s.root, config, result.findings);
  const missing = suppression.judgeUnused ? missingProblems(s.root, result.missingFunctions) : [];
  const configProblems = [...problems, ...missing, ...governanceProblems(result.governanceMistakes)];
  early(snapshotOf(s, opened, result, input, { extracted: 0, content, config, known, configProblems }), true);
}

/** Names everything that decides about the result, as it is now; made when first asked for. */
export function keyOf(
  s: State,
  files: readonly FoundFile[],
  manifests: readonly Manifest[],
  suppression: SuppressionTerms,
): () => string {
  const { rootKey, key } = s.configured!;
  const notes = notesOf(s, files);
  const keys = files.map(({ path }) => s.entries.get(path)?.key);
  const all = () => [
    files.map(({ path }, i) => [path, keys[i]]),
    notes,
    manifests,
    { ...suppression, knownRules: undefined },
    rootKey,
    key,
  ];
  return once(() => contentKey(JSON.stringify(all()), "session"));
}

/** Manifests and what imports mean, for the files that are analysed. */
export function modulesOf(s: State, files: readonly FoundFile[], opened: ReadonlyMap<string, string>): Modules {
  const analysed = analysedPaths(s, files);
  const same = s.modules && isSameList(s.modules.paths, analysed) ? s.modules : undefined;
  if (same && !s.modulesStale) return same;
  s.modulesStale = false;
  const read = files.flatMap(({ path }) => (s.entries.get(path)?.key ? [path] : []));
  const manifests = s.folder === undefined ? [] : manifestsOf(s, read, opened);
  // Most JSON files say nothing about modules.
  if (same && JSON.stringify(same.manifests) === JSON.stringify(manifests)) return same;
  const resolver = createModuleResolver({ paths: analysed, manifests });
  s.modules = { paths: analysed, manifests, resolver, basis: undefined };
  return s.modules;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((path, i) => path === other[i]);
}

function manifestsOf({ root }: State, paths: readonly string[], opened: ReadonlyMap<string, string>): Manifest[] {
  return collectManifests(
    paths,
    manifestsOnDisk(root, (path) => opened.get(path)),
  );
}

/** See AnalysisInput. */
export function basisNow({ configured, modules }: State): string {
  const { basis, paths, manifests } = modules!;
  const { config } = configured!;
  if (basis?.config === config) return basis.text;
  const text = basisOf(config, paths, manifests);
  modules!.basis = { config, text };
  return text;
}

/** Answers that an earlier session kept, where they are about these files. */
export function takeAnswers(s: State): void {
  const packed = s.answers.input ? undefined : s.cache?.answers(basisNow(s));
  if (packed) s.answers = unpackAnswers(packed);
}

/** Facts of files, some 20 kB each. */
const MANY_WRITTEN = 200;

/** Writes facts and result of the last run, if they are not kept already. */
export async function keepLast(s: State, between?: () => void): Promise<void> {
  if (!s.keptAt || !s.last || !s.configured) return;
  const { result } = s.last.snapshot;
  let turn = performance.now();
  let written = 0;
  await keep(
    openKept(s.keptAt, s.configured),
    s.entries.values(),
    { key: s.last.key(), result, answers: s.answers },
    s.damaged,
    async () => {
      if (++written % MANY_WRITTEN === 0) between?.();
      if (performance.now() - turn < TURN) return;
      await pause();
      turn = performance.now();
    },
  );
  s.damaged.clear();
}
