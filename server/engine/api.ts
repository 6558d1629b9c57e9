// The only door of the engine. Everything outside (node, cli, lsp, rules, tests of other layers) imports from here.
export { createClassifier, createLexicon, createValueDetector, loadTaxonomy, type Taxonomy } from "./classify/index.js";
export type {
  Classification,
  Classifier,
  DataType,
  Evidence,
  LocalisedText,
  NameContext,
  Tier,
} from "./classify/types.js";
export type {
  DeclarationAnswer,
  DeclarationRequest,
  FlowAnswer,
  FlowRequest,
  Rule,
  RuleAnswer,
  RuleMeta,
  RulePass,
  RuleReport,
  RuleRequest,
  TransformName,
} from "./analysis/rule.js";
export { analyse, type AnalysisInput } from "./analysis/session.js";
export { fillPlaces } from "./analysis/findings.js";
export * from "./diagnostics/finding.js";
export { createLineIndex, type LineIndex } from "./diagnostics/lineIndex.js";
export { maskLine, type MaskedLine, neutralise } from "./diagnostics/mask.js";
export { atLeast, type Adjustment, decideSeverity, matrixSeverity, pathAdjustment } from "./diagnostics/severity.js";
export type { FileFacts, Problem } from "./facts/types.js";
export type { ExtractInput, Frontend, Lexicon, ValueDetector } from "./frontends/frontend.js";
export type { EsComment, EsNode, EsParse, EsParser } from "./frontends/typescript/esNode.js";
export { createTypeScriptFrontend } from "./frontends/typescript/extract.js";
export { frontendOf, frontendsFor, unsupportedLanguage } from "./frontends/index.js";
export { createModuleResolver, type ModuleResolver, type ProjectModules, type Resolved } from "./link/modules.js";
export { loadModels, type Models } from "./models/index.js";
