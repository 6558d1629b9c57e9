// `goodfaith report`: a stored json result in other formats. Nothing is analysed, so the exit code tells only whether the
// report could be written.
import { readFileSync } from "node:fs";
import { localiseFinding } from "../../rules/index.js";
import { atLeast } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { safe } from "../report/api.js";
import { historyFor } from "./history.js";
import type { Say } from "./locales.js";
import { emit, languageOfOutput, outputsOf } from "./outputs.js";
import { type ResultDocument, resultFrom } from "./readResult.js";
import { wrongInResult } from "./resultShape.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";

export interface ReportFlags extends CommonFlags {
  format?: string[];
  maxFindings: string;
  history?: string;
  quiet?: boolean;
  verbose?: boolean;
}

/** @throws UsageError when the file cannot be read or is no result. */
export function report(file: string, flags: ReportFlags): void {
  const terminal = terminalFor(flags);
  const outputs = outputsOf(flags.format ?? [], terminal);
  const maxFindings = Number(flags.maxFindings);
  if (!Number.isInteger(maxFindings) || maxFindings < 1)
    throw new UsageError(terminal.say("notANumber", { value: flags.maxFindings }));
  const history = flags.history === undefined ? undefined : historyFor(flags.history, terminal);
  const document = readResult(file, terminal);
  const { run, findings, suppressed } = resultFrom(document);
  const gate = document.gate ?? {
    failOn: "high" as const,
    failing: findings.filter((f) => atLeast(f.severity, "high")).length,
    failingHidden: 0,
    requireComplete: false,
    hidden: { unsure: 0, mild: 0 },
  };
  const startedAt = document.run?.startedAt === undefined ? undefined : new Date(document.run.startedAt);
  for (const output of outputs) {
    const language = languageOfOutput(output, terminal, flags.locale);
    const shared = {
      run,
      findings: findings.map((f) => localiseFinding(f, language, run.dataTypes)),
      suppressed: suppressed.map((f) => localiseFinding(f, language, run.dataTypes)),
      ...gate,
      baseline: document.gate?.baseline,
      scope: document.gate?.scope,
      history,
      snippets: false,
      quiet: flags.quiet === true,
      verbose: flags.verbose === true,
      version: document.tool.version,
      startedAt: startedAt && Number.isNaN(startedAt.getTime()) ? undefined : startedAt,
    };
    emit(output, shared, { language, maxFindings, terminal });
  }
}

function readResult(file: string, { say }: Terminal): ResultDocument {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(say("cannotRead", { file: safe(file), reason: (error as NodeJS.ErrnoException).code ?? "?" }));
  }
  const value = parsed(text.replace(/^\ufeff/, ""), file, say);
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > 1)
    throw new UsageError(say("newerResult", { file: safe(file), version }));
  const wrong = wrongInResult(value);
  if (wrong !== undefined) throw new UsageError(say("noResult", { file: safe(file), wrong: safe(wrong) }));
  return value as ResultDocument;
}

/** The parser's own message may quote the text, and so is not shown. */
function parsed(text: string, file: string, say: Say): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(say("noJson", { file: safe(file) }));
  }
}
