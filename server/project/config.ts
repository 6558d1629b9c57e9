// The configuration of a project with its mistakes; who asked decides what becomes of them.
import { presets, rules, suppressibleRules, taxonomyTexts, withLawsOf } from "../../rules/index.js";
import {
  type ConfigProblem,
  createLineIndex,
  createSettings,
  type GovernanceMistake,
  idlePatterns,
  LIMITS,
  type Location,
  loadTaxonomy,
  type MissingFunction,
  type NestedConfig,
  type ProjectConfig,
  type Rule,
  type RuleSettings,
} from "../engine/api.js";
import { type ConfigContent, loadNestedConfigs, loadRootConfig, readText } from "../node/api.js";
import { once } from "./once.js";

/** Where the configuration is looked for. */
export interface ConfigSource {
  /** --config, relative to the root. */
  file?: string;
  /** False: --no-config-lookup. */
  lookup: boolean;
}

export const configContent = once((): Omit<ConfigContent, "version"> => {
  const taxonomy = loadTaxonomy(taxonomyTexts);
  return {
    names: {
      rules: rules.map((r) => r.meta.id),
      dataTypes: taxonomy.types.map((t) => t.id),
      suppressible: suppressibleRules(),
      categories: taxonomy.categories.map((c) => c.id),
    },
    presets,
  };
});

export function readRootConfig(
  root: string,
  source: ConfigSource,
  version: string,
): { config: ProjectConfig; problems: ConfigProblem[] } {
  return loadRootConfig(root, { ...configContent(), version }, source);
}

/** Severity and options by place, with what configurations below the root say about `paths`. */
export function readSettingsFor(
  root: string,
  config: ProjectConfig,
  paths: readonly string[],
  source: ConfigSource,
  version: string,
): { settings: RuleSettings; nested: readonly NestedConfig[]; problems: ConfigProblem[] } {
  if (!source.lookup) return { settings: createSettings(config), nested: [], problems: [] };
  const { nested, problems } = loadNestedConfigs(root, { ...configContent(), version }, paths);
  return { settings: createSettings(config, nested), nested, problems };
}

/** The rules with the laws of the project's jurisdictions. */
export function rulesOf(config: ProjectConfig, chosen: readonly Rule[]): readonly Rule[] {
  return withLawsOf(chosen, config.policy.jurisdictions ?? config.regions);
}

/** A function that is named and not there is a mistake, when all of the project was read. */
export function missingProblems(root: string, missing: readonly MissingFunction[]): ConfigProblem[] {
  return missing.map(({ at, name, module, near }): ConfigProblem => {
    const params = { name, module: module ?? "", near: near ?? "" };
    return { ...placeOf(root, at), id: "functionMissing", params };
  });
}

/** A pattern that matches nothing is no mistake for sure, when all of the project was read, but worth a word. */
export function idleProblems(root: string, config: ProjectConfig, paths: readonly string[]): ConfigProblem[] {
  return idlePatterns(config, paths).map(({ at, glob }) => ({
    ...placeOf(root, at),
    id: "idlePattern",
    params: { glob },
  }));
}

/** Mistakes that only the analysed files show: in policies below the root and in evidence. */
export function governanceProblems(mistakes: readonly GovernanceMistake[]): ConfigProblem[] {
  return mistakes.map((m) => ({ ...m, id: m.id as ConfigProblem["id"] }));
}

function placeOf(root: string, at: Location): { file: string; line: number; column: number } {
  const { text } = readText(`${root}/${at.file}`, LIMITS.file.manifest);
  return { file: at.file, ...createLineIndex(text ?? "").position(at.start) };
}
