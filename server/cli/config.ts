// The configuration for one run: its mistakes told in the user's language.
import type {
  ConfigProblem,
  GovernanceMistake,
  MissingFunction,
  NestedConfig,
  ProjectConfig,
  RuleSettings,
} from "../engine/api.js";
import { UsageError } from "../node/api.js";
import {
  type ConfigSource,
  governanceProblems,
  missingProblems,
  readRootConfig,
  readSettingsFor,
} from "../project/api.js";
import type { MessageKey, Say } from "./locales.js";
import { seenFrom } from "./seenFrom.js";

/** @throws UsageError with every mistake. */
export function rootConfig(root: string, source: ConfigSource, version: string, say: Say): ProjectConfig {
  const { config, problems } = readRootConfig(root, source, version);
  refuse(root, problems, say);
  return config;
}

/** @throws UsageError with every mistake of a nested file. */
export function settingsFor(
  root: string,
  config: ProjectConfig,
  paths: readonly string[],
  source: ConfigSource,
  version: string,
  say: Say,
): { settings: RuleSettings; nested: readonly NestedConfig[] } {
  const { settings, nested, problems } = readSettingsFor(root, config, paths, source, version);
  refuse(root, problems, say);
  return { settings, nested };
}

const MOST = 20;

function refuse(root: string, problems: readonly ConfigProblem[], say: Say): void {
  if (problems.length === 0) return;
  const lines = [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
    .map((p) => problemLine(p, root, say));
  const more = lines.length > MOST ? [`  ${say("more", { count: lines.length - MOST })}`] : [];
  throw new UsageError([say("configWrong"), ...lines.slice(0, MOST).map((l) => `  ${l}`), ...more].join("\n"));
}

export function problemLine(p: ConfigProblem, root: string, say: Say): string {
  const near = p.params.near ? say("didYouMean", { name: p.params.near }) : "";
  return `${seenFrom(process.cwd(), root, p.file)}:${p.line}:${p.column} ${say(`config_${p.id}` as MessageKey, p.params)}${near}`;
}

/** @throws UsageError with every function that is named and not there. */
export function refuseMissing(root: string, missing: readonly MissingFunction[], say: Say): void {
  refuse(root, missingProblems(root, missing), say);
}

/** @throws UsageError with every mistake in a policy below the root or in evidence. */
export function refuseMistaken(root: string, mistakes: readonly GovernanceMistake[], say: Say): void {
  refuse(root, governanceProblems(mistakes), say);
}

/** From the flags. @throws UsageError for a file outside the root. */
export function configSource(flags: { config?: string; configLookup?: boolean }): ConfigSource {
  return { ...(flags.config === undefined ? {} : { file: flags.config }), lookup: flags.configLookup !== false };
}
