// The configuration for one run: read, checked, its mistakes told in the user's language.
import { presets, rules, suppressibleRules, taxonomyTexts, withLawsOf } from "../../rules/index.js";
import {
  type ConfigProblem,
  createLineIndex,
  createSettings,
  LIMITS,
  loadTaxonomy,
  type MissingFunction,
  type NestedConfig,
  type ProjectConfig,
  type Rule,
  type RuleSettings,
} from "../engine/api.js";
import { type ConfigContent, loadNestedConfigs, loadRootConfig, readText, UsageError } from "../node/api.js";
import type { MessageKey, Say } from "./locales.js";
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

/** @throws UsageError with every mistake. */
export function rootConfig(root: string, source: ConfigSource, version: string, say: Say): ProjectConfig {
  const { config, problems } = loadRootConfig(root, { ...configContent(), version }, source);
  refuse(problems, say);
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
  if (!source.lookup) return { settings: createSettings(config), nested: [] };
  const { nested, problems } = loadNestedConfigs(root, { ...configContent(), version }, paths);
  refuse(problems, say);
  return { settings: createSettings(config, nested), nested };
}

/** The rules with the laws of the project's jurisdictions. */
export function rulesOf(config: ProjectConfig, chosen: readonly Rule[]): readonly Rule[] {
  return withLawsOf(chosen, config.policy.jurisdictions ?? config.regions);
}

const MOST = 20;

function refuse(problems: readonly ConfigProblem[], say: Say): void {
  if (problems.length === 0) return;
  const lines = [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
    .map((p) => problemLine(p, say));
  const more = lines.length > MOST ? [`  ${say("more", { count: lines.length - MOST })}`] : [];
  throw new UsageError([say("configWrong"), ...lines.slice(0, MOST).map((l) => `  ${l}`), ...more].join("\n"));
}

export function problemLine(p: ConfigProblem, say: Say): string {
  const near = p.params.near ? `; ${say("didYouMean", { name: p.params.near })}` : "";
  return `${p.file}:${p.line}:${p.column} ${say(`config_${p.id}` as MessageKey, p.params)}${near}`;
}

/** @throws UsageError: a function that is named and not there is a mistake, when all of the project was read. */
export function refuseMissing(root: string, missing: readonly MissingFunction[], say: Say): void {
  refuse(
    missing.map(({ at, name, module, near }): ConfigProblem => {
      const { text } = readText(`${root}/${at.file}`, LIMITS.file.manifest);
      const { line, column } = createLineIndex(text ?? "").position(at.start);
      const id = "functionMissing" as const;
      return { file: at.file, line, column, id, params: { name, module: module ?? "", near: near ?? "" } };
    }),
    say,
  );
}

/** From the flags. @throws UsageError for a file outside the root. */
export function configSource(flags: { config?: string; configLookup?: boolean }): ConfigSource {
  return { ...(flags.config === undefined ? {} : { file: flags.config }), lookup: flags.configLookup !== false };
}
