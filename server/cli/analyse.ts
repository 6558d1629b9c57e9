// One run for the command line: find files, read them, extract, analyse.
import { resolve } from "node:path";
import { heuristicsText, modelTexts, secretTexts, taxonomyTexts } from "../../rules/index.js";
import {
  type AnalysisResult,
  analyse,
  type CoverageNote,
  createClassifier,
  createLexicon,
  createLineIndex,
  createModuleResolver,
  createSecretDetector,
  createValueDetector,
  type DataType,
  frontendOf,
  frontendsFor,
  type LineIndex,
  loadModels,
  loadSecrets,
  loadTaxonomy,
  type Rule,
  type SuppressionTerms,
  type Taxonomy,
  type ValueDetector,
} from "../engine/api.js";
import {
  collectManifests,
  contentKey,
  createOxcParser,
  createTypeScriptEslintParser,
  defaultCacheFile,
  discover,
  type FactCache,
  type FoundFile,
  findRoot,
  type LoadInput,
  loadFacts,
  openFactCache,
  readFiles,
  readText,
} from "../node/api.js";

export interface RunOptions {
  cwd: string;
  paths: readonly string[];
  rules: readonly Rule[];
  include: readonly string[];
  exclude: readonly string[];
  gitignore: boolean;
  parser: "oxc" | "typescript-eslint";
  /** Pack file of the fact cache; "" for the default place, undefined for none. */
  cache?: string;
  /** Names the program, so that facts of another build are not believed. */
  build: string;
  suppression: Omit<SuppressionTerms, "judgeUnused">;
  /** Called with what is done, for a progress line. */
  progress?: (done: number, total: number) => void;
}

export interface SourceView {
  text: string;
  lines: LineIndex;
}

export interface AnalysisRun {
  root: string;
  result: AnalysisResult;
  rules: readonly Rule[];
  dataTypes: ReadonlyMap<string, DataType>;
  values: ValueDetector;
  /** Text of an analysed file, read anew; undefined when it is gone. */
  source(file: string): SourceView | undefined;
  ms: number;
}

export interface FileList {
  root: string;
  files: FoundFile[];
  excluded: { path: string; source: string }[];
  notes: CoverageNote[];
}

/** @throws UsageError for a path that does not exist. */
export function listFiles(options: RunOptions, explain: boolean): FileList {
  const root = findRoot(options.cwd, options.paths);
  const paths = options.paths.length > 0 ? options.paths.map((p) => resolve(options.cwd, p)) : [options.cwd];
  const found = discover({
    root,
    paths,
    ...(options.include.length > 0 ? { include: options.include } : {}),
    exclude: options.exclude,
    gitignore: options.gitignore,
    explain,
  });
  return { root, ...found };
}

interface Input {
  root: string;
  files: FoundFile[];
  notes: CoverageNote[];
  taxonomy: Taxonomy;
  values: ValueDetector;
  cache: FactCache | undefined;
}

function analysed(options: RunOptions, { root, files, notes, taxonomy, values, cache }: Input): AnalysisResult {
  // Flows from files that are left out may need a suppression that seems unused.
  const judgeUnused =
    options.include.length + options.exclude.length === 0 &&
    (options.paths.length > 0 ? options.paths : [options.cwd]).some((p) => resolve(options.cwd, p) === root);
  const suppression: SuppressionTerms = { ...options.suppression, judgeUnused };
  const frontends = frontendsFor(options.parser === "oxc" ? createOxcParser() : createTypeScriptEslintParser());
  let done = 0;
  const secrets = once(() => createSecretDetector(loadSecrets(secretTexts)));
  const lexicon = once(() => createLexicon(taxonomy));
  const load: LoadInput = {
    files,
    frontendOf: (name) => {
      options.progress?.(++done, files.length);
      return frontendOf(frontends, name);
    },
    content: () => ({ lexicon: lexicon(), values, secrets: secrets() }),
  };
  const read = readFiles(load, cache?.has);
  const paths = read.files.map((f) => f.path);
  const manifests = collectManifests(root, paths);
  const key = contentKey(
    JSON.stringify([
      read.files.map((f) => [f.path, f.key]),
      read.notes,
      notes,
      manifests,
      options.rules.map((r) => r.meta.id),
      { ...suppression, knownRules: undefined },
    ]),
    options.parser,
  );
  const known = cache?.result(key);
  if (known) return known;
  const loaded = loadFacts(load, read, cache?.facts);
  const resolver = createModuleResolver({ paths: loaded.files.map((f) => f.path), manifests });
  const problems = resolver.problems.map((p): CoverageNote => ({ file: p.path, kind: "partial", message: p.message }));
  const result = analyse({
    files: loaded.files,
    resolver,
    classifier: createClassifier(taxonomy),
    models: loadModels(modelTexts, heuristicsText),
    rules: options.rules,
    secrets: secrets(),
    suppression,
    notes: [...notes, ...loaded.notes, ...problems],
  });
  const failed = loaded.files.some((f) => f.facts.problems.some((p) => p.kind === "internal"));
  cache?.save(loaded.entries, failed ? "" : key, result);
  return result;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function runAnalysis(options: RunOptions): AnalysisRun {
  const started = performance.now();
  const { root, files, notes } = listFiles(options, false);
  const taxonomy = loadTaxonomy(taxonomyTexts);
  const values = createValueDetector();
  const cache =
    options.cache === undefined ? undefined : openFactCache(options.cache || defaultCacheFile(root), options.build);
  const result = analysed(options, { root, files, notes, taxonomy, values, cache });
  const views = new Map<string, SourceView | undefined>();
  return {
    root,
    result,
    rules: options.rules,
    dataTypes: new Map(taxonomy.types.map((t) => [t.id, t])),
    values,
    source(file) {
      if (!views.has(file)) {
        const { text } = readText(`${root}/${file}`, 50 * 1024 * 1024);
        views.set(file, text === undefined ? undefined : { text, lines: createLineIndex(text) });
      }
      return views.get(file);
    },
    ms: performance.now() - started,
  };
}
