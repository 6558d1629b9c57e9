// The configuration of a session: what the root files say, and what those below it say of the files that are there. Asked again
// it gives the same object while nothing that counts has changed.
import { type ConfigProblem, createSettings, type ProjectConfig, type RuleSettings } from "../engine/api.js";
import { type ConfigSource, readRootConfig, readSettingsFor } from "./config.js";
import { type Content, contentFor } from "./content.js";

export interface Configured {
  from: ConfigSource;
  version: string;
  config: ProjectConfig;
  content: Content;
  settings: RuleSettings;
  rootProblems: readonly ConfigProblem[];
  problems: readonly ConfigProblem[];
  rootKey: string;
  key: string;
}

/** A document by itself has none. */
export function configureRoot(
  root: string,
  from: ConfigSource,
  version: string,
  before: Configured | undefined,
): Configured {
  const { config, problems } = readRootConfig(root, from, version);
  const rootKey = JSON.stringify([config.layers.map((l) => [l.file, l.value]), config.policyText, problems]);
  if (before?.rootKey === rootKey) return before;
  const content = contentFor(config);
  const settings = createSettings(config);
  return { from, version, config, content, settings, rootProblems: problems, problems, rootKey, key: "" };
}

/** With the settings for these files. */
export function configureFiles(root: string, configured: Configured, paths: readonly string[]): Configured {
  const { config, from, version, rootProblems } = configured;
  const { settings, nested, problems } = readSettingsFor(root, config, paths, from, version);
  const key = JSON.stringify([
    nested.map((n) => [n.file, n.keepsRoot, n.rules, n.overrides.map((o) => [o.globs.map((g) => g.glob), o.rules])]),
    problems,
  ]);
  if (configured.key === key) return configured;
  return { ...configured, settings, problems: [...rootProblems, ...problems], key };
}
