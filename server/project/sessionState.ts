// What a session remembers between its runs.
import type {
  AnalysedFile,
  ColumnUnit,
  CoverageNote,
  FileFacts,
  Frontend,
  Inventory,
  KeptAnswers,
  ProjectConfig,
  ProjectModules,
} from "../engine/api.js";
import type { FactCache, FoundFile, Manifest } from "../node/api.js";
import type { ConfigSource } from "./config.js";
import type { EarlySnapshot } from "./early.js";
import type { KeptPlace } from "./kept.js";
import type { ReadOwners } from "./owners.js";
import type { Configured } from "./sessionConfig.js";
import type { Snapshot } from "./snapshot.js";

export interface RunControl {
  /** Asked often; true ends the run without a snapshot. */
  cancelled(): boolean;
  /** 0 to 1. */
  progress?(part: number): void;
  /** Milliseconds of work before others get their turn; 20. */
  turn?: number;
  /**
   * First run only: what is sure before it ends. `whole`: all there is, as an earlier session found it over the same texts;
   * else what open files say by themselves.
   */
  early?(snapshot: EarlySnapshot, whole: boolean): void;
}

export interface Entry {
  key: string;
  facts: FileFacts | undefined;
  /** As a run hands it to the engine. */
  analysed?: AnalysedFile;
  /** The facts are in the cache. */
  kept?: boolean;
  notes: CoverageNote[];
}

/** Choices that a command line leaves to its user; an editor has none. Globs are relative to the root. */
export interface Scope {
  config: ConfigSource;
  /** Instead of those of the configuration. */
  include: readonly string[];
  /** Beside those of the configuration. */
  exclude: readonly string[];
  gitignore: boolean;
  /** False: neither .goodfaithignore files nor the built-in patterns count. */
  ignoreRules: boolean;
  /** Bytes, instead of what the configuration says. */
  maxSize: number | undefined;
  /** False: comments silence nothing. */
  inline: boolean;
  /** Absolute paths of files that are no code of the project. */
  without: ReadonlySet<string>;
}

export interface State {
  root: string;
  scope: Scope;
  folder: string | undefined;
  version: string;
  columns: ColumnUnit;
  frontends: Frontend[];
  configured: Configured | undefined;
  /** The configuration may have changed. */
  configStale: boolean;
  open: Map<string, string>;
  /** By path, what the disk has; undefined before the first look. */
  listed: Map<string, FoundFile> | undefined;
  listNotes: CoverageNote[];
  /** That were walked through, relative to the root. */
  directories: readonly string[];
  entries: Map<string, Entry>;
  stale: Set<string>;
  /** Open files that are not on the disk: whether they would be analysed. */
  admitted: Map<string, boolean>;
  modules: Modules | undefined;
  /** A manifest may say something else. */
  modulesStale: boolean;
  /** Of earlier runs; they hold until what they were made of changes. */
  answers: KeptAnswers;
  last: { snapshot: Snapshot; resolver: ProjectModules; today: string; key(): string } | undefined;
  keptAt: KeptPlace | undefined;
  /** Of an earlier session; only during the first run. */
  cache: FactCache | undefined;
  /** Keys of kept facts that could not be read. */
  damaged: Set<string>;
  begun: boolean;
  /** A run is under way. */
  running: boolean;
  /** That have begun. */
  runs: number;
  /** Of snapshots that somebody holds. */
  inventories: WeakMap<Snapshot, Inventory>;
  /** The last inventory asked for. */
  counting: Promise<unknown>;
  keeping: Promise<void>;
  owners: ReadOwners | undefined;
}

export interface Modules {
  /** Of the analysed files. */
  paths: readonly string[];
  manifests: readonly Manifest[];
  resolver: ProjectModules;
  /** See basisNow. */
  basis: { config: ProjectConfig; text: string } | undefined;
}

export const pause = () => new Promise<void>((resume) => setImmediate(resume));
