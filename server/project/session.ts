// A project that is analysed again and again while it is edited. Facts are kept by file and made anew only where the text
// changed; answers of the engine are kept until something changes that they were made of. Invariant: after any sequence of
// changes the result is that of a first run over the same texts.
import { join, resolve } from "node:path";
import { rules as shipped } from "../../rules/index.js";
import {
  type AnalysedFile,
  analyseInSteps,
  type ColumnUnit,
  createKeptAnswers,
  type FileFacts,
  type Frontend,
  frontendOf,
  frontendsFor,
  headOf,
  type Inventory,
  makeReady,
  type OwnersOf,
} from "../engine/api.js";
import {
  createOxcParser,
  type DiscoverOptions,
  discover,
  type FoundFile,
  findRoot,
  leftOutBy,
  UsageError,
} from "../node/api.js";
import { knownFindings } from "./baseline.js";
import { governanceProblems, missingProblems } from "./config.js";
import { EXTRACTION, extractAll, notesOf, takeKept } from "./extraction.js";
import { basisNow, keepLast, keyOf, modulesOf, takeAnswers, tellKept, tellLocal } from "./firstRun.js";
import { inventoryInTurns } from "./inventory.js";
import { analysisInput } from "./judge.js";
import { type KeptPlace, openKept } from "./kept.js";
import { ownersWith, readOwners } from "./owners.js";
import { type Configured, configureFiles, configureRoot } from "./sessionConfig.js";
import { pause, type RunControl, type Scope, type State } from "./sessionState.js";
import { type Snapshot, snapshotOf } from "./snapshot.js";
import { coveredFolders, coversRoot, suppressionTerms } from "./suppressionTerms.js";

export interface Session {
  /** Absolute directory that the paths of files are relative to. */
  readonly root: string;
  /** An open document counts instead of what is on the disk; undefined: it was closed. */
  open(path: string, text: string | undefined): void;
  /** A file on the disk was written. */
  written(path: string): void;
  /** A file or folder on the disk is new or has gone; "": anything may have. */
  appeared(path: string): void;
  /** The front end that reads a file of this name. */
  frontendOf(path: string): Frontend | undefined;
  run(control: RunControl): Promise<Snapshot | undefined>;
  /** Where personal data is and goes; undefined when it was cancelled, or a run is under way or began meanwhile. */
  inventory(snapshot: Snapshot, control: Pick<RunControl, "cancelled" | "turn">): Promise<Inventory | undefined>;
  /** Directories below the root that the last look walked through; "" is the root. */
  directories(): readonly string[];
  /** Who answers for the files, as they are told now. */
  owners(): OwnersOf;
  /** Writes what a later session can use. `between`: called now and then, when much has been made for it and dropped. */
  keep(between?: () => void): Promise<void>;
}

export interface SessionInput {
  /** Of the project around the folder, where it is known. */
  root?: string;
  scope?: Partial<Scope>;
  /** Absolute folder to analyse; undefined: only what is open. */
  folder: string | undefined;
  /** Of this program. */
  version: string;
  /** What columns of the snapshots count; "utf-16" if missing. */
  columns?: ColumnUnit;
  /** Where facts and the last result are kept from one session to the next. */
  kept?: KeptPlace;
}

export function createSession({ folder, root, scope, version, columns, kept }: SessionInput): Session {
  const s: State = {
    root: root ?? (folder === undefined ? "" : findRoot(folder, [folder])),
    scope: { ...noScope(folder !== undefined), ...scope },
    folder,
    version,
    columns: columns ?? "utf-16",
    frontends: frontendsFor(createOxcParser()),
    configured: undefined,
    configStale: true,
    open: new Map(),
    listed: undefined,
    listNotes: [],
    directories: [],
    entries: new Map(),
    stale: new Set(),
    admitted: new Map(),
    modules: undefined,
    modulesStale: false,
    answers: createKeptAnswers(),
    last: undefined,
    keptAt: folder === undefined ? undefined : kept,
    cache: undefined,
    damaged: new Set(),
    begun: false,
    running: false,
    runs: 0,
    inventories: new WeakMap(),
    counting: Promise.resolve(),
    keeping: Promise.resolve(),
    owners: undefined,
  };
  return {
    root: s.root,
    open(path, text) {
      if (text === undefined) s.open.delete(path);
      else s.open.set(path, text);
      if (!s.listed?.has(path)) s.configStale = true;
      touch(s, path);
    },
    written: (path) => (/(^|\/)\.(git|goodfaith)ignore$/.test(path) ? appeared(s, path) : touch(s, path)),
    appeared: (path) => appeared(s, path),
    frontendOf: (path) => frontendOf(s.frontends, path),
    async run(control) {
      s.running = true;
      s.runs++;
      try {
        return await run(s, control);
      } finally {
        s.running = false;
      }
    },
    inventory(snapshot, control) {
      // One after the other: they share the kept answers, and the second finds what the first has made.
      const made = s.counting.then(() => inventoryInTurns(s, snapshot, control));
      s.counting = made.catch(() => undefined);
      return made;
    },
    directories: () => s.directories,
    owners() {
      if (s.folder === undefined || !s.configured) return () => [];
      s.owners = readOwners(s.root, s.owners);
      return ownersWith(s.configured.config.policy, s.owners);
    },
    keep(between) {
      s.keeping = s.keeping.then(() => keepLast(s, between));
      return s.keeping;
    },
  };
}

function noScope(lookup: boolean): Scope {
  return {
    config: { lookup },
    include: [],
    exclude: [],
    gitignore: true,
    ignoreRules: true,
    maxSize: undefined,
    inline: true,
    without: new Set(),
  };
}

function touch(s: State, path: string): void {
  s.stale.add(path);
  if (!/\.jsonc?$/.test(path)) return;
  s.modulesStale = true;
  s.configStale = true;
}

/** What is new, gone or ignored is known only after another look. */
function appeared(s: State, path: string): void {
  s.listed = undefined;
  s.admitted.clear();
  s.configStale = true;
  if (path === "") s.modulesStale = true;
  touch(s, path);
  // Folders are told of as a whole.
  for (const known of s.entries.keys()) if (path === "" || known.startsWith(`${path}/`)) s.stale.add(known);
}

async function run(s: State, control: RunControl): Promise<Snapshot | undefined> {
  // What is opened or typed meanwhile belongs to the next run.
  const opened = new Map(s.open);
  const { configured, files } = prepare(s, opened);
  const { content, config, settings } = configured;
  const first = !s.begun;
  if (first) s.cache ??= s.keptAt && openKept(s.keptAt, configured);
  if (first && control.early) tellLocal(s, files, opened, control.early);
  const extracted = await extractAll(s, files, opened, control);
  if (extracted !== 0) s.last = undefined;
  if (extracted === undefined) return undefined;
  const { include, exclude, inline } = s.scope;
  const whole = s.folder !== undefined && include.length + exclude.length === 0 && coversRoot(s.root, [s.folder]);
  const suppression = suppressionTerms(config, { inline, judgeUnused: whole });
  if (first && control.early && tellKept(s, files, opened, suppression, control.early)) await pause();
  if (first && !(await takeKept(s, files, opened, control))) return undefined;
  const loaded: AnalysedFile[] = [];
  for (const { path } of files) {
    const entry = s.entries.get(path);
    if (!entry?.facts) continue;
    entry.analysed ??= analysedAs(path, entry.key, entry.facts);
    loaded.push(entry.analysed);
  }
  const { resolver, manifests } = modulesOf(s, files, opened);
  if (first) takeAnswers(s);
  const { last } = s;
  if (last && extracted === 0 && last.resolver === resolver && last.today === suppression.today) return last.snapshot;
  const notes = notesOf(s, files);
  const input = analysisInput(
    {
      files: loaded,
      content,
      config,
      settings,
      rules: shipped,
      suppression,
      notes,
      covered: s.folder === undefined ? [] : coveredFolders(s.root, [s.folder]),
      basis: basisNow(s),
    },
    resolver,
  );
  const steps = analyseInSteps({ ...input, kept: s.answers });
  const next = () => {
    try {
      return steps.next();
    } catch (error) {
      // Half of what an edit changes may be known.
      s.answers = createKeptAnswers();
      throw error;
    }
  };
  for (let step = next(); ; step = next()) {
    if (step.done) {
      control.progress?.(1);
      const missing = whole ? missingProblems(s.root, step.value.missingFunctions) : [];
      const wrong = governanceProblems(step.value.governanceMistakes);
      const problems = [...configured.problems, ...missing, ...wrong];
      const known = knownFindings(s.root, config, step.value.findings);
      const snapshot = snapshotOf(s, opened, step.value, input, {
        extracted,
        content,
        config,
        known,
        configProblems: problems,
      });
      s.last = { snapshot, resolver, today: suppression.today, key: keyOf(s, files, manifests, suppression) };
      s.begun = true;
      if (first) setImmediate(makeReady, s.answers);
      s.cache?.close();
      s.cache = undefined;
      return snapshot;
    }
    control.progress?.(EXTRACTION + (1 - EXTRACTION) * step.value);
    await pause();
    if (control.cancelled()) return undefined;
  }
}

function analysedAs(path: string, key: string, facts: FileFacts): AnalysedFile {
  // What went wrong inside this program may go right the next time.
  const isWhole = !facts.problems.some((p) => p.kind === "internal");
  return { path, facts, head: headOf({ facts }), ...(isWhole ? { key } : {}) };
}

/** Configuration and list of files, made anew where they may have changed. */
function prepare(s: State, opened: ReadonlyMap<string, string>): { configured: Configured; files: FoundFile[] } {
  const before = s.configured;
  if (s.configStale || !s.configured) {
    s.configured = configureRoot(s.root, s.scope.config, s.version, before);
    if (s.configured !== before) forget(s, before);
  }
  const files = filesOf(s, opened);
  if (s.configStale || s.configured !== before) {
    const settled = configureFiles(
      s.root,
      s.configured,
      files.map((f) => f.path),
    );
    if (settled !== s.configured) s.last = undefined;
    s.configured = settled;
  }
  s.configStale = false;
  return { configured: s.configured, files };
}

/** Another configuration may list other files, and read them with other words or limits. */
function forget(s: State, before: Configured | undefined): void {
  s.last = undefined;
  s.listed = undefined;
  s.admitted.clear();
  if (before?.content.words !== s.configured!.content.words) {
    s.entries.clear();
    s.cache?.close();
    s.cache = undefined;
  }
  for (const path of s.entries.keys()) s.stale.add(path);
}

/** What is analysed: the files of the folder, and open ones that would be if they were saved. */
function filesOf(s: State, opened: ReadonlyMap<string, string>): FoundFile[] {
  if (!s.listed) list(s);
  const files = new Map(s.listed);
  for (const [path, text] of opened) {
    const size = Buffer.byteLength(text);
    const found = s.listed!.get(path);
    if (found) files.set(path, { ...found, size });
    else if (isAdmitted(s, path)) files.set(path, { path, absolute: join(s.root, path), size });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function discoverOptions(s: State, folder: string): DiscoverOptions {
  const { files } = s.configured!.config;
  const { scope } = s;
  const include = scope.include.length > 0 ? scope.include : files.include;
  return {
    root: s.root,
    paths: [folder],
    ...(include.length > 0 ? { include } : {}),
    exclude: [...files.exclude, ...scope.exclude],
    gitignore: scope.gitignore,
    ignoreRules: scope.ignoreRules,
  };
}

function list(s: State): void {
  const before = JSON.stringify(s.listNotes);
  s.listed = new Map();
  s.listNotes = [];
  s.directories = [];
  if (s.folder === undefined) return;
  try {
    const found = discover(discoverOptions(s, s.folder));
    s.listNotes = found.notes;
    s.directories = found.directories;
    // Sizes change; reading has its own limit.
    for (const file of found.files)
      if (!s.scope.without.has(file.absolute)) s.listed.set(file.path, { ...file, size: 0 });
  } catch (error) {
    // A folder that was removed is empty.
    if (!(error instanceof UsageError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
  }
  if (JSON.stringify(s.listNotes) !== before) s.last = undefined;
}

function isAdmitted(s: State, path: string): boolean {
  if (s.folder === undefined) return true;
  const known = s.admitted.get(path);
  if (known !== undefined) return known;
  let admitted = false;
  try {
    const inside = join(s.root, path).startsWith(resolve(s.folder));
    admitted = inside && leftOutBy(discoverOptions(s, s.folder), path) === undefined;
  } catch {
    // The folder is gone.
  }
  s.admitted.set(path, admitted);
  return admitted;
}
