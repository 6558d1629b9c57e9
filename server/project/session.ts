// A project that is analysed again and again while it is edited. Facts are kept by file and made anew only where the text
// changed; then everything is linked and judged. Invariant: after any sequence of changes the result is that of a first run
// over the same texts.
import { join, resolve } from "node:path";
import { rules as shipped } from "../../rules/index.js";
import {
  analyseInSteps,
  type CoverageNote,
  createModuleResolver,
  type FileFacts,
  type Frontend,
  frontendOf,
  frontendsFor,
  type ProjectModules,
} from "../engine/api.js";
import {
  collectManifests,
  createOxcParser,
  type DiscoverOptions,
  discover,
  type FoundFile,
  findRoot,
  isLeftOut,
  type LoadInput,
  loadFacts,
  manifestsOnDisk,
  readFiles,
  readText,
  UsageError,
} from "../node/api.js";
import { knownFindings } from "./baseline.js";
import { missingProblems } from "./config.js";
import { analysisInput } from "./judge.js";
import { type Configured, configureFiles, configureRoot } from "./sessionConfig.js";
import { type Snapshot, snapshotOf } from "./snapshot.js";
import { coversRoot, suppressionTerms } from "./suppressionTerms.js";

export interface RunControl {
  /** Asked often; true ends the run without a snapshot. */
  cancelled(): boolean;
  /** 0 to 1. */
  progress?(part: number): void;
  /** Milliseconds of work before others get their turn; 20. */
  turn?: number;
}

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
}

export interface SessionInput {
  /** Absolute folder to analyse; undefined: only what is open. */
  folder: string | undefined;
  /** Of this program. */
  version: string;
}

interface Entry {
  key: string;
  facts: FileFacts | undefined;
  notes: CoverageNote[];
}

interface State {
  root: string;
  folder: string | undefined;
  version: string;
  frontends: Frontend[];
  configured: Configured | undefined;
  /** The configuration may have changed. */
  configStale: boolean;
  open: Map<string, string>;
  /** By path, what the disk has; undefined before the first look. */
  listed: Map<string, FoundFile> | undefined;
  listNotes: CoverageNote[];
  entries: Map<string, Entry>;
  stale: Set<string>;
  /** Open files that are not on the disk: whether they would be analysed. */
  admitted: Map<string, boolean>;
  modules: { paths: string; resolver: ProjectModules } | undefined;
  last: { snapshot: Snapshot; resolver: ProjectModules; today: string } | undefined;
}

export function createSession({ folder, version }: SessionInput): Session {
  const s: State = {
    root: folder === undefined ? "" : findRoot(folder, [folder]),
    folder,
    version,
    frontends: frontendsFor(createOxcParser()),
    configured: undefined,
    configStale: true,
    open: new Map(),
    listed: undefined,
    listNotes: [],
    entries: new Map(),
    stale: new Set(),
    admitted: new Map(),
    modules: undefined,
    last: undefined,
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
    run: (control) => run(s, control),
  };
}

function touch(s: State, path: string): void {
  s.stale.add(path);
  if (!/\.jsonc?$/.test(path)) return;
  s.modules = undefined;
  s.configStale = true;
}

/** What is new, gone or ignored is known only after another look. */
function appeared(s: State, path: string): void {
  s.listed = undefined;
  s.admitted.clear();
  s.configStale = true;
  if (path === "") s.modules = undefined;
  touch(s, path);
  // Folders are told of as a whole.
  for (const known of s.entries.keys()) if (path === "" || known.startsWith(`${path}/`)) s.stale.add(known);
}

async function run(s: State, control: RunControl): Promise<Snapshot | undefined> {
  // What is opened or typed meanwhile belongs to the next run.
  const opened = new Map(s.open);
  const { configured, files } = prepare(s, opened);
  const { content, config, settings } = configured;
  const extracted = await extractAll(s, files, opened, control);
  if (extracted !== 0) s.last = undefined;
  if (extracted === undefined) return undefined;
  const loaded = files.flatMap(({ path }) => {
    const facts = s.entries.get(path)?.facts;
    return facts ? [{ path, facts }] : [];
  });
  const resolver = resolverOf(
    s,
    opened,
    files.flatMap(({ path }) => (s.entries.get(path)?.key ? [path] : [])),
    loaded.map((f) => f.path),
  );
  const whole = s.folder !== undefined && coversRoot(s.root, [s.folder]);
  const suppression = suppressionTerms(config, { inline: true, judgeUnused: whole });
  const { last } = s;
  if (last && extracted === 0 && last.resolver === resolver && last.today === suppression.today) return last.snapshot;
  const notes = [...s.listNotes, ...files.flatMap(({ path }) => s.entries.get(path)?.notes ?? [])];
  const input = analysisInput(
    { files: loaded, content, config, settings, rules: shipped, suppression, notes },
    resolver,
  );
  const steps = analyseInSteps(input);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      control.progress?.(1);
      const missing = whole ? missingProblems(s.root, step.value.missingFunctions) : [];
      const problems = [...configured.problems, ...missing];
      const known = knownFindings(s.root, config, step.value.findings);
      const snapshot = snapshotOf(s.root, opened, step.value, input, {
        extracted,
        content,
        known,
        configProblems: problems,
      });
      s.last = { snapshot, resolver, today: suppression.today };
      return snapshot;
    }
    control.progress?.(EXTRACTION + (1 - EXTRACTION) * step.value);
    await pause();
    if (control.cancelled()) return undefined;
  }
}

/** Configuration and list of files, made anew where they may have changed. */
function prepare(s: State, opened: ReadonlyMap<string, string>): { configured: Configured; files: FoundFile[] } {
  const before = s.configured;
  if (s.configStale || !s.configured) {
    s.configured = configureRoot(s.root, s.folder !== undefined, s.version, before);
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
  if (before?.content.words !== s.configured!.content.words) s.entries.clear();
  for (const path of s.entries.keys()) s.stale.add(path);
}

/** Part of a first run, roughly. */
const EXTRACTION = 0.5;
const TURN = 20;

const pause = () => new Promise<void>((resume) => setImmediate(resume));

/** Number of files read anew; undefined when cancelled, and then nothing is lost. */
async function extractAll(
  s: State,
  files: readonly FoundFile[],
  opened: ReadonlyMap<string, string>,
  control: RunControl,
): Promise<number | undefined> {
  const wanted = new Set(files.map((f) => f.path));
  for (const path of s.entries.keys()) {
    if (wanted.has(path)) continue;
    s.entries.delete(path);
    s.last = undefined;
  }
  const todo = files.filter((f) => s.stale.has(f.path) || !s.entries.has(f.path));
  s.stale.clear();
  let turn = performance.now();
  let extracted = 0;
  for (const [i, file] of todo.entries()) {
    if (performance.now() - turn >= (control.turn ?? TURN)) {
      control.progress?.((EXTRACTION * i) / todo.length);
      await pause();
      if (control.cancelled()) {
        for (const { path } of todo.slice(i)) s.stale.add(path);
        return undefined;
      }
      turn = performance.now();
    }
    if (extractOne(s, file, opened)) extracted++;
  }
  return extracted;
}

/** False when the facts of the same text were there already. */
function extractOne(s: State, file: FoundFile, opened: ReadonlyMap<string, string>): boolean {
  const { content, config } = s.configured!;
  const old = s.entries.get(file.path);
  const load: LoadInput = {
    files: [file],
    frontendOf: (path) => frontendOf(s.frontends, path),
    content: () => ({ lexicon: content.lexicon(), values: content.values, secrets: content.secrets() }),
    ...(config.files.maxSize === undefined ? {} : { limits: { source: config.files.maxSize } }),
    read: ({ path, absolute }, limit) => {
      const text = opened.get(path);
      return text === undefined ? readText(absolute, limit) : { text };
    },
  };
  const read = readFiles(load, (key) => old?.facts !== undefined && old.key === key);
  const key = read.files[0]?.key ?? "";
  const known = read.files[0] !== undefined && read.files[0].text === undefined;
  const loaded = loadFacts(load, read, () => old?.facts);
  s.entries.set(file.path, { key, facts: loaded.files[0]?.facts, notes: loaded.notes });
  return !known;
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
  const { include, exclude } = s.configured!.config.files;
  return { root: s.root, paths: [folder], ...(include.length > 0 ? { include } : {}), exclude, gitignore: true };
}

function list(s: State): void {
  const before = JSON.stringify(s.listNotes);
  s.listed = new Map();
  s.listNotes = [];
  if (s.folder === undefined) return;
  try {
    const found = discover(discoverOptions(s, s.folder));
    s.listNotes = found.notes;
    // Sizes change; reading has its own limit.
    for (const file of found.files) s.listed.set(file.path, { ...file, size: 0 });
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
    admitted = inside && !isLeftOut(discoverOptions(s, s.folder), path);
  } catch {
    // The folder is gone.
  }
  s.admitted.set(path, admitted);
  return admitted;
}

function resolverOf(
  s: State,
  opened: ReadonlyMap<string, string>,
  read: readonly string[],
  analysed: readonly string[],
): ProjectModules {
  const paths = analysed.join("\n");
  if (s.modules?.paths === paths) return s.modules.resolver;
  const manifests =
    s.folder === undefined
      ? []
      : collectManifests(
          read,
          manifestsOnDisk(s.root, (path) => opened.get(path)),
        );
  s.modules = { paths, resolver: createModuleResolver({ paths: analysed, manifests }) };
  return s.modules.resolver;
}
