// The only door of this layer: files, encodings, parsers. Everything that touches the disk for the command line and the
// editor comes through here.

export { buildId } from "./buildId.js";
export { collectManifests, type Manifest, type ManifestSource, manifestsOnDisk } from "./collectManifests.js";
export { type DiscoverOptions, type Discovery, discover, type FoundFile, leftOutBy, namedNote } from "./discover.js";
export { discoverIn } from "./discoverIn.js";
export {
  contentKey,
  defaultCacheFile,
  type FactCache,
  type KeptRun,
  openFactCache,
  openShard,
  type Shard,
  type ShardPack,
} from "./factCache.js";
export { CONFIG_NAMES, POLICY_NAMES, readSettings } from "./findConfigs.js";
export { findRoot } from "./findRoot.js";
export { type FolderWatch, watchFolders } from "./folderWatch.js";
export { type GitEntry, GitError, openRepository, type Repository } from "./git.js";
export {
  type Limits,
  type LoadedFacts,
  type LoadInput,
  loadFacts,
  type MadeFacts,
  type ReadFile,
  type ReadFiles,
  readFiles,
} from "./loadFacts.js";
export { type Cleaner, createCleaner, growSlowly, keepYoung } from "./memory.js";
export { createOxcParser, createTypeScriptEslintParser, nativeParserLoads, parserInUse } from "./parsers.js";
export { type ConfigContent, type LoadedConfig, loadNestedConfigs, loadRootConfig } from "./projectConfig.js";
export { type ReadResult, readText, textOf, tooLarge } from "./readText.js";
export { type SourceTree, sourceTree } from "./sourceTree.js";
export { UsageError, usageEn } from "./usageError.js";
export { replaceText, type Unwritable, unwritable } from "./writeText.js";
