// The only door of this layer: what a run of the command line and a session of the editor have in common.
export { type Ahead, extractAhead } from "./ahead.js";
export { BASELINE_FILE, baselinable, knownFindings } from "./baseline.js";
export {
  type ConfigSource,
  configContent,
  governanceProblems,
  idleProblems,
  missingProblems,
  readRootConfig,
  readSettingsFor,
  rulesOf,
} from "./config.js";
export { configEn, configZhHans, configZhHant } from "./configLocales.js";
export { type Content, contentFor } from "./content.js";
export type { EarlySnapshot } from "./early.js";
export { basisOf, type JudgeInput, judge } from "./judge.js";
export { type KeptPlace, keptRun } from "./kept.js";
export { languageOfTag } from "./language.js";
export { ownersOf } from "./owners.js";
export { createRunner, type Runner } from "./runner.js";
export { createSession, type Session, type SessionInput } from "./session.js";
export type { RunControl, Scope } from "./sessionState.js";
export type { Snapshot, SourceView } from "./snapshot.js";
export { coveredFolders, coversRoot, localDay, suppressionTerms } from "./suppressionTerms.js";
