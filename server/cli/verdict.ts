// What a run of `goodfaith check` comes to: which findings count and are shown, the reports, the exit code.
import { localiseFinding } from "../../rules/index.js";
import { atLeast, CONFIDENCES, type Finding, failureLines, type Severity } from "../engine/api.js";
import { localDay, ownersOf } from "../project/api.js";
import { gaps, safe } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import { baselineOfCommit } from "./baselineCommit.js";
import { type BaselineUse, baselineUse } from "./baselineUse.js";
import type { CheckPlan } from "./checkPlan.js";
import { problemLine } from "./config.js";
import { isChosen } from "./fileChoice.js";
import { emit, languageOfOutput } from "./outputs.js";

export interface Judged {
  baseline: BaselineUse | undefined;
  /** Findings in files that are not judged. */
  elsewhere: number;
  /** What the baseline does not know, in the files that are judged, of the rules and data that were asked for. */
  sure: Finding[];
  /** Those of enough confidence: they count. */
  wanted: Finding[];
  /** Those of enough severity: they are shown. */
  visible: Finding[];
}

export function judged(plan: CheckPlan, run: AnalysisRun): Judged {
  const { selection, choice, severity, confidence } = plan;
  const baseline = baselineOf(plan, run);
  const unknown = run.result.findings.filter((f) => !baseline?.known.has(f));
  const found = unknown.filter((f) => isChosen(choice, f));
  // What --severity hides still counts at the gate; what is less sure than --confidence is no finding for this run.
  const sure = found.filter((f) => selection.keeps(f)).flatMap((f) => judgedUnused(f, plan.unused));
  const wanted = sure.filter((f) => CONFIDENCES.indexOf(f.confidence) >= CONFIDENCES.indexOf(confidence));
  const visible = wanted.filter((f) => atLeast(f.severity, severity));
  return { baseline, elsewhere: unknown.length - found.length, sure, wanted, visible };
}

function baselineOf(plan: CheckPlan, run: AnalysisRun): BaselineUse | undefined {
  const { flags, options, terminal } = plan;
  if (flags.baselineCommit !== undefined) return baselineOfCommit(run, flags.baselineCommit, options);
  const newOnly = flags.newOnly === true || gatesOf(plan, run).newOnly !== false;
  return newOnly ? baselineUse(run, flags, terminal) : undefined;
}

/** --report-unused-suppressions: nothing of it, as it is, or as severe as what fails a build. */
function judgedUnused(finding: Finding, unused: "off" | "warn" | "error"): Finding[] {
  if (finding.ruleId !== "suppression-unused" || unused === "warn") return [finding];
  if (unused === "off") return [];
  const reason = { id: "flag", text: "--report-unused-suppressions=error is set" };
  return [{ ...finding, severity: "high", severityReasons: [...finding.severityReasons, reason] }];
}

function gatesOf({ mode }: CheckPlan, { config }: AnalysisRun): AnalysisRun["config"]["ci"] {
  return mode === "ci" ? config.ci : NO_GATES;
}

/** Gates that only `goodfaith ci` takes from the configuration. */
const NO_GATES: AnalysisRun["config"]["ci"] = { failOn: undefined, newOnly: undefined, requireComplete: undefined };

/** Writes the reports. Exit code. */
export function conclude(plan: CheckPlan, run: AnalysisRun): number {
  const { flags, mode, terminal, choice, maxWarnings, outputs } = plan;
  const { say } = terminal;
  const { coverage } = run.result;
  const complain = (text: string) => process.stderr.write(`goodfaith: ${text}\n`);
  if (coverage.analysed === 0 && coverage.files === 0) {
    complain(say("noFiles", { path: safe(plan.paths.join(", ") || ".") }));
    return flags.errorsOnUnmatched && !choice ? 2 : 0;
  }
  for (const line of failureLines(coverage.notes)) complain(safe(line));
  if (!flags.quiet) for (const idle of run.idle) process.stderr.write(`${problemLine(idle, run.root, say)}\n`);
  const gates = gatesOf(plan, run);
  const failOn = plan.failOn ?? gates.failOn ?? "high";
  const requireComplete = flags.requireComplete === true || gates.requireComplete === true;
  const found = judged(plan, run);
  const { baseline, sure, wanted } = found;
  const failing = wanted.filter((f) => atLeast(f.severity, failOn));
  write(plan, run, found, { failOn, requireComplete, failing });
  if (coverage.analysed === 0 && sure.length === 0) {
    complain(say("noneAnalysed", { count: coverage.files }));
    return flags.errorsOnUnmatched ? 2 : 0;
  }
  if (requireComplete && gaps(coverage.notes).length > 0) {
    // The summary of the text says so itself.
    const told = !flags.quiet && !flags.diff && outputs.some((o) => o.format === "text" && o.file === undefined);
    if (!told) complain(say("requireComplete"));
    return 2;
  }
  if (mode === "ci" && baseline && baseline.stale.length > 0) {
    complain(say("baselineStaleGate", { count: baseline.stale.length }));
    return failing.length > 0 ? 1 : 2;
  }
  const mild = wanted.length - failing.length;
  const tooMany = maxWarnings !== undefined && mild > maxWarnings;
  if (tooMany) complain(say("tooManyWarnings", { count: mild, most: maxWarnings, severity: say(failOn) }));
  return (failing.length > 0 || tooMany) && !flags.exitZero ? 1 : 0;
}

function write(
  plan: CheckPlan,
  run: AnalysisRun,
  { baseline, elsewhere, sure, wanted, visible }: Judged,
  gate: { failOn: Severity; requireComplete: boolean; failing: readonly Finding[] },
): void {
  const { flags, terminal, choice, severity } = plan;
  const startedAt = flags.runInfo ? new Date(Date.now() - run.ms) : undefined;
  // A difference takes the place of what would go to stdout.
  const outputs = flags.diff ? plan.outputs.filter((o) => o.file !== undefined) : plan.outputs;
  for (const output of outputs) {
    const language = languageOfOutput(output, terminal, flags.locale);
    const shared = {
      run,
      findings: visible.map((f) => localiseFinding(f, language, run.dataTypes)),
      hidden: { unsure: sure.length - wanted.length, mild: wanted.length - visible.length },
      baseline: baseline && {
        known: baseline.known.size,
        stale: baseline.stale.length,
        overdue: baseline.current.filter((e) => e.reviewBy !== "" && e.reviewBy < localDay(new Date())).length,
      },
      scope: choice && { files: choice.files.size, elsewhere },
      suppressed: flags.includeSuppressed
        ? run.result.suppressed
            .filter((f) => isChosen(choice, f))
            .map((f) => localiseFinding(f, language, run.dataTypes))
        : [],
      snippets: flags.snippets,
      groupBy: plan.groupBy,
      ...(plan.groupBy === "owner" ? { owners: ownersOf(run.root, run.config.policy) } : {}),
      failOn: gate.failOn,
      failing: gate.failing.length,
      failingHidden: gate.failing.filter((f) => !atLeast(f.severity, severity)).length,
      quiet: flags.quiet === true,
      verbose: flags.verbose === true,
      requireComplete: gate.requireComplete,
      version: plan.version,
      startedAt,
      history: plan.history,
    };
    emit(output, shared, { language, maxFindings: plan.maxFindings, terminal, screen: plan.screen });
  }
}
