// The baseline of a run: which findings it knows, which of its entries nothing needs any more.
import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { rules as shipped } from "../../rules/index.js";
import { type BaselineEntry, type BaselineMatch, matchBaseline, parseBaseline } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { BASELINE_FILE, baselinable } from "../project/api.js";
import { safe } from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import type { Terminal } from "./terminal.js";

export interface BaselineUse extends BaselineMatch {
  /** For messages. */
  file: string;
  entries: readonly BaselineEntry[];
}

/** --baseline names a file, --no-baseline none; otherwise the configured one, or the usual one where there is one. */
export interface BaselineFlags {
  baseline?: string | boolean;
}

/** Undefined without a baseline. @throws UsageError for a file that is named and not there, or that is damaged. */
export function baselineUse(run: AnalysisRun, flags: BaselineFlags, terminal: Terminal): BaselineUse | undefined {
  const place = baselinePlace(run, flags);
  if (!place) return undefined;
  const entries = readBaseline(place.path, place.named, terminal);
  if (!entries) return undefined;
  const idle = new Set(shipped.map((r) => r.meta.id));
  for (const { meta } of run.rules) idle.delete(meta.id);
  const match = matchBaseline(run.result.findings.filter(baselinable), entries);
  // What did not run, or was left out, may well be there still.
  const stale = run.whole ? match.stale.filter((e) => !idle.has(e.rule)) : [];
  return { ...match, stale, entries, file: relative(process.cwd(), place.path).split(sep).join("/") };
}

/** Undefined with --no-baseline. `named`: somebody expects it to be there. */
export function baselinePlace(
  { root, config }: Pick<AnalysisRun, "root" | "config">,
  { baseline }: BaselineFlags,
): { path: string; named: boolean } | undefined {
  if (baseline === false) return undefined;
  if (typeof baseline === "string") return { path: resolve(baseline), named: true };
  const { file } = config.baseline;
  return { path: join(root, file ?? BASELINE_FILE), named: false };
}

export function readBaseline(path: string, named: boolean, { say }: Terminal): BaselineEntry[] | undefined {
  const shown = safe(relative(process.cwd(), path));
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !named) return undefined;
    throw new UsageError(
      say(code === "ENOENT" ? "baselineNone" : "baselineUnreadable", { file: shown, reason: code ?? "" }),
    );
  }
  const { entries, bad } = parseBaseline(text);
  if (bad.length > 0) throw new UsageError(say("baselineDamaged", { file: shown, lines: bad.slice(0, 10).join(", ") }));
  return entries;
}
