// Facts of all files → the result: modules resolved, content bound, rules run. The last part of every run.
import {
  type AnalysedFile,
  type AnalysisInput,
  type AnalysisResult,
  analyse,
  type CoverageNote,
  createModuleResolver,
  type KeptAnswers,
  type ProjectConfig,
  type ProjectModules,
  type Rule,
  type RuleSettings,
  type SuppressionTerms,
} from "../engine/api.js";
import { contentKey, type Manifest } from "../node/api.js";
import { rulesOf } from "./config.js";
import type { Content } from "./content.js";

export interface JudgeInput {
  files: readonly AnalysedFile[];
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
  /** See AnalysisInput. */
  covered: readonly string[];
  kept?: KeptAnswers | undefined;
  basis?: string | undefined;
}

/** Names all that answers lean on beside the facts of files; see AnalysisInput. */
export function basisOf(
  { dataTypes, regions, functions, domains, policyText }: ProjectConfig,
  paths: readonly string[],
  manifests: readonly Manifest[],
): string {
  return contentKey(
    JSON.stringify([[...dataTypes], regions, functions, domains, policyText, paths, manifests]),
    "basis",
  );
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
    classification: config.classification,
    inventory: input.inventory === true,
    covered: input.covered,
    notes: [...input.notes, ...problems],
    ...(input.kept ? { kept: input.kept } : {}),
    ...(input.basis === undefined ? {} : { basis: input.basis }),
  };
}
