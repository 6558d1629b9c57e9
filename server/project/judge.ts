// Facts of all files → the result: modules resolved, content bound, rules run. The last part of every run.
import {
  type AnalysisInput,
  type AnalysisResult,
  analyse,
  type CoverageNote,
  createModuleResolver,
  type FileFacts,
  type ProjectConfig,
  type ProjectModules,
  type Rule,
  type RuleSettings,
  type SuppressionTerms,
} from "../engine/api.js";
import type { Manifest } from "../node/api.js";
import { rulesOf } from "./config.js";
import type { Content } from "./content.js";

export interface JudgeInput {
  files: readonly { path: string; facts: FileFacts }[];
  manifests: readonly Manifest[];
  content: Content;
  config: ProjectConfig;
  settings: RuleSettings;
  /** Those that run. */
  rules: readonly Rule[];
  suppression: SuppressionTerms;
  /** Of discovery and reading. */
  notes: readonly CoverageNote[];
  /** See AnalysisInput. */
  inventory?: boolean;
}

export function judge(input: JudgeInput): AnalysisResult {
  return analyse(
    analysisInput(input, createModuleResolver({ paths: input.files.map((f) => f.path), manifests: input.manifests })),
  );
}

/** `resolver`: made from the paths and manifests of the input; one may serve as long as those are the same. */
export function analysisInput(input: Omit<JudgeInput, "manifests">, resolver: ProjectModules): AnalysisInput {
  const { files, content, config, settings, suppression } = input;
  const problems = resolver.problems.map((p): CoverageNote => ({ file: p.path, kind: "partial", message: p.message }));
  return {
    files,
    resolver,
    classifier: content.classifier(),
    models: content.models(),
    rules: rulesOf(config, input.rules),
    secrets: content.secrets(),
    suppression,
    settings,
    functions: config.functions,
    domains: config.domains,
    policy: config.policy,
    inventory: input.inventory === true,
    notes: [...input.notes, ...problems],
  };
}
