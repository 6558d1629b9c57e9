// The only door of the engine. Everything outside (node, cli, lsp, rules, tests of other layers) imports from here.

export {
  addEntries,
  type BaselineEntry,
  type BaselineMatch,
  baselineText,
  matchBaseline,
  parseBaseline,
} from "./analysis/baseline.js";
export type { ClassificationTerms } from "./analysis/data/classifiedAnswers.js";
export {
  createDeclarations,
  type Declarations,
  type DeclaredField,
  type StoredSummary,
} from "./analysis/declarations.js";
export { isOwn } from "./analysis/evidence/endpointPlaces.js";
export { failureLines, failureNote, hasFailed } from "./analysis/evidence/failures.js";
export { type Helper, projectHelpers } from "./analysis/evidence/helpers.js";
export { type DataUse, type ExposureChange, exposureChange } from "./analysis/exposureChange.js";
export { fillMessage, fillPlaces, type HandedInTexts } from "./analysis/findings.js";
export { encryptedOf, type InventoryRow, inventoryRows, recipientsOf, USES, useOf } from "./analysis/inventoryRows.js";
export {
  createKeptAnswers,
  endSession,
  type KeptAnswers,
  makeReady,
  type PackedAnswers,
  packAnswers,
  unpackAnswers,
} from "./analysis/keptAnswers.js";
export type { Carrier, Control, Transfer } from "./analysis/requests/answerParts.js";
export type {
  AddressAnswer,
  CallAnswer,
  ComparisonAnswer,
  CookieAnswer,
  DefaultAnswer,
  DisplayAnswer,
  EchoAnswer,
  EndpointAnswer,
  FlowAnswer,
  LiteralAnswer,
  ObligationAnswer,
  RuleAnswer,
  SuppressionAnswer,
} from "./analysis/requests/answers.js";
export type { CollectedAnswer, NoticeAnswer } from "./analysis/requests/collectionAnswers.js";
export type {
  BundledConsentAnswer,
  BundledConsentRequest,
  CampaignAnswer,
  CampaignRequest,
  WithdrawalAnswer,
  WithdrawalRequest,
} from "./analysis/requests/consentRequests.js";
export type { IgnoredAnswer, IgnoredRequest } from "./analysis/requests/controlRequests.js";
export type {
  CopiedDataRequest,
  DumpRequest,
  EndlessPeriodRequest,
  ErasureRequest,
  HeldFilesRequest,
  LifecycleRequest,
  StatedDuty,
  StatedPeriodAnswer,
  StatedPeriodRequest,
} from "./analysis/requests/endingRequests.js";
export type { GovernanceAnswer, GovernanceRequest, IncidentDeadline } from "./analysis/requests/governanceRequests.js";
export type { InjectionAnswer, InjectionRequest } from "./analysis/requests/injectionRequests.js";
export type { KeyBesideAnswer, KeyBesideRequest } from "./analysis/requests/keyBesideRequest.js";
export type { LevelAnswer, LevelRequest } from "./analysis/requests/levelRequests.js";
export type { MisconductAnswer, MisconductRequest } from "./analysis/requests/misconductRequests.js";
export type { OpenStoreAnswer, OpenStoreRequest } from "./analysis/requests/openStoreRequests.js";
export type {
  AnalyticsAnswer,
  AssignmentAnswer,
  AuditRecordAnswer,
  ClassifiedAnswer,
  CopiedDataAnswer,
  DeclarationAnswer,
  DumpAnswer,
  EndlessPeriodAnswer,
  ErasureAnswer,
  FetchAnswer,
  HeldFilesAnswer,
  LifecycleAnswer,
  PermissionAnswer,
  TrailAnswer,
} from "./analysis/requests/recordAnswers.js";
export type {
  AddressRequest,
  AnalyticsRequest,
  AssignmentRequest,
  AuditRecordRequest,
  BypassRequest,
  CallRequest,
  ClassifiedRequest,
  ComparisonRequest,
  DeclarationRequest,
  DeviceTerms,
  DisplayRequest,
  EchoRequest,
  EndpointRequest,
  ErrorDetailRequest,
  ExemptionRequest,
  FetchRequest,
  FlowRequest,
  LiteralRequest,
  ObligationRequest,
  PermissionRequest,
  RuleRequest,
  SuppressionProblem,
  TrailRequest,
  TransformName,
} from "./analysis/requests/requests.js";
export type {
  CachedAnswer,
  CrossOriginAnswer,
  GuessingAnswer,
  SentFormAnswer,
} from "./analysis/requests/responseAnswers.js";
export type { CachedRequest, GuessingRequest } from "./analysis/requests/responseRequests.js";
export type { Right, SubjectRightAnswer, SubjectRightsRequest } from "./analysis/requests/rightsRequests.js";
export type { Rule, RuleMeta, RulePass, RuleReport } from "./analysis/requests/rule.js";
export type { TokenAnswer, TokenRequest } from "./analysis/requests/tokenRequests.js";
export type { UnlikeAnswer, UnlikeRequest } from "./analysis/requests/unlikeRequests.js";
export { type AnalysisInput, analyse, analyseInSteps } from "./analysis/session.js";
export {
  daysUntil,
  type SuppressionEntry,
  type SuppressionTerms,
} from "./analysis/suppressionTerms.js";
export { createClassifier, createLexicon, createValueDetector, loadTaxonomy, type Taxonomy } from "./classify/index.js";
export type {
  Classification,
  Classifier,
  DataType,
  Evidence,
  LocalisedText,
  NameContext,
  Region,
  Tier,
} from "./classify/types.js";
export { wordsOf } from "./classify/words.js";
export { type CheckedNames, checkLayer } from "./config/checkConfig.js";
export { type OwnersOf, parseCodeowners } from "./config/codeowners.js";
export { declaredModels } from "./config/customModels.js";
export { customTaxonomy } from "./config/customTypes.js";
export { createGlob, type Glob, globProblem } from "./config/globs.js";
export { evidenceJsonSchema } from "./config/governanceSchema.js";
export { checkPolicy, createPolicy, NO_POLICY, type Policy } from "./config/policy.js";
export { policyJsonSchema, policySchema, type RawPolicy } from "./config/policySchema.js";
export {
  bytesOf,
  type ConfigLayer,
  idlePatterns,
  mergeLayers,
  type Override,
  type ProjectConfig,
} from "./config/project.js";
export { type ConfigProblem, readJsonc, type SettingsText, teller } from "./config/readJsonc.js";
export { configJsonSchema, configSchema, type KnownNames, type RawConfig } from "./config/schema.js";
export { createSettings, type NestedConfig, type RuleSettings } from "./config/settings.js";
export * from "./diagnostics/finding.js";
export { isNamedBy, shortFingerprint, unnumbered } from "./diagnostics/fingerprint.js";
export type { Applicability, CodePiece, FixChange, FixPlan, ImportNeed, ProjectValue } from "./diagnostics/fix.js";
export type { DueItem, GovernanceSummary, Indicator } from "./diagnostics/governance.js";
export { type ColumnUnit, createLineIndex, type LineIndex, offsetOfUtf8 } from "./diagnostics/lineIndex.js";
export { type MaskedLine, maskLine, neutralise } from "./diagnostics/mask.js";
export { nearest } from "./diagnostics/nearest.js";
export * from "./diagnostics/passRate.js";
export { type Adjustment, atLeast, decideSeverity, matrixSeverity, pathAdjustment } from "./diagnostics/severity.js";
export { type AnalysedFile, type FileHead, headOf } from "./facts/analysedFile.js";
export type { FileFacts, Problem } from "./facts/types.js";
export { type CommentTexts, notPersonalEdit, removalEdit, suppressionEdit } from "./fixes/comments.js";
export { applyEdits, movedOffset, overlap, type TextEdit } from "./fixes/edits.js";
export { type ResolvedFixes, resolveFix, resolveFixes } from "./fixes/resolve.js";
export { suppressionForms } from "./fixes/suppressionForms.js";
export type { SharingTerms } from "./flow/controls/sharingConsents.js";
export type { WriteAct } from "./flow/stores/writeActs.js";
export { evidenceAmong } from "./frontends/config/governance.js";
export { DEFAULT_MIN_REASON_LENGTH, isDate, reasonLength } from "./frontends/directives.js";
export type { ExtractInput, Frontend, Lexicon, ValueDetector } from "./frontends/frontend.js";
export { frontendOf, frontendsFor, unsupportedLanguage } from "./frontends/index.js";
export type { EsComment, EsNode, EsParse, EsParser } from "./frontends/typescript/esNode.js";
export { createTypeScriptFrontend } from "./frontends/typescript/extract.js";
export { changesIn, type Kpis, kpisOf, type OverdueFinding, type Quarter, sampled, stateOf } from "./history/kpis.js";
export { type History, type HistoryLine, historyDate, historyText, parseHistory, TIERS } from "./history/line.js";
export { nextLine } from "./history/timeline.js";
export { LIMITS } from "./limits.js";
export type { DeclaredFunction } from "./link/declared.js";
export {
  createModuleResolver,
  type ModuleResolver,
  type ProjectModules,
  type Resolved,
} from "./link/modules/modules.js";
export { loadModels, type Models } from "./models/index.js";
export { createSecretDetector, loadSecrets, type SecretDetector } from "./secrets/index.js";
