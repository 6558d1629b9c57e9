// One analysis over facts: links the files, answers the requests of the rules, runs them. Behind the command line and
// the editor alike. Input: facts by path, a resolver, content (taxonomy, models, rules). Output: an AnalysisResult.
// Invariant: equal facts give an equal result, in any order of files.
import type { Classifier } from "../classify/types.js";
import { NO_POLICY, type Policy } from "../config/policy.js";
import { DEFAULT_SETTINGS, type RuleSettings } from "../config/settings.js";
import type { AnalysisResult, CoverageNote, Finding, Inventory, RuleCount } from "../diagnostics/finding.js";
import { passRateOf } from "../diagnostics/passRate.js";
import { type AnalysedFile, headOf } from "../facts/analysedFile.js";
import { dataHash } from "../facts/textHash.js";
import type { Problem } from "../facts/types.js";
import type { FlowContext } from "../flow/context.js";
import type { DeclaredFunction } from "../link/declared.js";
import type { ModuleResolver } from "../link/modules/modules.js";
import type { Models } from "../models/index.js";
import type { SecretDetector } from "../secrets/index.js";
import { assignmentAnswers } from "./controls/assignmentAnswers.js";
import { auditRecordAnswers } from "./controls/auditRecordAnswers.js";
import { endpointAnswers, endpointSummaries } from "./controls/endpointAnswers.js";
import { exemptionAnswers } from "./controls/exemptionAnswers.js";
import { guessingAnswers } from "./controls/guessingAnswers.js";
import { ignoredAnswers } from "./controls/ignoredAnswers.js";
import { misconductAnswers } from "./controls/misconductAnswers.js";
import { obligationAnswers } from "./controls/obligationAnswers.js";
import { trailAnswers } from "./controls/trailAnswers.js";
import { unlikeAnswers } from "./controls/unlikeAnswers.js";
import { analyticsAnswers } from "./data/analyticsAnswers.js";
import { type ClassificationTerms, classifiedAnswers, NO_CLASSIFICATION } from "./data/classifiedAnswers.js";
import { declarationAnswers } from "./data/declarationAnswers.js";
import { displayAnswers } from "./data/displayAnswers.js";
import { fetchAnswers } from "./data/fetchAnswers.js";
import { flowAnswers } from "./data/flowAnswers.js";
import { injectionAnswers } from "./data/injectionAnswers.js";
import { keyBesideAnswers } from "./data/keyBeside.js";
import { literalAnswers } from "./data/literalAnswers.js";
import { personalLiterals } from "./data/personalLiterals.js";
import { failureNote } from "./evidence/failures.js";
import { createFlowIndex, type FlowIndex } from "./evidence/flowIndex.js";
import { compareFindings, compareText, countSuppressed, nothingCounted, numbered, toldOnce } from "./findings.js";
import { governanceAnswers } from "./governance/governanceAnswers.js";
import { governanceMistakes } from "./governance/governed.js";
import { governanceSummaries } from "./governance/summary.js";
import { inventoryOf } from "./inventory.js";
import { contextFor, type KeptAnswers } from "./keptAnswers.js";
import { type Outcomes, outcomeOf } from "./outcomes.js";
import type { RuleAnswer } from "./requests/answers.js";
import type { RuleRequest } from "./requests/requests.js";
import type { Rule } from "./requests/rule.js";
import { bundledConsentAnswers } from "./rights/bundledConsentAnswers.js";
import { campaignAnswers } from "./rights/campaignAnswers.js";
import { collectedAnswers } from "./rights/collectedAnswers.js";
import { defaultAnswers } from "./rights/defaultAnswers.js";
import { erasureAnswers } from "./rights/erasureAnswers.js";
import { lifecycleAnswers } from "./rights/lifecycleAnswers.js";
import { noticeAnswers } from "./rights/noticeAnswers.js";
import { subjectRightAnswers } from "./rights/rightsAnswers.js";
import { sentFormAnswers } from "./rights/sentFormAnswers.js";
import { withdrawalAnswers } from "./rights/withdrawalAnswers.js";
import { permissionAnswers } from "./settings/broadPermissions.js";
import { bypassAnswers } from "./settings/bypassAnswers.js";
import { callAnswers } from "./settings/callAnswers.js";
import { classLevels } from "./settings/classLevels.js";
import { comparisonAnswers } from "./settings/comparisonAnswers.js";
import { copiedDataAnswers } from "./settings/copiedDataAnswers.js";
import { dumpAnswers } from "./settings/dumpAnswers.js";
import { endlessPeriods } from "./settings/endlessPeriods.js";
import { heldFilesAnswers } from "./settings/heldFilesAnswers.js";
import { openStores } from "./settings/openStores.js";
import { statedPeriods } from "./settings/statedPeriods.js";
import { applySuppressions, type SuppressionTold } from "./suppressions.js";
import type { SuppressionTerms } from "./suppressionTerms.js";
import { addressAnswers } from "./web/addressAnswers.js";
import { cachedAnswers } from "./web/cachedAnswers.js";
import { cookieAnswers } from "./web/cookieAnswers.js";
import { crossOriginAnswers } from "./web/crossOriginAnswers.js";
import { echoAnswers } from "./web/echoAnswers.js";
import { errorDetailAnswers } from "./web/errorDetailAnswers.js";
import { tokenAnswers } from "./web/tokenAnswers.js";

export interface AnalysisInput {
  files: readonly AnalysedFile[];
  resolver: ModuleResolver;
  classifier: Classifier;
  models: Models;
  rules: readonly Rule[];
  secrets: SecretDetector;
  suppression: SuppressionTerms;
  /** Severity and options by place; without it the rules decide. */
  settings?: RuleSettings;
  /** Functions that the configuration speaks of. */
  functions?: readonly DeclaredFunction[];
  /** The project's own domains. */
  domains?: readonly string[];
  /** What the organisation decided. */
  policy?: Policy;
  /** Without it, nothing is asked about the classes of fields. */
  classification?: ClassificationTerms;
  /** Notes of discovery and reading, passed through. */
  notes?: readonly CoverageNote[];
  /** Says where personal data is and goes, too; costs about a tenth of the analysis. */
  inventory?: boolean;
  /** Folders of which all files are among these, "" for the root; all of it when missing. */
  covered?: readonly string[];
  /** The files are one of a larger program: answers to calls that others might change are left out. */
  alone?: boolean;
  /** Of earlier runs; what still holds is not asked again. */
  kept?: KeptAnswers;
  /** Names all that answers lean on beside the facts: paths, what imports mean, content, policy. */
  basis?: string;
}

export function analyse(input: AnalysisInput): AnalysisResult {
  const steps = analyseInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with pauses in which the caller may do other things or give up. Each tells which part is done, 0 to 1. */
export function* analyseInSteps(input: AnalysisInput): Generator<number, AnalysisResult> {
  const files = [...input.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const settings = input.settings ?? DEFAULT_SETTINGS;
  const policy = input.policy ?? NO_POLICY;
  const ctx = contextFor(input, files);
  const index = createFlowIndex(ctx);
  const outcomes: Outcomes = input.kept?.outcomes ?? new Map();
  const terms = { settings, policy, today: input.suppression.today, classifier: input.classifier };
  const findings: Finding[] = [];
  const counts: Record<string, RuleCount> = {};
  const notes: CoverageNote[] = [...(input.notes ?? []), ...problemNotes(files)];
  const rules = [...input.rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const ran = new Set(rules.map((r) => r.meta.id));
  /** A rule that throws costs its own findings only; undefined then. */
  const guarded = <T>(rule: Rule, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      ran.delete(rule.meta.id);
      notes.push(failureNote("", `the rule ${rule.meta.id}`, error));
      return undefined;
    }
  };
  const run = (rule: Rule, answers: readonly RuleAnswer[]) => {
    const outcome = guarded(rule, () => outcomeOf(outcomes, rule, answers, terms));
    counts[rule.meta.id] = outcome?.count ?? nothingCounted();
    return numbered(outcome?.findings ?? []);
  };
  const answered = new Map<string, readonly RuleAnswer[]>();
  for (const [i, rule] of rules.entries()) {
    if (settings.isOff(rule.meta.id)) {
      counts[rule.meta.id] = { ...nothingCounted(), off: true };
      continue;
    }
    if (aboutSuppressions(rule)) continue;
    const answers: RuleAnswer[] = [];
    for (const request of rule.requests) {
      const key = dataHash(request);
      const known = answered.get(key) ?? guarded(rule, () => answersTo(index, request, input));
      if (!known) break;
      answered.set(key, known);
      answers.push(...known);
      yield i / rules.length;
    }
    if (ran.has(rule.meta.id)) findings.push(...run(rule, answers));
    else counts[rule.meta.id] = nothingCounted();
  }
  const {
    kept: all,
    suppressed,
    records,
    told,
  } = applySuppressions(
    findings,
    files,
    ran,
    input.suppression,
    input.classifier.dataTypes.map((type) => type.id),
  );
  for (const finding of suppressed) countSuppressed(counts[finding.ruleId]!, finding);
  const kept = toldOnce(all, rules);
  // Their findings cannot be suppressed: nothing about suppressions is silent.
  for (const rule of rules)
    if (aboutSuppressions(rule) && !counts[rule.meta.id]?.off) kept.push(...run(rule, suppressionAnswers(rule, told)));
  const asked = rules.filter((rule) => ran.has(rule.meta.id) && !counts[rule.meta.id]?.off);
  const { rate: passRate } = passRateOf(counts, rules);
  const governance = orNote(notes, "the summary of governance", [], () =>
    governanceSummaries(index, governedIn(input), { rules: asked, findings: kept, suppressed, passRate }),
  );
  notes.push(...limitNotes(ctx));
  const inventory = input.inventory ? { inventory: yield* inventoryOrNote(index, notes) } : {};
  ctx.kept.passing.clear();
  const byLanguage: Record<string, number> = {};
  // What is read for secrets only is not analysed: no other rule has seen it.
  const unsupported = new Set(notes.filter((n) => n.kind === "unsupported").map((n) => n.file));
  const whole = files.filter((f) => !unsupported.has(f.path));
  for (const { language } of whole.map(headOf)) byLanguage[language] = (byLanguage[language] ?? 0) + 1;
  const analysed = new Set(files.map((f) => f.path));
  const left = new Set(
    notes.filter((n) => n.file !== "" && n.kind !== "ignored" && !analysed.has(n.file)).map((n) => n.file),
  );
  return {
    findings: kept.sort(compareFindings),
    suppressed: suppressed.sort(compareFindings),
    suppressions: records.sort(
      (a, b) => compareText(a.at.file, b.at.file) || a.at.start - b.at.start || compareText(a.form, b.form),
    ),
    coverage: {
      files: files.length + left.size,
      analysed: whole.length,
      byLanguage: Object.fromEntries(Object.entries(byLanguage).sort(([a], [b]) => (a < b ? -1 : 1))),
      notes: notes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.message < b.message ? -1 : 1)),
    },
    rules: counts,
    missingFunctions: [...ctx.p.declared.missing],
    governanceMistakes: governanceMistakes(files),
    endpoints: endpointSummaries(answered.values()),
    governance,
    ...inventory,
  };
}

/** What goes wrong here costs no finding. */
function orNote<T>(notes: CoverageNote[], what: string, without: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    notes.push(failureNote("", what, error));
    return without;
  }
}

/** All rules have run: nothing more is told of the part that is done. What goes wrong here costs no finding. */
function* inventoryOrNote(index: FlowIndex, notes: CoverageNote[]): Generator<number, Inventory> {
  try {
    const steps = inventoryOf(index);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield 1;
    }
  } catch (error) {
    notes.push(failureNote("", "the inventory", error));
    return { declared: [], stored: [], exposures: [] };
  }
}

/** Rules know their requests by identity, and answers of an earlier process name a copy. */
function answersTo(index: FlowIndex, request: RuleRequest, input: AnalysisInput): readonly RuleAnswer[] {
  return answer(index, request, input).map((a) => (a.request === request ? a : ({ ...a, request } as RuleAnswer)));
}

function answer(index: FlowIndex, request: RuleRequest, input: AnalysisInput): readonly RuleAnswer[] {
  switch (request.kind) {
    case "flow":
      return request.destination && !input.policy?.residency ? [] : flowAnswers(index, request);
    case "declaration":
      return declarationAnswers(index, request, input.classifier);
    case "classified":
      return classifiedAnswers(index, request, input.classifier, input.classification ?? NO_CLASSIFICATION);
    case "level":
      return classLevels(index.ctx, request);
    case "analytics":
      return analyticsAnswers(index, request);
    case "collected":
      return collectedAnswers(index.ctx, request, input.policy ?? NO_POLICY);
    case "call":
      return callAnswers(index.ctx, request);
    case "echo":
      return echoAnswers(index, request);
    case "errorDetail":
      return errorDetailAnswers(index, request);
    case "address":
      return addressAnswers(index.ctx, request);
    case "assignment":
      return assignmentAnswers(index, request);
    case "bypass":
      return bypassAnswers(index.ctx, request);
    case "exemption":
      return exemptionAnswers(index, request);
    case "display":
      return displayAnswers(index, request);
    case "notice":
      return noticeAnswers(index, request);
    case "endpoint":
      return endpointAnswers(index, request);
    case "obligation":
      return obligationAnswers(index, request);
    case "subjectRights":
      return subjectRightAnswers(index, request, input.policy ?? NO_POLICY);
    case "lifecycle":
      return lifecycleAnswers(index, request, input.policy ?? NO_POLICY);
    case "erasure":
      return erasureAnswers(index, request, input.policy ?? NO_POLICY);
    case "comparison":
      return comparisonAnswers(index.ctx, request);
    case "default":
      return defaultAnswers(index.ctx, request);
    case "cookie":
      return cookieAnswers(index.ctx, request);
    case "crossOrigin":
      return crossOriginAnswers(index, request);
    case "cached":
      return cachedAnswers(index, request);
    case "sentForm":
      return sentFormAnswers(index.ctx, request);
    case "token":
      return tokenAnswers(index, request);
    case "ignored":
      return ignoredAnswers(index, request);
    case "misconduct":
      return misconductAnswers(index, request);
    case "unlike":
      return unlikeAnswers(index, request);
    case "guessing":
      return guessingAnswers(index, request);
    case "copiedData":
      return copiedDataAnswers(index, request);
    case "bundledConsent":
      return bundledConsentAnswers(index, request);
    case "dump":
      return dumpAnswers(index.ctx, request);
    case "endlessPeriod":
      return endlessPeriods(index.ctx, request);
    case "campaign":
      return campaignAnswers(index.ctx, request);
    case "keyBeside":
      return keyBesideAnswers(index, request);
    case "openStore":
      return openStores(index.ctx, request);
    case "statedPeriod":
      return statedPeriods(index.ctx, request, input.policy ?? NO_POLICY);
    case "heldFiles":
      return heldFilesAnswers(index.ctx, request);
    case "injection":
      return injectionAnswers(index, request);
    case "fetch":
      return fetchAnswers(index, request);
    case "auditRecord":
      return auditRecordAnswers(index, request);
    case "permission":
      return permissionAnswers(index, request);
    case "trail":
      return trailAnswers(index, request);
    case "withdrawal":
      return withdrawalAnswers(index, request, input.policy ?? NO_POLICY);
    case "governance":
      return governanceAnswers(index, request, governedIn(input));
    case "suppression":
      return [];
    case "literal":
      return request.detects === "secret"
        ? literalAnswers(index.ctx, request, input.secrets)
        : personalLiterals(index.ctx, request);
  }
}

function governedIn({ files, covered = [""], suppression: { today } }: AnalysisInput) {
  return { files, covered, today };
}

function aboutSuppressions(rule: Rule): boolean {
  return rule.requests.some((r) => r.kind === "suppression");
}

function suppressionAnswers(rule: Rule, told: readonly SuppressionTold[]): RuleAnswer[] {
  return rule.requests.flatMap((request) =>
    request.kind === "suppression"
      ? told.filter((t) => t.problem === request.problem).map((t) => ({ ...t, request }))
      : [],
  );
}

/** One note for what went wrong in the same way at several places of a file. */
function problemNotes(files: readonly AnalysedFile[]): CoverageNote[] {
  const kinds: Partial<Record<Problem["kind"], CoverageNote["kind"]>> = { limit: "limit", internal: "failed" };
  const troubled = files.filter((file) => headOf(file).problems.length > 0);
  return troubled.flatMap((file) => {
    const { problems } = headOf(file);
    return [...new Map(problems.map((p) => [p.message, p.kind]))].map(
      ([message, kind]): CoverageNote => ({ file: file.path, kind: kinds[kind] ?? "partial", message }),
    );
  });
}

function limitNotes(ctx: FlowContext): CoverageNote[] {
  const { depth, work, wide } = ctx.limits;
  const note = (message: string, file = ""): CoverageNote => ({ file, kind: "limit", message });
  const notes: CoverageNote[] = [];
  if (depth + work > 0)
    notes.push(note(`${depth + work} data flows were cut short: they pass through more steps than are followed`));
  const counts = new Map<string, number>();
  for (const path of wide) counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const [file, count] of counts)
    notes.push(note(`places judged in part (${count}): more ways lead data there than are followed`, file));
  const { cut } = ctx.p.typeWork;
  if (cut > 0) notes.push(note(`${cut} declared types were read in part: they lean on more types than are followed`));
  return notes;
}
