// The configuration of a session: what the root files say, and what those below it say of the files that are there. Asked again
// it gives the same object while nothing that counts has changed.
import { type ConfigProblem, createSettings, type ProjectConfig, type RuleSettings } from "../engine/api.js";
import { readRootConfig, readSettingsFor } from "./config.js";
import { type Content, contentFor } from "./content.js";

export interface Configured {
  lookup: boolean;
  version: string;
  config: ProjectConfig;
  content: Content;
  settings: RuleSettings;
  rootProblems: readonly ConfigProblem[];
  problems: readonly ConfigProblem[];
  rootKey: string;
  key: string;
}

/** `lookup` false: a document by itself has none. */
export function configureRoot(
  root: string,
  lookup: boolean,
  version: string,
  before: Configured | undefined,
): Configured {
  const { config, problems } = readRootConfig(root, { lookup }, version);
  const rootKey = JSON.stringify([config.layers.map((l) => [l.file, l.value]), config.policyText, problems]);
  if (before?.rootKey === rootKey) return before;
  const content = contentFor(config);
  const settings = createSettings(config);
  return { lookup, version, config, content, settings, rootProblems: problems, problems, rootKey, key: "" };
}

/** With the settings for these files. */
export function configureFiles(root: string, configured: Configured, paths: readonly string[]): Configured {
  const { config, lookup, version, rootProblems } = configured;
  const { settings, nested, problems } = readSettingsFor(root, config, paths, { lookup }, version);
  const key = JSON.stringify([
    nested.map((n) => [n.file, n.keepsRoot, n.rules, n.overrides.map((o) => [o.globs.map((g) => g.glob), o.rules])]),
    problems,
  ]);
  if (configured.key === key) return configured;
  return { ...configured, settings, problems: [...rootProblems, ...problems], key };
}
