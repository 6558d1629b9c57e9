// One run for the command line: find files, read them, extract, analyse.
import { relative, resolve, sep } from "node:path";
import {
  type AnalysisResult,
  type ConfigProblem,
  type CoverageNote,
  createKeptAnswers,
  createLineIndex,
  type EsParser,
  endSession,
  frontendOf,
  frontendsFor,
  hasFailed,
  LIMITS,
  type ProjectConfig,
  type Rule,
  unpackAnswers,
} from "../engine/api.js";
import {
  collectManifests,
  contentKey,
  createOxcParser,
  createTypeScriptEslintParser,
  type DiscoverOptions,
  defaultCacheFile,
  discover,
  discoverIn,
  type FactCache,
  type FoundFile,
  findRoot,
  keepYoung,
  type LoadInput,
  leftOutBy,
  loadFacts,
  manifestsOnDisk,
  namedNote,
  openFactCache,
  type ReadResult,
  readFiles,
  readText,
  type SourceTree,
  tooLarge,
} from "../node/api.js";
import {
  type Ahead,
  basisOf,
  type ConfigSource,
  type Content,
  contentFor,
  coveredFolders,
  coversRoot,
  idleProblems,
  judge,
  keptRun,
  rulesOf,
  suppressionTerms,
} from "../project/api.js";
import type { ReportRun, SourceView } from "../report/api.js";
import { refuseMissing, refuseMistaken, rootConfig, settingsFor } from "./config.js";
import { leftOutNotes, type Whole } from "./leftOut.js";
import type { Say } from "./locales.js";
import { safeFixOf } from "./safeFix.js";
import { seenFrom } from "./seenFrom.js";
import type { ShardSet } from "./shardSet.js";
import { withFactsAhead } from "./threads.js";

export interface RunOptions {
  cwd: string;
  paths: readonly string[];
  /** What is analysed instead of the disk; configuration and ignore files stay those of the disk. */
  tree?: SourceTree;
  /**
   * A commit, on one side of a comparison: it need not fit the configuration of today. Each side has a pack of its own beside
   * the cache, which is kept for what is now.
   */
  past?: "base" | "head";
  /** All of the project, wherever the command runs. */
  whole?: boolean;
  rules: readonly Rule[];
  include: readonly string[];
  exclude: readonly string[];
  /** Reports that this run writes: what an earlier run wrote there is no code. */
  reports?: readonly string[];
  gitignore: boolean;
  /** False: neither .goodfaithignore files nor the built-in patterns count (--no-ignore). */
  ignoreRules?: boolean;
  /** Bytes; larger files are left out. Without it, what the configuration says. */
  maxSize?: number;
  parser: "oxc" | "typescript-eslint";
  /** Facts of all files, made before; only what is damaged there is extracted. No cache is used then. */
  shards?: ShardSet;
  /** Pack file of the fact cache; "" for the default place, undefined for none. */
  cache?: string;
  /** Names the program, so that facts of another build are not believed. */
  build: string;
  /** False: comments silence nothing (--no-inline-suppressions). */
  inlineSuppressions: boolean;
  config: ConfigSource;
  /** Of this program. */
  version: string;
  say: Say;
  /** Texts that count instead of what is on the disk, by path; the files need not be there. */
  overlay?: ReadonlyMap<string, string>;
  /** See AnalysisInput. */
  inventory?: boolean;
  /** Called with what is done, for a progress line. */
  progress?: (done: number, total: number) => void;
}

/** What a run starts from: the files that are there, and what is known about them. */
interface Start {
  options: RunOptions;
  started: number;
  input: Input;
  cache: FactCache | undefined;
}

export interface AnalysisRun extends ReportRun {
  /** All of the project was analysed: what was not found is not there. */
  whole: boolean;
  /** What in the configuration does nothing; told when all of the project was analysed. */
  idle: readonly ConfigProblem[];
  config: ProjectConfig;
}

export interface FileList {
  root: string;
  config: ProjectConfig;
  files: FoundFile[];
  /** That were walked through, relative to the root. */
  directories: string[];
  excluded: { path: string; source: string }[];
  notes: CoverageNote[];
}

/** @throws UsageError for a path that does not exist, and for mistakes in the configuration. */
export function listFiles(options: RunOptions, explain: boolean): FileList {
  const root = findRoot(options.cwd, options.paths);
  const config = configOf(options, root);
  const paths = pathsOf(options, root);
  const where: DiscoverOptions = { ...ruledBy(options, root, config), paths, explain };
  const { files, ...found } = options.tree ? discoverIn(where, options.tree) : discover(where);
  const reports = new Set(options.reports?.map((file) => resolve(options.cwd, file)));
  const code = files.filter((f) => !reports.has(f.absolute));
  return { root, config, directories: found.directories, ...withOverlay({ ...found, files: code }, where, options) };
}

function configOf(options: RunOptions, root: string): ProjectConfig {
  const config = rootConfig(root, belowRoot(options, root), options.version, options.say);
  return options.maxSize === undefined ? config : { ...config, files: { ...config.files, maxSize: options.maxSize } };
}

/** With the files that are not on the disk yet, as if they were; a note where one would not be analysed. */
function withOverlay(
  { files, notes, excluded }: Pick<FileList, "files" | "notes" | "excluded">,
  where: DiscoverOptions,
  { overlay }: RunOptions,
): Pick<FileList, "files" | "notes" | "excluded"> {
  const there = new Set(files.map((f) => f.path));
  const added: FoundFile[] = [];
  const left: CoverageNote[] = [];
  for (const [path, text] of overlay ?? []) {
    if (there.has(path)) continue;
    const source = leftOutBy(where, path);
    if (source !== undefined) left.push(namedNote(path, source));
    else added.push({ path, absolute: resolve(where.root, path), size: Buffer.byteLength(text) });
  }
  if (added.length + left.length === 0) return { files, notes, excluded };
  const all = [...files, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: all, notes: [...notes, ...left], excluded };
}

/** Which files of the project are analysed when all of it is given. */
function ruledBy(options: RunOptions, root: string, config: ProjectConfig): DiscoverOptions {
  const include = options.include.length > 0 ? options.include : config.files.include;
  return {
    root,
    paths: [root],
    ...(include.length > 0 ? { include } : {}),
    exclude: [...config.files.exclude, ...options.exclude],
    gitignore: options.gitignore,
    ignoreRules: options.ignoreRules !== false,
  };
}

function pathsOf({ cwd, paths, whole }: RunOptions, root: string): string[] {
  if (whole) return [root];
  return paths.length > 0 ? paths.map((p) => resolve(cwd, p)) : [cwd];
}

/** Flows from files that are left out may need a suppression that seems unused, or have a function that seems missing. */
function isWhole(options: RunOptions, root: string): boolean {
  return options.include.length + options.exclude.length === 0 && coversRoot(root, pathsOf(options, root));
}

/** --config counts from the working directory. */
export function belowRoot({ cwd, config }: Pick<RunOptions, "cwd" | "config">, root: string): ConfigSource {
  if (config.file === undefined) return config;
  return { ...config, file: relative(root, resolve(cwd, config.file)).split(sep).join("/") };
}

export interface Input {
  root: string;
  config: ProjectConfig;
  files: FoundFile[];
  notes: CoverageNote[];
  content: Content;
  /** Facts that were made ahead. */
  made?: Ahead["made"];
}

/** How the files of a run are read. */
export function loadOf(options: RunOptions, { config, files, content, made }: Input): LoadInput {
  const frontends = frontendsFor(parserOf(options));
  let done = 0;
  const fromTree = options.tree?.reader(files.filter((f) => frontendOf(frontends, f.path)));
  return {
    files,
    frontendOf: (name) => {
      options.progress?.(++done, files.length);
      keepYoung();
      return frontendOf(frontends, name);
    },
    content: () => ({ lexicon: content.lexicon(), values: content.values, secrets: content.secrets() }),
    read: (file, limit) =>
      overlaid(options, file.path, limit) ?? fromTree?.(file, limit) ?? readText(file.absolute, limit),
    ...(config.files.maxSize === undefined ? {} : { limits: { source: config.files.maxSize } }),
    ...(made ? { made: (path) => made.get(path) } : {}),
  };
}

/** Names the program and what else is in the facts: the words of the taxonomy. */
export function buildOf({ build }: Pick<RunOptions, "build">, { words }: Content): string {
  return words === "" ? build : `${build} ${contentKey(words, "taxonomy")}`;
}

function analysedWith(options: RunOptions, input: Input, cache: FactCache | undefined): AnalysisResult {
  try {
    return analysed(options, input, cache);
  } finally {
    cache?.close();
  }
}

function analysed(options: RunOptions, input: Input, cache: FactCache | undefined): AnalysisResult {
  const { root, config, files, notes, content } = input;
  const whole = isWhole(options, root);
  const suppression = suppressionTerms(config, { inline: options.inlineSuppressions, judgeUnused: whole });
  const found = files.map((f) => f.path);
  const isNarrowed = options.include.length + options.exclude.length > 0;
  const covered = isNarrowed ? [] : coveredFolders(root, pathsOf(options, root));
  const { settings, nested } = settingsFor(root, config, found, options.config, options.version, options.say);
  const load = { ...loadOf(options, input), ...(cache?.empty ? { onFacts: cache.begin } : {}) };
  const read = readFiles(load, options.shards?.has ?? (cache?.empty === false ? cache.has : undefined));
  options.shards?.compare(read.files);
  const paths = read.files.map((f) => f.path);
  const manifests = collectManifests(
    paths,
    options.tree ?? manifestsOnDisk(root, (path) => options.overlay?.get(path)),
  );
  const isPart = !options.tree && !coversRoot(root, pathsOf(options, root));
  const rest = isPart ? wholeOf(options, root, config) : undefined;
  const key = contentKey(
    JSON.stringify([
      read.files.map((f) => [f.path, f.key]),
      read.notes,
      notes,
      manifests,
      rest,
      options.rules.map((r) => r.meta.id),
      { ...suppression, knownRules: undefined },
      options.inventory === true,
      covered,
      config.layers.map((l) => [l.directory, l.value]),
      config.policyText,
      nested.map((n) => [n.directory, n.keepsRoot, n.rules, n.overrides]),
    ]),
    options.parser,
  );
  const known = cache?.result(key);
  if (known) return known;
  const basis = basisOf(config, paths, manifests);
  const packed = cache?.answers(basis);
  const heads = new Map(packed?.files.map((f) => [f.path, f]));
  const headOf = (path: string, key: string) => (heads.get(path)?.key === key ? heads.get(path)?.head : undefined);
  const loaded = loadFacts(load, read, options.shards?.facts ?? cache?.facts, headOf);
  const kept = packed ? unpackAnswers(packed) : createKeptAnswers();
  const leftOut = rest ? leftOutNotes(loaded.files, rest) : [];
  const result = judge({
    files: loaded.files,
    manifests,
    content,
    config,
    settings,
    rules: options.rules,
    suppression,
    inventory: options.inventory === true,
    covered,
    notes: [...notes, ...loaded.notes, ...leftOut],
    kept,
    basis,
  });
  if (whole && !options.past) refuseMissing(root, result.missingFunctions, options.say);
  if (!options.past) refuseMistaken(root, result.governanceMistakes, options.say);
  endSession(kept);
  cache?.save(loaded.entries, keptRun({ key, result, answers: kept }));
  return result;
}

/** What a run over a part of the project leaves out is told by what all of it has. */
function wholeOf(options: RunOptions, root: string, config: ProjectConfig): Whole {
  const paths = discover(ruledBy(options, root, config)).files.map((f) => f.path);
  return { paths, manifests: collectManifests(paths, manifestsOnDisk(root)) };
}

function parserOf({ parser }: RunOptions): EsParser {
  return parser === "oxc" ? createOxcParser() : createTypeScriptEslintParser();
}

function overlaid({ overlay }: RunOptions, path: string, limit: number): ReadResult | undefined {
  const text = overlay?.get(path);
  if (text === undefined) return undefined;
  return Buffer.byteLength(text) > limit ? { note: { kind: "limit", message: tooLarge(limit) } } : { text };
}

function cacheOf(options: RunOptions, root: string, content: Content): FactCache | undefined {
  if (options.cache === undefined || options.shards) return undefined;
  const file = options.cache || defaultCacheFile(root);
  const build = buildOf(options, content);
  if (!options.past) return openFactCache(file, build);
  return openFactCache(file.replace(/\.pack$/, `.${options.past}.pack`), build, [file]);
}

export function runAnalysis(options: RunOptions): AnalysisRun {
  return finished(startOf(options));
}

/** The same with the work of reading files shared among threads, where that pays or a number is given. */
export async function runInThreads(options: RunOptions, threads: number | undefined): Promise<AnalysisRun> {
  const start = startOf(options);
  // Most of what a pack holds has not changed, and what is not on the disk cannot be read side by side.
  if (start.cache?.empty === false || options.tree || options.overlay || options.shards) return finished(start);
  return finished({ ...start, input: await withFactsAhead(options, start.input, threads) });
}

function startOf(options: RunOptions): Start {
  const started = performance.now();
  const { root, config, files, notes } = listFiles(options, false);
  const content = contentFor(config);
  const cache = cacheOf(options, root, content);
  return { options, started, input: { root, config, files, notes, content }, cache };
}

function finished({ options, started, input, cache }: Start): AnalysisRun {
  const { root, config, files, content } = input;
  const result = analysedWith(options, input, cache);
  const views = new Map<string, SourceView | undefined>();
  const source = (file: string): SourceView | undefined => {
    if (!views.has(file)) {
      const text =
        options.overlay?.get(file) ??
        (options.tree ? options.tree.text(file) : readText(`${root}/${file}`, LIMITS.file.text).text);
      views.set(file, text === undefined ? undefined : { text, lines: createLineIndex(text) });
    }
    return views.get(file);
  };
  const whole = isWhole(options, root) && !hasFailed(result.coverage.notes);
  return {
    root,
    whole,
    idle: whole
      ? idleProblems(
          root,
          config,
          files.map((f) => f.path),
        )
      : [],
    config,
    result,
    rules: rulesOf(config, options.rules),
    dataTypes: content.dataTypes,
    values: content.values,
    safeFix: (finding) => safeFixOf(parserOf(options), content, source(finding.location.file), finding),
    source,
    shown: (file) => seenFrom(options.cwd, root, file),
    ms: performance.now() - started,
  };
}
