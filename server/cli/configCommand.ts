// `goodfaith config print <file>`: what counts for a file, and where it comes from. `goodfaith config schema`: the JSON
// Schema that editors read.
import { relative, resolve, sep } from "node:path";
import { rules } from "../../rules/index.js";
import {
  configJsonSchema,
  evidenceJsonSchema,
  type NestedConfig,
  type ProjectConfig,
  policyJsonSchema,
  type RuleSettings,
} from "../engine/api.js";
import { findRoot } from "../node/api.js";
import { type ConfigSource, configContent } from "../project/api.js";
import { rootConfig, settingsFor } from "./config.js";
import { type CommonFlags, terminalFor } from "./terminal.js";

export function printSchema({ policy, evidence }: { policy?: boolean; evidence?: boolean }): void {
  const ofProject = () => configJsonSchema(configContent().names);
  const schema = evidence ? evidenceJsonSchema() : policy ? policyJsonSchema() : ofProject();
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}

/** Prints JSON. @throws UsageError for mistakes in the configuration. */
export function printConfig(path: string, source: ConfigSource, flags: CommonFlags, version: string): void {
  const { say } = terminalFor(flags);
  const cwd = process.cwd();
  const root = findRoot(cwd, [path]);
  const file = relative(root, resolve(cwd, path)).split(sep).join("/");
  const config = rootConfig(root, source, version, say);
  const { settings, nested } = settingsFor(root, config, [file], source, version, say);
  const effective = effectiveConfig(config, nested, settings, file);
  process.stdout.write(`${JSON.stringify(effective, null, 2)}\n`);
}

/** What counts for a file, and where it comes from. */
export function effectiveConfig(
  config: ProjectConfig,
  nested: readonly NestedConfig[],
  settings: RuleSettings,
  file: string,
): object {
  const { minReasonLength, maxDays, requireUntilFor, requireByFor, entries } = config.suppressions;
  return {
    file,
    from: [...config.layers.map((l) => l.file), ...nested.map((n) => n.file)],
    analysed: {
      include: config.files.include.map((g) => g.glob),
      exclude: config.files.exclude.map((g) => g.glob),
      maxSize: config.files.maxSize,
    },
    regions: config.regions,
    dataTypes: Object.fromEntries(config.dataTypes),
    functions: config.functions.map(({ function: name, module, meaning }) => ({ function: name, module, ...meaning })),
    domains: config.domains,
    classification: config.classification,
    rules: Object.fromEntries(rules.map(({ meta }) => [meta.id, settingOf(settings.at(file, meta.id))])),
    suppressions: { minReasonLength, maxDays, requireUntilFor, requireByFor, entries: entries.length },
    baseline: config.baseline,
    ci: config.ci,
  };
}

function settingOf({ severity, minTier, ignore }: { severity?: string; minTier: number; ignore: readonly string[] }) {
  const options = { ...(minTier > 0 ? { minTier } : {}), ...(ignore.length > 0 ? { ignore } : {}) };
  const level = severity ?? "by the rule";
  return Object.keys(options).length > 0 ? [level, options] : level;
}
