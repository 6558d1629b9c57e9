// One run for the command line: find files, read them, extract, analyse.

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
  type ValueDetector,
} from "../engine/api.js";
import {
  collectManifests,
  createOxcParser,
  createTypeScriptEslintParser,
  discover,
  type FoundFile,
  findRoot,
  loadFacts,
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
  const paths = options.paths.length > 0 ? options.paths.map((p) => absolute(options.cwd, p)) : [options.cwd];
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

function absolute(cwd: string, path: string): string {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) ? path : `${cwd}/${path}`;
}

export function runAnalysis(options: RunOptions): AnalysisRun {
  const started = performance.now();
  const { root, files, notes } = listFiles(options, false);
  const taxonomy = loadTaxonomy(taxonomyTexts);
  const classifier = createClassifier(taxonomy);
  const models = loadModels(modelTexts, heuristicsText);
  const values = createValueDetector();
  const secrets = createSecretDetector(loadSecrets(secretTexts));
  const frontends = frontendsFor(options.parser === "oxc" ? createOxcParser() : createTypeScriptEslintParser());
  let done = 0;
  const loaded = loadFacts({
    files,
    frontendOf: (name) => {
      options.progress?.(++done, files.length);
      return frontendOf(frontends, name);
    },
    lexicon: createLexicon(taxonomy),
    values,
    secrets,
  });
  const resolver = createModuleResolver({
    paths: loaded.files.map((f) => f.path),
    manifests: collectManifests(
      root,
      loaded.files.map((f) => f.path),
    ),
  });
  const problems = resolver.problems.map((p): CoverageNote => ({ file: p.path, kind: "partial", message: p.message }));
  const result = analyse({
    files: loaded.files,
    resolver,
    classifier,
    models,
    rules: options.rules,
    secrets,
    notes: [...notes, ...loaded.notes, ...problems],
  });
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
